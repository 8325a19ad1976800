"""What a person asks of the search, as frozen values that every engine understands."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from crossward.core.adverts.reading import Contract, Pattern, RegistrationBody
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.values.places import Point


class Sort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    CLOSING_SOON = "closing_soon"
    PAY = "pay"
    DISTANCE = "distance"


@dataclass(frozen=True, slots=True)
class Circle:
    """All that lies within ``miles`` of ``point``."""

    point: Point
    miles: float


@dataclass(frozen=True, slots=True)
class Near:
    """Within ``miles`` of ``point``; ``label`` is the place as the person knows it.

    ``typed`` are the words that named it, where it was typed: adverts that say them come first.
    ``circles`` cover a region better than the one circle does.
    """

    label: str
    point: Point
    miles: float
    typed: str = field(default="", kw_only=True)
    circles: tuple[Circle, ...] = field(default=(), kw_only=True)

    @property
    def reach(self) -> float:
        """How many miles from its middle the place stretches at most."""
        far = (self.point.miles_to(each.point) + each.miles for each in self.circles)
        return max(far, default=self.miles)

    def in_words(self) -> str:
        """Say where that is, as it stands in a sentence: "within 10 miles of Leeds", "in Wales"."""
        return (
            f"in {self.label}" if self.circles else f"within {self.miles:g} miles of {self.label}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertQuery:
    """One search. Values inside a filter are alternatives; filters narrow one another.

    ``pay_at_least`` is yearly pounds for full-time work. ``offset`` counts adverts.
    ``typed_near`` is a place typed among the words: where too little is found there, adverts
    elsewhere follow; ``near`` is chosen, and holds. ``explain`` asks for each hit's reasons.
    """

    text: str = ""
    near: Near | None = None
    typed_near: Near | None = None
    roles: frozenset[str] = frozenset()
    employer_groups: frozenset[EmployerGroup] = frozenset()
    bands: frozenset[str] = frozenset()
    contracts: frozenset[Contract] = frozenset()
    patterns: frozenset[Pattern] = frozenset()
    registrations: frozenset[RegistrationBody] = frozenset()
    pay_at_least: Decimal | None = None
    posted_since: date | None = None
    explain: bool = False
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 20
