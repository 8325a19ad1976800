"""How often an advert says each of its words, as numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.words import Numbers, word_numbers

ANYWHERE = "anywhere"  # in the text, or beside it
# How much a text is about a stem, from which each of these fields holds it. As in BM25, a word
# counts for less each further time, and for less in a long text: 2.2 would be all of it.
COUNT_FIELDS = {"clearly": 0.9, "twice": 1.2, "often": 1.5, "mostly": 1.8, "wholly": 2.0}
SATURATION = 1.2  # BM25's k1
LENGTH_SHARE = 0.75  # and b
USUAL_LENGTH = 350  # words of an advert's text
_SHARES = np.array(list(COUNT_FIELDS.values()))


@dataclass(frozen=True, slots=True, eq=False)
class CountedWords:
    """The numbers of an advert's words, each once, those first that its text is most about.

    ``ends`` says how many of them each of COUNT_FIELDS holds; ``ANYWHERE`` holds all.
    """

    words: Numbers
    ends: Mapping[str, int]

    def of(self, field: str) -> Numbers:
        return self.words[: self.ends[field]]


def count_words(said: Numbers, *, beside: Iterable[Sequence[str]]) -> CountedWords:
    """Count the words of a text, and add what only stands ``beside`` it."""
    others = word_numbers([stem for stems in beside for stem in stems])
    words = np.unique(np.concatenate([said, others]))
    ordered = np.sort(said)
    times = ordered.searchsorted(words, "right") - ordered.searchsorted(words, "left")
    order = np.argsort(-times, kind="stable")
    ends = np.searchsorted(-times[order], -_fewest_times(len(said)), "right").tolist()
    fields = zip(COUNT_FIELDS, ends, strict=True)
    return CountedWords(words[order], {**dict(fields), ANYWHERE: len(words)})


def _fewest_times(length: int) -> NDArray[np.float64]:
    """Return how often a text of ``length`` words says what each of COUNT_FIELDS holds, at least.

    The share grows with the count, so that each field asks for a least count of its own.
    """
    long = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / USUAL_LENGTH)
    return _SHARES * long / (SATURATION + 1 - _SHARES)
