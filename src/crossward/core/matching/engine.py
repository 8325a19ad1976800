"""What a search engine takes in and gives back, whichever engine it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.query import AdvertQuery


@dataclass(frozen=True, slots=True)
class Hit:
    """One found advert. ``distance_miles`` is to its nearest place, where the query has one.

    ``others`` are ids of adverts that say the same: re-advertised, or on another board or site.
    """

    advert_id: str
    score: float
    distance_miles: float | None = None
    reasons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResults:
    """One page of hits, with counts over everything that was found.

    ``facets`` maps a filter's name in AdvertQuery ("bands", "contracts", ...) to its values,
    most frequent first; each filter's own choice is left out of its own counts. ``total``
    counts adverts, ``grouped`` those of them that stand among the ``others`` of a hit: pages
    hold ``total - grouped`` hits in all.
    """

    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    grouped: int = 0


class SearchIndexDamaged(Exception):  # noqa: N818 - a state of the index, said as one
    """The index cannot answer; the message ends with what to do about it."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"{reason} Build it anew from the store with `crossward reindex`.")


class SearchEngine(Protocol):
    """Holds adverts and finds them. What ``put`` and ``remove`` returned from is durable."""

    def search(self, query: AdvertQuery, *, on: date) -> SearchResults:
        """Find open adverts: those that close on or after ``on``, or never."""
        ...

    def put(self, adverts: Iterable[KeptAdvert]) -> None:
        """Add adverts, or replace those of the same id."""
        ...

    def remove(self, advert_ids: Iterable[str]) -> None: ...

    def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
        """Build a new index beside the old one, which answers until the new one is whole."""
        ...

    def count(self) -> int:
        """Return how many adverts the index holds."""
        ...
