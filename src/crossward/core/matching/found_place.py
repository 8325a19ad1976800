"""A place that somebody named."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from crossward.core.matching.query import Near


class PlaceKind(StrEnum):
    POSTCODE = "postcode"
    TOWN = "town"
    AREA = "area"
    HOSPITAL = "hospital"


@dataclass(frozen=True, slots=True)
class FoundPlace(Near):
    """A place and how far around it a person who names it usually means.

    A well-known one is taken for a place wherever it stands in a query.
    """

    kind: PlaceKind
    is_well_known: bool = True


FindPlace = Callable[[str], FoundPlace | None]
