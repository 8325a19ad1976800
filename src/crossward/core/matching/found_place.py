"""A place that somebody named."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from crossward.core.values.places import Point


class PlaceKind(StrEnum):
    POSTCODE = "postcode"
    TOWN = "town"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """``miles`` is how far around ``point`` a person who names the place usually means."""

    label: str
    point: Point
    miles: float
    kind: PlaceKind


FindPlace = Callable[[str], FoundPlace | None]
