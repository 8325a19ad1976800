"""Ranking in two steps: points that short lists tell choose the first finds, the rest order them.

An engine walks a list of adverts for each question that earns points, and the lists of a common
word are long. So at first an advert earns for a word in its title, and for one that its text says
often or for a run of words of which indexes keep a list. The first finds are looked at closely,
by what their cards say, and earn what they would have earned.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crossward.core.matching.card import LEVELS, Card, in_a_row
from crossward.core.matching.clauses import AtLeast, Best, Clause, Has, HasPhrase, Plan, Points
from crossward.core.matching.index_entry import has_phrase
from crossward.core.matching.known_runs import known_runs

FIRST_LEVEL = LEVELS["often"]  # an advert holds some dozen words that often, and hundreds once
BESIDE = ("title", "place", "employer")  # what stands beside an advert's text
Beside = Mapping[str, Sequence[str]]  # its words
Stems = tuple[str, ...]


class CloserLook:
    """What a plan's adverts earn at first, and what the first finds earn besides."""

    def __init__(self, plan: Plan) -> None:
        split = [_split(best) for best in plan.scores]
        self.first = tuple(first for first, _ in split if first is not None)
        self._told = [closer for _, closer in split if isinstance(closer, _Told)]
        self._named = [closer for _, closer in split if isinstance(closer, _Named)]

    def more_points(self, card: Card) -> int:
        """Return what the advert earns beyond its first points."""
        told = sum(told.more_points(card) for told in self._told)
        beside = {
            "title": card.title,
            "place": card.place.split(),
            "employer": card.employer.split(),
        }
        return told + sum(named.more_points(beside) for named in self._named)


@dataclass(frozen=True, slots=True)
class _Told:
    """How much the text is about a word, under its names."""

    names: Sequence["_Name"]

    def more_points(self, card: Card) -> int:
        most = first = 0
        for name in self.names:
            if level := name.level_in(card):
                most = max(most, name.points[level])
                first = max(first, name.first_points[level])
        return most - first


@dataclass(frozen=True, slots=True)
class _Name:
    """A word, or a run of words that must stand in a row, with its points by level."""

    stems: Stems
    run: str
    points: Sequence[int]
    first_points: Sequence[int]

    def level_in(self, card: Card) -> int:
        """Say how much the advert is about the word, or about the rarest of the run's."""
        if not self.run:
            return card.level_of(self.stems[0])
        return min(map(card.level_of, self.stems)) if self.run in card.runs else 0


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a word is named beside the text; the ways are in order, the best first."""

    ways: Sequence[Points]
    first: Sequence[Points]

    def more_points(self, beside: Beside) -> int:
        if not (most := _best_true(self.ways, beside)):
            return 0
        return most - _best_true(self.first, beside)


def _best_true(ways: Iterable[Points], beside: Beside) -> int:
    for way in ways:
        if _is_true(way.clause, beside):
            return way.points
    return 0


def _is_true(clause: Clause, beside: Beside) -> bool:
    if isinstance(clause, Has):
        return clause.value in beside[clause.field]
    if isinstance(clause, HasPhrase):
        return clause.stems[0] in beside["title"] and has_phrase(
            tuple(beside["title"]), clause.stems
        )
    return isinstance(clause, AtLeast) and clause.number <= sum(
        _is_true(each, beside) for each in clause.clauses
    )


def _split(best: Best) -> tuple[Best | None, _Told | _Named | None]:
    """Return what every advert is asked, and what cards are asked besides."""
    if told := _read_told(best):
        ways = tuple(way for way in best.ways if _is_short(way))
        return (Best(ways) if ways else None), _Told(told)
    in_title = tuple(way for way in best.ways if _is_of_title(way.clause))
    if len(best.ways) > len(in_title) > 0 and all(_is_beside(way.clause) for way in best.ways):
        return Best(in_title), _Named(_in_order(best.ways), _in_order(in_title))
    return best, None


def _in_order(ways: Iterable[Points]) -> list[Points]:
    return sorted(ways, key=lambda way: -way.points)


def _is_of_title(clause: Clause) -> bool:
    return isinstance(clause, Has | HasPhrase) and clause.field == "title"


def _is_beside(clause: Clause) -> bool:
    match clause:
        case Has(field, _):
            return field in BESIDE
        case HasPhrase(field, _):
            return field == "title"
        case AtLeast(_, clauses):
            return all(map(_is_beside, clauses))
    return False


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
        run=in_a_row((" ".join(stems),)) if len(stems) > 1 else "",
        points=tuple(_by_level(points)),
        first_points=tuple(_by_level(early)),
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
