"""Runs of words that queries are known to ask for, so that an index can keep who holds them."""

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import BytesAhoCorasick, Implementation

from crossward.core.matching.same_words import Stems, meaning_words
from crossward.core.matching.typed_facts import ENTRY_LEVEL, typed_words
from crossward.core.matching.words import NUMBER, Numbers, stems, word_numbers


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
        patterns = [word_numbers(run).tobytes() for run in sorted(self.runs)]
        self._search = BytesAhoCorasick(patterns, implementation=Implementation.DFA)

    def find(self, said: Numbers) -> set[str]:
        """Return the runs in the numbers of a text's words, each run as one string."""
        found = self._search.find_matches_as_indexes(said.tobytes(), overlapping=True)
        return {self._names[each] for each, start, _ in found if start % NUMBER.itemsize == 0}
