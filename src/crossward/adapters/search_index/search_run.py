"""One search of one snapshot: which adverts, in which order, and the counts beside them."""

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

from tantivy import DocAddress, Occur, Query

from crossward.adapters.search_index.by_distance import DistanceOrder
from crossward.adapters.search_index.found import Found, count_of
from crossward.adapters.search_index.opened_index import Snapshot
from crossward.core.matching.card import unpack_card
from crossward.core.matching.clauses import Best, Clause, Has, Plan
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.engine import FacetCount, Hit, SearchResults
from crossward.core.matching.explanation import explain
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import FACET_FIELDS
from crossward.core.matching.plan import effective_sort
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.matching.ranking import Ranked, take_page, to_hits, window_size

MOST_FACET_VALUES = 1_000
MOST_KINDS = 60_000  # tantivy hands out few more buckets; the counts then come one by one
BEYOND_PAGE = 64  # hits fetched past the page, so that a tie at its end rarely costs a second look


class SearchRun:
    """Runs the plans of one query."""

    def __init__(
        self, snapshot: Snapshot, *, query: AdvertQuery, plans: tuple[Plan, ...], on: date
    ) -> None:
        self._searcher = snapshot.searcher
        self._writer = snapshot.writer
        self._snapshot = snapshot
        self._kinds = snapshot.kinds
        self._query = query
        self._plans = plans
        self._on = on

    def results(self) -> SearchResults:
        """Take the first plan that finds enough, or the last."""
        for plan in self._plans:
            look = CloserLook(plan)
            with ThreadPoolExecutor(1) as beside:  # tantivy lets both cores work
                finding = beside.submit(self._find, plan, look.first)
                total, facets = self._counts(plan)
            if total >= plan.enough:
                break
        page, grouped = self._page(finding.result(), plan=plan, look=look)
        hits = to_hits(page, self._query.near)
        return SearchResults(
            total=total, hits=self._explained(hits, plan), facets=facets, grouped=grouped
        )

    def _find(self, plan: Plan, first: tuple[Best, ...]) -> list[Found]:
        """Return what the wanted page is taken from: the page itself, or all down to its end."""
        sort = effective_sort(self._query, plan)
        start, stop = self._query.offset, self._query.offset + self._query.limit
        if sort is Sort.RELEVANCE:
            return self._ordered(plan, sort=sort, stop=stop + window_size(), first=first)
        if sort is Sort.DISTANCE and self._query.near is not None:
            by_distance = DistanceOrder(self._snapshot, plan=plan)
            return by_distance.page(start, stop) if start < stop else []
        return self._ordered(plan, sort=sort, stop=stop)[start:stop]

    def _page(
        self, found: list[Found], *, plan: Plan, look: CloserLook
    ) -> tuple[list[Ranked], int]:
        """Return the wanted page, and how many are grouped."""
        if effective_sort(self._query, plan) is not Sort.RELEVANCE:
            return [self._load(each) for each in found], 0
        return take_page(
            found, load=self._load, look=look, query=self._query, plan=plan, on=self._on
        )

    def _ordered(
        self, plan: Plan, *, sort: Sort, stop: int, first: tuple[Best, ...] = ()
    ) -> list[Found]:
        """Return the first ``stop`` adverts, and any more that tie with the last of them."""
        fetched = stop + BEYOND_PAGE
        while True:
            hits, more = self._fetch(plan, sort=sort, limit=fetched, first=first)
            is_whole = len(hits) < fetched
            if is_whole or hits[-1][0] != hits[max(stop, 1) - 1][0]:
                return sorted(self._found(hits, sort, more=more), key=Found.order)
            fetched *= 4

    def _fetch(
        self, plan: Plan, *, sort: Sort, limit: int, first: tuple[Best, ...]
    ) -> tuple[list[tuple[Any, DocAddress]], int]:
        """Return the first hits, and how many points to add to each."""
        if sort is Sort.RELEVANCE:
            query, more = self._writer.scored_query(plan, first)
            hits = self._searcher.search(
                query, limit=limit, count=False, weight_by_field="newness"
            ).hits
            return hits, more
        query = self._writer.filter_query(plan)
        return self._searcher.search(
            query, limit=limit, count=False, order_by_field=f"by_{sort}"
        ).hits, 0

    def _found(
        self, hits: list[tuple[Any, DocAddress]], sort: Sort, *, more: int
    ) -> Iterable[Found]:
        addresses = [address for _, address in hits]
        numbers = self._searcher.fast_field_values("number", addresses)
        if sort is not Sort.RELEVANCE:
            return [
                Found(keys=(-key,), number=int(number or 0), address=address)
                for (key, address), number in zip(hits, numbers, strict=True)
            ]
        days = self._searcher.fast_field_values("posted", addresses)
        return [
            Found(
                keys=(-int(key), -int(day or 0)),
                number=int(number or 0),
                address=address,
                score=int(key) + more,
            )
            for (key, address), day, number in zip(hits, days, numbers, strict=True)
        ]

    def _load(self, found: Found) -> Ranked:
        packed = self._searcher.doc(found.address).get_first("card") or b""
        return Ranked(unpack_card(packed), found.score)

    def _explained(self, hits: list[Hit], plan: Plan) -> tuple[Hit, ...]:
        """Say why, where it was asked for: each question is put to the page's adverts at once."""
        if not self._query.explain or not hits:
            return tuple(hits)
        page = self._writer.adverts_query([hit.advert_id for hit in hits])
        clauses = {way.clause for best in plan.scores for way in best.ways}
        true_of = {clause: self._true_of(clause, page, size=len(hits)) for clause in clauses}
        return tuple(
            replace(hit, reasons=explain(plan, is_true=_holds(true_of, int(hit.advert_id, 16))))
            for hit in hits
        )

    def _true_of(self, clause: Clause, page: Query, *, size: int) -> set[int]:
        query = Query.boolean_query([(Occur.Must, page), (Occur.Must, self._writer.write(clause))])
        hits = self._searcher.search(query, limit=size, order_by_field="number").hits
        return {int(number) for number, _ in hits}

    def _counts(self, plan: Plan) -> tuple[int, Mapping[str, tuple[FacetCount, ...]]]:
        """Count what the plan finds, and each filter's values as if nothing were chosen in it."""
        chosen = {name: _values(clause) for name, clause in plan.filters if name in FACET_FIELDS}
        open_plan = plan
        for name in chosen:
            open_plan = open_plan.without_filter(name)
        counted, is_whole = self._count(open_plan, "kind_number", most=MOST_KINDS)
        if is_whole:
            return self._kinds.count(counted, chosen=chosen, read_kinds=self._snapshot.read_kinds)
        facets = {name: self._count(plan.without_filter(name), name)[0] for name in FACET_FIELDS}
        total = count_of(self._searcher.search(self._writer.filter_query(plan), limit=1))
        return total, {name: order_counts(counts.items()) for name, counts in facets.items()}

    def _count(
        self, plan: Plan, field: str, *, most: int = MOST_FACET_VALUES
    ) -> tuple[dict[Any, int], bool]:
        """Count the field's values in what the plan finds; say whether these are all of them."""
        query = Query.const_score_query(self._writer.filter_query(plan), 0.0)
        terms = {"terms": {"field": field, "size": most}}
        answer = self._searcher.aggregate(query, {"counts": terms})["counts"]
        counts = {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}
        return counts, not answer["sum_other_doc_count"]


def _values(clause: Clause) -> frozenset[str]:
    """Return what was chosen in one filter."""
    return frozenset(each.value for each in getattr(clause, "clauses", ()) if isinstance(each, Has))


def _holds(true_of: Mapping[Clause, set[int]], number: int) -> Callable[[Clause], bool]:
    return lambda clause: number in true_of[clause]
