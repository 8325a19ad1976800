"""The few questions that a search asks of an advert, in a form that every engine can answer."""

from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol, TypeAlias

from crossward.core.values.places import Point


@dataclass(frozen=True, slots=True)
class Has:
    """The field holds the value: a stem in a text field, an id in a filter field."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class HasPhrase:
    """The text field holds the stems, one straight after the other."""

    field: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The number field lies between the ends, both included; ``None`` is an open end."""

    field: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Within:
    """One of the advert's places is at most ``miles`` from ``point``."""

    point: Point
    miles: float


@dataclass(frozen=True, slots=True)
class AnyOf:
    clauses: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least ``number`` of the clauses are true."""

    number: int
    clauses: tuple["Clause", ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """None of the clauses is true."""

    clauses: tuple["Clause", ...]


Clause: TypeAlias = Has | HasPhrase | Between | Within | AnyOf | AtLeast | NoneOf


class Points(NamedTuple):
    """What an advert earns for a true clause, and the reason as a person would say it."""

    clause: Clause
    points: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Best:
    """Of several ways to earn points, the one that earns most counts."""

    ways: tuple[Points, ...]


@dataclass(frozen=True, slots=True)
class Named(Best):
    """Ways to earn points that all ask what stands beside the text, in the title first of all.

    Of AtLeast, they ask for all the clauses. Few places and employers hold the ``telling`` words.
    """

    telling: frozenset[str] = frozenset()


class Earning(Protocol):
    """What an advert earns as by Best, where the ways may be made only when they are asked for."""

    @property
    def ways(self) -> tuple[Points, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A query made ready to run.

    ``must`` and ``must_not`` come from the words, ``filters`` from the filters by their name
    in AdvertQuery; an advert's score is the sum over ``scores``. ``words`` are all stems that
    were asked for, under whatever name, and ``typed`` those of the very words. A plan that finds
    fewer than ``enough`` adverts gives way to a looser one.
    """

    must: tuple[Clause, ...] = ()
    must_not: tuple[Clause, ...] = ()
    filters: tuple[tuple[str, Clause], ...] = ()
    scores: tuple[Earning, ...] = ()
    words: frozenset[str] = frozenset()
    typed: frozenset[str] = frozenset()
    enough: int = 0

    def without_filter(self, name: str) -> "Plan":
        """Return the plan without one filter, to count what its other values would find."""
        kept = tuple(pair for pair in self.filters if pair[0] != name)
        return replace(self, filters=kept)
