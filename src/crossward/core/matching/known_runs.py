"""Runs of words that queries are known to ask for, so that an index can keep who holds them."""

from collections.abc import Iterable, Sequence
from functools import cache

import ahocorasick_rs

from crossward.core.matching.card import in_a_row
from crossward.core.matching.same_words import Stems, meaning_words
from crossward.core.matching.typed_facts import ENTRY_LEVEL, typed_words
from crossward.core.matching.words import stems


@cache
def known_runs() -> tuple[Stems, ...]:
    """Return the other names and standing phrases that are more than one word, in stems."""
    phrases = (*meaning_words(), *typed_words()[ENTRY_LEVEL]["says"])
    runs = {tuple(stems(phrase)) for phrase in phrases}
    return tuple(sorted(run for run in runs if len(run) > 1))


class RunFinder:
    """Finds which of some runs stand in a text, all at once."""

    def __init__(self, runs: Iterable[Stems]) -> None:
        self.runs = frozenset(runs)
        self._names = [" ".join(run) for run in sorted(self.runs)]
        self._search = ahocorasick_rs.AhoCorasick([in_a_row(run) for run in sorted(self.runs)])

    def find(self, words: Sequence[str]) -> set[str]:
        """Return the runs in a text's stems, each as one string."""
        found = self._search.find_matches_as_indexes(in_a_row(words), overlapping=True)
        return {self._names[each] for each, _, _ in found}
