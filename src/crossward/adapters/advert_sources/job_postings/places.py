"""Places as schema.org states them, with whatever part of an address is there."""

import re

from crossward.adapters.advert_sources.job_postings.shapes import (
    Posting,
    each,
    first_words,
    is_object,
)
from crossward.core.values.places import Place, Point

MOST_PLACES = 50
LONGEST_PART = 200
_POSTCODE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b", re.IGNORECASE)
_PAIR = re.compile(r"\s*([-+]?[\d.]+)\s*[,; ]\s*([-+]?[\d.]+)\s*")


def stated_places(value: object) -> tuple[Place, ...]:
    """Return each different place of a jobLocation, at most MOST_PLACES."""
    places = (_place(item) for item in each(value))
    known = dict.fromkeys(place for place in places if place != Place())
    return tuple(known)[:MOST_PLACES]


def _place(item: object) -> Place:
    if not is_object(item):
        return _from_words(first_words(item))
    address = next(each(item.get("address")), None)
    if address is None:
        # Some feeds put the address where the place should stand.
        address = item if "addressLocality" in item or "postalCode" in item else item.get("name")
    place = _from_address(address) if is_object(address) else _from_words(first_words(address))
    return Place(
        locality=place.locality or first_words(item.get("name"))[:LONGEST_PART],
        region=place.region,
        postcode=place.postcode,
        country=place.country,
        point=_point(item),
    )


def _from_address(address: Posting) -> Place:
    def part(*keys: str) -> str:
        found = (first_words(address.get(key), "name") for key in keys)
        return next((words for words in found if words), "")[:LONGEST_PART]

    locality = part("addressLocality", "locality")
    postcode = part("postalCode", "postcode")
    return Place(
        locality=locality,
        region=part("addressRegion", "region"),
        postcode=_tidy_postcode(postcode) or _postcode_in(part("streetAddress")),
        country=part("addressCountry", "country"),
    )


def _from_words(words: str) -> Place:
    """A place as plain words keeps its words; a postcode among them is told apart."""
    postcode = _postcode_in(words)
    locality = _POSTCODE.sub("", words).strip(" ,;") if postcode else words
    return Place(locality=locality[:LONGEST_PART], postcode=postcode)


def _postcode_in(words: str) -> str:
    found = _POSTCODE.search(words)
    return f"{found[1]} {found[2]}".upper() if found else ""


def _tidy_postcode(words: str) -> str:
    return _postcode_in(words) or words


def _point(item: Posting) -> Point | None:
    for geo in (*each(item.get("geo")), item):
        latitude, longitude = _coordinates(geo)
        try:
            point = Point(float(latitude), float(longitude))
        except ValueError:
            continue
        # Zero and zero, in the Gulf of Guinea, is what unknown coordinates look like.
        if point != Point(0.0, 0.0):
            return point
    return None


def _coordinates(geo: object) -> tuple[str, str]:
    if is_object(geo):
        return first_words(geo.get("latitude")), first_words(geo.get("longitude"))
    pair = _PAIR.fullmatch(first_words(geo))
    return (pair[1], pair[2]) if pair else ("", "")
