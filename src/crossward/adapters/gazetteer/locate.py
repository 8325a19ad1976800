"""Where a place is: by postcode, by name, by hospital, by the known parts of its words."""

import re
from dataclasses import replace
from functools import lru_cache

from crossward.adapters.gazetteer.hospitals import find_hospital
from crossward.adapters.gazetteer.online_postcodes import find_online
from crossward.adapters.gazetteer.place_names import named
from crossward.adapters.gazetteer.postcodes import find_postcode
from crossward.core.matching.found_place import FoundPlace, PlaceKind
from crossward.core.values.places import Place, Point

POSTCODE_MILES = 10.0
_SEPARATORS = re.compile(r"[,;/()|\n]| - ")


def find_typed(text: str) -> FoundPlace | None:
    """Find the place that a person typed; a postcode that is not known here may be asked for."""
    place = find_by_words(text)
    if place is None or place.kind is not PlaceKind.POSTCODE:
        return place
    postcode = find_postcode(text)
    if postcode is None or not postcode.unit:
        return place
    exact = find_online(postcode.unit, about=place.point)
    return replace(place, label=postcode.unit, point=exact) if exact is not None else place


def find_by_words(text: str) -> FoundPlace | None:
    """Find the one place that ``text`` names: "LS9 7TF", "Leeds", "Newport, Isle of Wight"."""
    postcode = find_postcode(text)
    if postcode is not None:
        return FoundPlace(postcode.label, postcode.point, POSTCODE_MILES, PlaceKind.POSTCODE)
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    found = [named(part) or _hospital(part) for part in parts]
    known = [places for places in found if places]
    if not known:
        return None
    return _narrowest(known[0], beside=[places[0].point for places in known[1:]])


def _hospital(name: str) -> tuple[FoundPlace, ...]:
    hospital = find_hospital(name)
    return (hospital,) if hospital is not None else ()


def _narrowest(places: tuple[FoundPlace, ...], *, beside: list[Point]) -> FoundPlace:
    """Of places with one name, take the one nearest to what stands beside it, else the first."""
    if not beside:
        return places[0]
    return min(places, key=lambda place: place.point.miles_to(beside[-1]))


@lru_cache(maxsize=50_000)
def locate_place(place: Place) -> Point | None:
    """Return the position of an advert's place as exactly as its words allow."""
    if place.point is not None:
        return place.point
    town = ", ".join(filter(None, (place.locality, place.region)))
    for text in (place.postcode, town, place.region):
        found = find_by_words(text) or _by_last_words(text)
        if found is not None:
            return found.point
    return None


def _by_last_words(text: str) -> FoundPlace | None:
    """Find a town at the end of a longer name: "Wythenshawe Hospital Manchester"."""
    words = text.split()
    for first in range(max(1, len(words) - 3), len(words)):
        if places := named(" ".join(words[first:])):
            return places[0]
    return None
