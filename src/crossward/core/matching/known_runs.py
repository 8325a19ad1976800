"""Runs of words that queries are known to ask for, so that an index can keep who holds them."""

from collections.abc import Iterable, Sequence
from functools import cache

from ahocorasick_rs import BytesAhoCorasick

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
        patterns = [in_a_row(run).encode() for run in sorted(self.runs)]
        self._search = BytesAhoCorasick(patterns)

    def find(self, words: Sequence[str]) -> set[str]:
        """Return the runs in a text's stems, each as one string."""
        text = in_a_row(words).encode()
        found = self._search.find_matches_as_indexes(text, overlapping=True)
        return {self._names[each] for each, _, _ in found}
