"""From the words of each doc to the docs of each word."""

import numpy as np

from crossward.adapters.search_index.word_docs import WordDocs
from crossward.core.matching.words import NUMBER


def told(*adverts: list[int], first: int = 0) -> list[tuple[int, list[int]]]:
    gathered = WordDocs()
    for doc, words in enumerate(adverts, start=first):
        gathered.add(np.array(words, dtype=NUMBER), doc=doc)
    return [(word, list(docs)) for word, docs in gathered.by_word()]


def test_each_word_is_told_once_with_its_docs_in_order() -> None:
    largest = 2**32 - 1
    found = told([largest, 7], [7], [], [9, largest], first=10)
    assert found == [(7, [10, 11]), (9, [13]), (largest, [10, 13])]


def test_adverts_without_words_tell_nothing() -> None:
    assert told([], []) == []
