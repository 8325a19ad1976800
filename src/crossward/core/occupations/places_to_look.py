"""Places where adverts for the work are found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceToLook:
    """One board or site. ``search_words`` are what works there, by role id."""

    id: str
    name: str
    url: str
    employer_groups: tuple[EmployerGroup, ...]
    summary: str
    how_to_search: str
    search_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sources: tuple[str, ...]


@cache
def all_places_to_look() -> Mapping[str, PlaceToLook]:
    return load_entries("places_to_look", PlaceToLook)


def get_place_to_look(place_id: str) -> PlaceToLook:
    return get_entry(all_places_to_look(), kind="place to look", entry_id=place_id)
