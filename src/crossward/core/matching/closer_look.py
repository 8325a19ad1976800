"""Ranking in two steps: points that short lists tell choose the first finds, the rest order them.

An engine walks a list of adverts for each question that earns points, and the lists of a common
word are long. So at first an advert earns for a word in its title, for a rare one in its place or
its employer's name, and for one that its text says often or for a run of words of which indexes
keep a list. The first finds are looked at closely, by what their cards say, and earn what they
would have earned.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from crossward.core.matching.card import LEVELS
from crossward.core.matching.clauses import (
    Best,
    Clause,
    Earning,
    Has,
    HasPhrase,
    Named,
    Plan,
    Points,
)
from crossward.core.matching.group_points import Told, Worth, points_by_field
from crossward.core.matching.typed_text import Stems
from crossward.core.matching.window import Numbers, Window

FIRST_FIELD = "often"  # an advert holds some dozen words that often, and hundreds once


class CloserLook:
    """What a plan's adverts earn at first, and what the first finds earn besides."""

    def __init__(self, plan: Plan) -> None:
        split = [_split(each) for each in plan.scores]
        self.first = tuple(first for first, _ in split)
        self._closer = [closer for _, closer in split if closer is not None]

    def more_points(self, window: Window) -> Numbers:
        """Return what each advert earns beyond its first points."""
        points = np.zeros(len(window.cards), dtype=np.int64)
        for closer in self._closer:
            points += closer.more_points(window)
        return points


def _split(score: Earning) -> tuple[Best, "_Told | _Named | None"]:
    """Return what every advert is asked, and what cards are asked besides."""
    match score:
        case Told():
            return _first(score), _Told(score)
        case Named(ways, telling):
            early = [way for way in ways if _is_early(way.clause, telling)]
            beside = [way for way in ways if not _is_early(way.clause, telling)]
            return Best(tuple(early)), _Named(_in_order(beside), _in_order(early))
    return Best(score.ways), None


def _first(told: Told) -> Best:
    """Ask who says a word often, and who holds a run of words."""
    ways = []
    for stems, worth in told.names():
        points = points_by_field(worth)
        if len(stems) == 1:
            ways.append(Points(Has(FIRST_FIELD, stems[0]), points[FIRST_FIELD]))
        else:
            ways.append(Points(HasPhrase("body", stems), points["anywhere"]))
    return Best(tuple(ways))


@dataclass(frozen=True, slots=True)
class _Told:
    """How much the text is about a group's words."""

    told: Told

    def more_points(self, window: Window) -> Numbers:
        earned = np.zeros((2, len(window.cards)), dtype=np.int64)
        for stems, worth in self.told.names():
            points = _by_level(worth, is_run=len(stems) > 1)
            np.maximum(earned, points.take(_levels(stems, window), axis=1), out=earned)
        most, first = earned
        return most - first


@cache
def _by_level(worth: Worth, *, is_run: bool) -> Numbers:
    """Return what a name earns at each of LEVELS, from none on, and what of it at first."""
    by_field = points_by_field(worth)
    points = np.array([[0, *(by_field[field] for field in LEVELS)]] * 2)
    early = "anywhere" if is_run else FIRST_FIELD
    points[1, : LEVELS[early]] = 0
    points[1, LEVELS[early] :] = by_field[early]
    return points


def _levels(stems: Stems, window: Window) -> Numbers:
    """Say how much each advert is about a word, or about the rarest of a run that it holds."""
    if len(stems) == 1:
        return window.levels_of(stems[0])
    in_a_row = window.levels_of(" ".join(stems))
    rarest: Numbers = np.min([window.levels_of(stem) for stem in stems], axis=0)
    return np.where(in_a_row > 0, rarest, 0)


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a word is named that was not asked for early; the best ways come last."""

    beside: Sequence[Points]
    early: Sequence[Points]

    def more_points(self, window: Window) -> Numbers:
        more = np.zeros(len(window.cards), dtype=np.int64)
        if earned := _earned(self.beside, window):
            first = _earned(self.early, window)
            for which, points in earned.items():
                more[which] = max(0, points - first.get(which, 0))
        return more


def _earned(ways: Iterable[Points], window: Window) -> dict[int, int]:
    return {which: way.points for way in ways for which in window.true_of(way.clause)}


def _in_order(ways: Iterable[Points]) -> list[Points]:
    return sorted(ways, key=lambda way: way.points)


def _is_early(clause: Clause, telling: frozenset[str]) -> bool:
    """Titles are asked first, and places and employers for words that few of them hold."""
    match clause:
        case Has("title") | HasPhrase("title"):
            return True
        case Has("place" | "employer", word):
            return word in telling
    return False
