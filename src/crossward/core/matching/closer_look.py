"""Ranking in two steps: points that short lists tell choose the first finds, the rest order them.

How much a text is about a word is dear to ask of every advert that matches: nearly all adverts
hold common words, and runs of words must be looked for in each. So at first only adverts that
speak of a word often earn for it, and those that hold a run of which indexes keep a list. The
first finds are looked at closely, by the words on their cards, and earn what they would have
earned.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crossward.core.matching.card import LEVELS, Card, in_a_row
from crossward.core.matching.clauses import AtLeast, Best, Clause, Has, HasPhrase, Plan, Points
from crossward.core.matching.known_runs import known_runs

FIRST_LEVEL = LEVELS["often"]  # an advert holds some dozen words that often, and hundreds once
Stems = tuple[str, ...]


class CloserLook:
    """What a plan's adverts earn at first, and what the first finds earn besides."""

    def __init__(self, plan: Plan) -> None:
        self._told = [told for best in plan.scores if (told := _read_told(best))]
        self.first = tuple(filter(None, map(_at_first, plan.scores)))

    def more_points(self, card: Card) -> int:
        """Return what the words of the advert earn beyond its first points."""
        more = 0
        for names in self._told:
            most = first = 0
            for name in names:
                if level := name.level_in(card):
                    most = max(most, name.points[level])
                    first = max(first, name.first_points[level])
            more += most - first
        return more


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


def _at_first(best: Best) -> Best | None:
    """Leave of a best what is asked of every advert."""
    if not _read_told(best):
        return best
    ways = tuple(way for way in best.ways if _is_short(way))
    return Best(ways) if ways else None


def _is_short(way: Points) -> bool:
    told = _read_way(way.clause)
    return told is not None and _is_early(*told)


def _is_early(stems: Stems, level: int) -> bool:
    """Say whether few adverts tell so much of a word, or whether an index keeps who holds a run."""
    return level >= FIRST_LEVEL if len(stems) == 1 else level == LEVELS["anywhere"]


@cache
def _kept_runs() -> frozenset[Stems]:
    return frozenset(known_runs())
