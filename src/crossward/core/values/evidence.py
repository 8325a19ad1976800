"""Where in an advert a fact was read."""

from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Part = Literal["title", "employer", "place", "pay_line", "text"]
Value_co = TypeVar("Value_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words a fact came from: ``getattr(advert, part)[start:end] == quote``.

    ``field`` is the reading's field ("pay", "bands", ...), ``part`` the part of the advert.
    """

    field: str
    part: Part
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Fact(Generic[Value_co]):
    """A value read from an advert, with its evidence.

    ``confidence`` runs from 0 to 1. ``note`` says, where two readings were possible, which
    was taken and why; it is empty otherwise.
    """

    value: Value_co
    evidence: tuple[Evidence, ...]
    confidence: float = 1.0
    note: str = ""
