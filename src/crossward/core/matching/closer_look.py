"""Ranking in two steps: points that short lists tell choose the first finds, the rest order them.

An engine walks a list of adverts for each question that earns points, and the lists of a common
word are long. So at first an advert earns for a word in its title, and for one that its text says
often or for a run of words of which indexes keep a list. The first finds are looked at closely,
by what their cards say, and earn what they would have earned.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from crossward.core.matching.card import LEVELS
from crossward.core.matching.clauses import AtLeast, Best, Clause, Has, HasPhrase, Plan, Points
from crossward.core.matching.known_runs import known_runs
from crossward.core.matching.window import Numbers, Window, is_beside

FIRST_FIELD = "often"  # an advert holds some dozen words that often, and hundreds once
FIRST_LEVEL = LEVELS[FIRST_FIELD]
Stems = tuple[str, ...]


class CloserLook:
    """What a plan's adverts earn at first, and what the first finds earn besides."""

    def __init__(self, plan: Plan) -> None:
        split = [_split(best) for best in plan.scores]
        self.first = tuple(first for first, _ in split if first is not None)
        self._closer = [closer for _, closer in split if closer is not None]

    def more_points(self, window: Window) -> Numbers:
        """Return what each advert earns beyond its first points."""
        points = np.zeros(len(window.cards), dtype=np.int64)
        for closer in self._closer:
            points += closer.more_points(window)
        return points


@dataclass(frozen=True, slots=True)
class _Told:
    """How much the text is about a word, under its names."""

    names: Sequence["_Name"]

    def more_points(self, window: Window) -> Numbers:
        earned = np.zeros((2, len(window.cards)), dtype=np.int64)
        for name in self.names:
            np.maximum(earned, name.points.take(name.levels_in(window), axis=1), out=earned)
        most, first = earned
        return most - first


@dataclass(frozen=True, slots=True)
class _Name:
    """A word, or a run of words that must stand in a row; ``points`` and first points by level."""

    stems: Stems
    points: Numbers

    def levels_in(self, window: Window) -> Numbers:
        """Say how much each advert is about the word, or about the rarest of the run's."""
        if len(self.stems) == 1:
            return window.levels_of(self.stems[0])
        in_a_row = window.levels_of(" ".join(self.stems))
        rarest: Numbers = np.min([window.levels_of(stem) for stem in self.stems], axis=0)
        return np.where(in_a_row > 0, rarest, 0)


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a word is named beside the text, and where in the title; the best ways come last."""

    beside: Sequence[Points]
    title: Sequence[Points]

    def more_points(self, window: Window) -> Numbers:
        more = np.zeros(len(window.cards), dtype=np.int64)
        if earned := _earned(self.beside, window):
            first = _earned(self.title, window)
            for which, points in earned.items():
                more[which] = max(0, points - first.get(which, 0))
        return more


def _earned(ways: Iterable[Points], window: Window) -> dict[int, int]:
    return {which: way.points for way in ways for which in window.true_of(way.clause)}


def _split(best: Best) -> tuple[Best | None, _Told | _Named | None]:
    """Return what every advert is asked, and what cards are asked besides."""
    if told := _read_told(best):
        ways = tuple(way for way in best.ways if _is_short(way))
        return (Best(ways) if ways else None), _Told(told)
    in_title = tuple(way for way in best.ways if _is_of_title(way.clause))
    if len(best.ways) > len(in_title) > 0 and all(is_beside(way.clause) for way in best.ways):
        beside = (way for way in best.ways if not _is_of_title(way.clause))
        return Best(in_title), _Named(_in_order(beside), _in_order(in_title))
    return best, None


def _in_order(ways: Iterable[Points]) -> list[Points]:
    return sorted(ways, key=lambda way: way.points)


def _is_of_title(clause: Clause) -> bool:
    return isinstance(clause, Has | HasPhrase) and clause.field == "title"


def _read_told(best: Best) -> list[_Name]:
    """Read points for how much the text is about a word; nothing where they are for more."""
    by_stems: dict[Stems, dict[int, int]] = {}
    for way in best.ways:
        if (told := _read_way(way.clause)) is None:
            return []
        stems, level = told
        by_stems.setdefault(stems, {})[level] = way.points
    return [_name(stems, points) for stems, points in by_stems.items()]


def _read_way(clause: Clause) -> tuple[Stems, int] | None:
    """Read a clause that a card can answer: of runs it holds those alone that are known."""
    match clause:
        case Has(field, stem) if field in LEVELS:
            return (stem,), LEVELS[field]
        case HasPhrase("body", stems) if stems in _kept_runs():
            return stems, LEVELS["anywhere"]
        case AtLeast(_, (HasPhrase("body", stems), Has(field, _), *_)) if stems in _kept_runs():
            return stems, LEVELS[field]
    return None


def _name(stems: Stems, points: Mapping[int, int]) -> _Name:
    early = {level: worth for level, worth in points.items() if _is_early(stems, level)}
    return _Name(
        stems=stems,
        points=np.array([[*_by_level(points)], [*_by_level(early)]]),
    )


def _by_level(points: Mapping[int, int]) -> Iterator[int]:
    most = 0
    for level in range(len(LEVELS) + 1):
        most = max(most, points.get(level, 0))
        yield most


def _is_short(way: Points) -> bool:
    told = _read_way(way.clause)
    return told is not None and _is_early(*told)


def _is_early(stems: Stems, level: int) -> bool:
    """Say whether few adverts tell so much of a word, or whether an index keeps who holds a run."""
    return level == (FIRST_LEVEL if len(stems) == 1 else LEVELS["anywhere"])


@cache
def _kept_runs() -> frozenset[Stems]:
    return frozenset(known_runs())
