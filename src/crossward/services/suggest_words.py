"""Suggest what a person may be about to type: roles, skills, places and employers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from crossward.adapters.gazetteer.hospitals import hospital_names
from crossward.adapters.gazetteer.place_names import all_place_names
from crossward.adapters.search_index.current import open_search_engine
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.matching.role_names import contract_role
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills

SHORTEST = 2
MOST_OF_A_KIND = 3
SHORTEST_WITH_SLIPS = 4  # shorter beginnings are too near to one another
LONG = 6  # may hold two slips


class SuggestionKind(StrEnum):
    ROLE = "role"
    SKILL = "skill"
    PLACE = "place"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``words`` to put into the box; ``value`` is a role's or skill's id, else the words."""

    kind: SuggestionKind
    words: str
    value: str


def suggest_words(
    typed: str, *, kinds: Iterable[SuggestionKind] = SuggestionKind, limit: int = 8
) -> tuple[Suggestion, ...]:
    """Return what begins with, or has a word that begins with, what was typed.

    Where nothing does, return what would but for a slip of the keyboard or two.
    """
    start = " ".join(typed.casefold().split())
    if len(start) < SHORTEST:
        return ()
    asked = tuple(kinds)
    found = [each for kind in asked for each in _of_kind(kind, start)[:MOST_OF_A_KIND]]
    if not found and len(start) >= SHORTEST_WITH_SLIPS:
        found = [each for kind in asked for each in _nearly(kind, start)]
    return tuple(found[:limit])


def _of_kind(kind: SuggestionKind, start: str) -> list[Suggestion]:
    if kind is SuggestionKind.EMPLOYER:
        return [Suggestion(kind, name, name) for name in _employers(start)]
    begins = [each for key, each in _known(kind) if key.startswith(start)]
    holds = [each for key, each in _known(kind) if f" {start}" in key]
    unique: dict[str, Suggestion] = {}
    for each in (*begins, *holds):
        unique.setdefault(each.value, each)
    return list(unique.values())


def _nearly(kind: SuggestionKind, start: str) -> list[Suggestion]:
    """Compare as many letters as were typed."""
    if kind is SuggestionKind.EMPLOYER:
        return []
    known = _known(kind)
    near = process.extract(
        start,
        [key[: len(start)] for key, _ in known],
        scorer=OSA.distance,
        score_cutoff=1 + (len(start) >= LONG),
        limit=MOST_OF_A_KIND,
    )
    return [known[place][1] for _, _, place in near]


def _employers(start: str) -> list[str]:
    engine = open_search_engine()
    if not isinstance(engine, RoaringEngine):
        return []
    return engine.employers_starting(start, limit=MOST_OF_A_KIND)


@cache
def _known(kind: SuggestionKind) -> tuple[tuple[str, Suggestion], ...]:
    """Return each name in small letters, with what it suggests."""
    return tuple((each.words.casefold(), each) for each in _names(kind))


def _names(kind: SuggestionKind) -> Iterator[Suggestion]:
    if kind is SuggestionKind.PLACE:
        names = (*all_place_names(), *hospital_names())
        yield from (Suggestion(kind, name, name) for name in names)
    elif kind is SuggestionKind.SKILL:
        yield from (Suggestion(kind, each.name, each.id) for each in all_skills().values())
    else:
        yield from _role_names()


def _role_names() -> Iterator[Suggestion]:
    """The roles themselves first, then their other titles."""
    roles = all_roles().values()
    yield from (Suggestion(SuggestionKind.ROLE, role.name, role.id) for role in roles)
    for role in roles:
        for title in role.titles:
            yield Suggestion(SuggestionKind.ROLE, title, contract_role(role.id))
