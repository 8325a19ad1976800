"""The obvious engine: it looks at every advert. What it finds is right by definition."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.card import Card, to_card
from crossward.core.matching.clauses import (
    AnyOf,
    Best,
    Between,
    Clause,
    Has,
    HasPhrase,
    NoneOf,
    Plan,
    Within,
)
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.counted_words import ANYWHERE
from crossward.core.matching.distances import miles_from
from crossward.core.matching.engine import FacetCount, Hit, SearchResults
from crossward.core.matching.explanation import explain
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import (
    BODY,
    FACET_FIELDS,
    IndexEntry,
    Locate,
    to_index_entries,
)
from crossward.core.matching.known_runs import RunFinder, known_runs
from crossward.core.matching.plan import effective_sort, make_plans
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.matching.ranking import Ranked, take_page, to_hits
from crossward.core.matching.sort_keys import sort_key
from crossward.core.matching.words import find_run, word_number, word_numbers
from crossward.core.values.places import Place, Point


def locate_nothing(place: Place) -> Point | None:
    """Leave places without a position where they are: nowhere."""
    del place
    return None


class MemoryEngine:
    """Keeps adverts in a dictionary; for tests, small sets and proofs."""

    def __init__(self, *, locate: Locate = locate_nothing) -> None:
        self._locate = locate
        self._entries: dict[str, IndexEntry] = {}

    def search(self, query: AdvertQuery, *, on: date) -> SearchResults:
        for plan in make_plans(query, on=on):
            found = self._found(plan)
            if len(found) >= plan.enough:
                break
        look = CloserLook(plan)
        ordered = sorted(
            found, key=lambda entry: _order(entry, query=query, plan=plan, first=look.first)
        )
        page, grouped = _page(ordered, query=query, plan=plan, look=look, on=on)
        return SearchResults(
            total=len(found),
            hits=tuple(
                self._explained(hit, query=query, plan=plan) for hit in to_hits(page, query.near)
            ),
            facets=self._facets(plan),
            grouped=grouped,
        )

    def put(self, adverts: Iterable[KeptAdvert]) -> None:
        for entries in to_index_entries(adverts, locate=self._locate):
            self._entries |= {entry.advert_id: entry for entry in entries}

    def remove(self, advert_ids: Iterable[str]) -> None:
        for advert_id in advert_ids:
            self._entries.pop(advert_id, None)

    def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
        self._entries = {}
        self.put(adverts)

    def count(self) -> int:
        return len(self._entries)

    def knows_word(self, stemmed: str) -> bool:
        return any(_has(each, field=ANYWHERE, value=stemmed) for each in self._entries.values())

    def _found(self, plan: Plan) -> list[IndexEntry]:
        wanted = plan.must + tuple(clause for _, clause in plan.filters)
        return [
            entry
            for entry in self._entries.values()
            if all(is_true(clause, entry) for clause in wanted)
            and not any(is_true(clause, entry) for clause in plan.must_not)
        ]

    def _explained(self, hit: Hit, *, query: AdvertQuery, plan: Plan) -> Hit:
        if not query.explain:
            return hit
        entry = self._entries[hit.advert_id]
        return replace(hit, reasons=explain(plan, is_true=lambda clause: is_true(clause, entry)))

    def _facets(self, plan: Plan) -> Mapping[str, tuple[FacetCount, ...]]:
        return {name: self._facet(name, plan) for name in FACET_FIELDS}

    def _facet(self, name: str, plan: Plan) -> tuple[FacetCount, ...]:
        found = self._found(plan.without_filter(name))
        counts = Counter(value for entry in found for value in entry.facts.get(name, ()))
        return order_counts(counts.items())


def is_true(clause: Clause, entry: IndexEntry) -> bool:
    """Answer one question about one advert."""
    match clause:
        case Has(field, value):
            return _has(entry, field=field, value=value)
        case HasPhrase(field, stems):
            return _has_run(entry, field=field, stems=stems)
        case Between(field, low, high):
            number = getattr(entry, field)
            return (low is None or number >= low) and (high is None or number <= high)
        case Within(point, miles):
            return _nearest(entry, point) <= miles
        case AnyOf(clauses) | NoneOf(clauses):
            return any(is_true(each, entry) for each in clauses) is isinstance(clause, AnyOf)
    return sum(is_true(each, entry) for each in clause.clauses) >= clause.number


def _has(entry: IndexEntry, *, field: str, value: str) -> bool:
    if field == BODY:
        return _has_run(entry, field=field, stems=(value,))
    if field in entry.counted.ends:
        return word_number(value) in entry.counted.of(field)
    return value in entry.facts.get(field, entry.beside.get(field, ()))


def _has_run(entry: IndexEntry, *, field: str, stems: Sequence[str]) -> bool:
    """Say whether the stems stand in a field without a gap."""
    said = entry.said if field == BODY else word_numbers(entry.beside[field])
    return find_run(said, word_numbers(stems).tolist()).size > 0


def score(first: tuple[Best, ...], entry: IndexEntry) -> int:
    """Add up what the advert earns at first."""
    return sum(
        max((way.points for way in best.ways if is_true(way.clause, entry)), default=0)
        for best in first
    )


def _order(
    entry: IndexEntry, *, query: AdvertQuery, plan: Plan, first: tuple[Best, ...]
) -> tuple[float, int, int]:
    sort = effective_sort(query, plan)
    if sort is Sort.RELEVANCE:
        return -score(first, entry), -entry.posted, entry.number
    if sort is Sort.DISTANCE and query.near is not None:
        return _nearest(entry, query.near.point), 0, entry.number
    return -sort_key(entry, sort), 0, entry.number


def _nearest(entry: IndexEntry, point: Point) -> float:
    return float(min(miles_from(point, entry.points), default=float("inf")))


def _page(
    ordered: list[IndexEntry], *, query: AdvertQuery, plan: Plan, look: CloserLook, on: date
) -> tuple[list[Ranked], int]:
    if effective_sort(query, plan) is not Sort.RELEVANCE:
        page = ordered[query.offset : query.offset + query.limit]
        return [Ranked(_card(entry), 0) for entry in page], 0

    def load(entries: Iterable[IndexEntry]) -> list[Ranked]:
        return [Ranked(_card(entry), score(look.first, entry)) for entry in entries]

    return take_page(ordered, load=load, look=look, query=query, plan=plan, on=on)


def _card(entry: IndexEntry) -> Card:
    return to_card(entry, runs=_run_finder().find(entry.said))


@cache
def _run_finder() -> RunFinder:
    return RunFinder(known_runs())
