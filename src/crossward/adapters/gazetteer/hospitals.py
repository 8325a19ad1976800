"""Hospitals by name; a position is looked up when a hospital is named, as postcodes take long."""

from functools import cache
from typing import Any

from crossward.adapters.gazetteer.place_names import DATA, to_key
from crossward.adapters.gazetteer.postcodes import find_postcode
from crossward.core.matching.found_place import FoundPlace, PlaceKind
from crossward.core.values.data_file import read_yaml

HOSPITAL_MILES = 5.0


@cache
def hospital_names() -> tuple[str, ...]:
    """Return each hospital's name once, for suggestions."""
    return tuple(_hospitals())


@cache
def find_hospital(name: str) -> FoundPlace | None:
    """Find the hospital of that name; among typed words only "at" or "near" makes it a place.

    Its name tells more in the text and in employers' names than a circle around it.
    """
    label = _labels().get(to_key(name))
    postcode = find_postcode(_hospitals()[label][0]) if label is not None else None
    if label is None or postcode is None:
        return None
    return FoundPlace(
        label, postcode.point, HOSPITAL_MILES, PlaceKind.HOSPITAL, is_well_known=False
    )


@cache
def _labels() -> dict[str, str]:
    return {
        to_key(each): label
        for label, (_, others) in _hospitals().items()
        for each in (label, *others)
    }


@cache
def _hospitals() -> dict[str, tuple[str, list[str]]]:
    facts: dict[str, Any] = read_yaml(DATA / "hospitals.yaml")
    return {name: (postcode, others) for name, (postcode, others) in facts["hospitals"].items()}
