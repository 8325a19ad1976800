"""Which docs hold which words, gathered advert by advert and told word by word."""

from array import array
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from crossward.core.matching.words import Numbers

LOW_BITS = 32


class WordDocs:
    """Docs come in their order, each with its words once."""

    def __init__(self) -> None:
        self._words: list[Numbers] = []
        self._docs: list[int] = []

    def add(self, words: Numbers, *, doc: int) -> None:
        self._words.append(words)
        self._docs.append(doc)

    def by_word(self) -> Iterator[tuple[int, "array[int]"]]:
        """Give each word with its docs, in the order of the words' numbers."""
        docs = np.repeat(np.array(self._docs, dtype=np.uint64), [*map(len, self._words)])
        pairs = np.sort(np.concatenate(self._words).astype(np.uint64) << LOW_BITS | docs)
        words, held = pairs >> LOW_BITS, array("I", pairs.astype(np.uint32).tobytes())
        is_first = np.ones(len(words), dtype=np.bool_)
        is_first[1:] = words[1:] != words[:-1]
        starts = np.flatnonzero(is_first)
        ends = pairwise([*starts.tolist(), len(held)])
        for word, (start, stop) in zip(words[starts].tolist(), ends, strict=True):
            yield word, held[start:stop]
