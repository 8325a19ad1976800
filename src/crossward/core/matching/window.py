"""The first finds side by side, so that a question is put to all of them at once."""

from collections import defaultdict
from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.card import LEVELS, Card
from crossward.core.matching.clauses import AtLeast, Clause, Has, HasPhrase
from crossward.core.matching.words import NUMBER, word_number

Numbers = NDArray[np.int64]  # one for each advert
Shares = NDArray[np.float64]


class Window:
    """Adverts are known by their places in ``cards``; ``with_in_title`` says which hold a word."""

    def __init__(self, cards: Sequence[Card]) -> None:
        self.cards = cards
        self._lines = {
            "title": [card.title for card in cards],
            "place": [card.place for card in cards],
            "employer": [card.employer for card in cards],
        }
        self._joined = {field: "".join(lines) for field, lines in self._lines.items()}
        self.with_in_title: defaultdict[str, list[int]] = defaultdict(list)
        for which, title in enumerate(self._lines["title"]):
            for word in set(title.split()):
                self.with_in_title[word].append(which)
        self._words = np.frombuffer(b"".join([card.words for card in cards]), NUMBER)
        ends = np.frombuffer(b"".join([card.level_ends for card in cards]), NUMBER)
        ends = ends.reshape(-1, len(LEVELS)).astype(np.int64)
        ends[1:] += ends[:-1, -1:].cumsum(axis=0)
        self._ends = ends.ravel()
        self._levels = np.tile(np.arange(len(LEVELS), 0, -1), len(cards))
        self._owners = np.arange(len(cards)).repeat(len(LEVELS))

    def levels_of(self, word: str) -> Numbers:
        """Say how much each advert is about a word, by LEVELS; 0 where it does not hold it."""
        levels = np.zeros(len(self.cards), dtype=np.int64)
        places = (self._words == word_number(word)).nonzero()[0]
        if places.size:
            parts = self._ends.searchsorted(places, "right")
            levels[self._owners.take(parts)] = self._levels.take(parts)
        return levels

    def true_of(self, clause: Clause) -> Collection[int]:
        """Return the adverts of which a clause is true that asks what stands beside their texts."""
        match clause:
            case Has("title", word):
                return self.with_in_title.get(word, ())
            case Has(field, words):
                return self._holding(field, words)
            case HasPhrase(field, stems):
                return self._holding(field, " ".join(stems))
            case AtLeast(_, clauses):
                return set.intersection(*(set(self.true_of(each)) for each in clauses))
        return ()

    def _holding(self, field: str, words: str) -> Collection[int]:
        run = f" {words} "
        if run not in self._joined[field]:
            return ()
        return [which for which, line in enumerate(self._lines[field]) if run in line]
