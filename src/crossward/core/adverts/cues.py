"""Cues: words without which a field has nothing to find, sought once for all fields together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import BytesAhoCorasick, Implementation


@dataclass(frozen=True, eq=False, slots=True)
class Cues:
    """The words of one look; none equals another, which makes them the quickest of keys."""

    words: tuple[str, ...]


def cues(*words: str) -> Cues:
    """Name the ``words`` one of which a look needs."""
    return Cues(tuple(dict.fromkeys(words)))


class CueFinder:
    """Finds where the cues of every look stand, in one pass over a text."""

    def __init__(self, sought: Iterable[Cues]) -> None:
        wanted_by: dict[str, list[Cues]] = {}
        for one in dict.fromkeys(sought):  # some are shared
            for word in one.words:
                wanted_by.setdefault(word, []).append(one)
        self.words = tuple(wanted_by)
        self._wanted_by = tuple(tuple(wanting) for wanting in wanted_by.values())

    def find(self, words: str) -> dict[Cues, list[int]]:
        """The places of each look's cues in a Latin-1 text; a look without any is left out."""
        found: defaultdict[Cues, list[int]] = defaultdict(list)
        wanted_by = self._wanted_by
        plain = words.encode("latin-1")
        for which, start, _end in self._automaton.find_matches_as_indexes(plain, overlapping=True):
            for one in wanted_by[which]:
                found[one].append(start)
        return found

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        letters = [word.encode("latin-1") for word in self.words]
        return BytesAhoCorasick(letters, implementation=Implementation.DFA)
