"""List the places that have a page of their own."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crossward.adapters.gazetteer.place_names import all_place_names, named
from crossward.core.matching.found_place import FoundPlace
from crossward.core.values.slugs import to_slug


@cache
def list_landing_places() -> Mapping[str, FoundPlace]:
    """Return UK towns, counties, regions and nations by their name in an address.

    Of places with one name, the best known has it.
    """
    places: dict[str, FoundPlace] = {}
    for name in all_place_names():
        places.setdefault(to_slug(name), named(name)[0])
    places.pop("", None)
    return MappingProxyType(places)
