"""Find what a search that found nothing could do without."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from crossward.core.matching.query import AdvertQuery
from crossward.services.search_adverts import search_adverts

# What each part of a query is when it narrows nothing.
NOTHING_ASKED: dict[str, Any] = {
    "text": "",
    "near": None,
    "roles": frozenset(),
    "employer_groups": frozenset(),
    "bands": frozenset(),
    "contracts": frozenset(),
    "patterns": frozenset(),
    "registrations": frozenset(),
    "pay_at_least": None,
    "posted_since": None,
}


@dataclass(frozen=True, slots=True)
class WiderSearch:
    """The part of the query, by its name, without which ``total`` adverts are found."""

    without: str
    total: int


def widen_search(query: AdvertQuery, *, on: date) -> tuple[WiderSearch, ...]:
    """Leave out each part of ``query`` in turn; return those that help, the best first."""
    wider = (
        WiderSearch(name, search_adverts(less, on=on).total) for name, less in _with_less(query)
    )
    return tuple(sorted((each for each in wider if each.total), key=lambda each: -each.total))


def _with_less(query: AdvertQuery) -> Iterator[tuple[str, AdvertQuery]]:
    for name, nothing in NOTHING_ASKED.items():
        if getattr(query, name) != nothing:
            yield name, replace(query, **{name: nothing}, offset=0, limit=1)
