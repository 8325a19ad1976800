"""One search of one snapshot: which adverts, in which order, and the counts beside them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tantivy import DocAddress, Occur, Query

from crossward.adapters.search_index.by_distance import DistanceOrder
from crossward.adapters.search_index.found import Found, count_of
from crossward.adapters.search_index.opened_index import Snapshot
from crossward.core.matching.card import unpack_card
from crossward.core.matching.clauses import Clause, Plan
from crossward.core.matching.engine import FacetCount, Hit, SearchResults
from crossward.core.matching.explanation import explain
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import FACET_FIELDS
from crossward.core.matching.plan import effective_sort
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.matching.ranking import Ranked, take_page, to_hit, window_size
from crossward.core.matching.ranking_facts import ranking_facts

MOST_FACET_VALUES = 1_000
BEYOND_PAGE = 64  # hits fetched past the page, so that a tie at its end rarely costs a second look


class SearchRun:
    """Runs the plans of one query."""

    def __init__(
        self, snapshot: Snapshot, *, query: AdvertQuery, plans: tuple[Plan, ...], on: date
    ) -> None:
        self._searcher = snapshot.searcher
        self._writer = snapshot.writer
        self._sites = snapshot
        self._query = query
        self._plans = plans
        self._on = on

    def results(self) -> SearchResults:
        """Take the first plan that finds enough, or the last."""
        plan = self._choose_plan()
        total, page, grouped = self._page(plan)
        return SearchResults(
            total=total,
            hits=self._explained([to_hit(each, self._query.near) for each in page], plan),
            facets=self._facets(plan),
            grouped=grouped,
        )

    def _choose_plan(self) -> Plan:
        for plan in self._plans[:-1]:
            found = self._searcher.search(self._writer.filter_query(plan), limit=1)
            if count_of(found) >= ranking_facts()["enough"]:
                return plan
        return self._plans[-1]

    def _page(self, plan: Plan) -> tuple[int, list[Ranked], int]:
        """Count what the plan finds; return the wanted page of it, and how many are grouped."""
        sort = effective_sort(self._query, plan)
        start, stop = self._query.offset, self._query.offset + self._query.limit
        if sort is Sort.DISTANCE and self._query.near is not None:
            order = DistanceOrder(self._sites, plan=plan)
            found = order.page(start, stop) if start < stop else []
            return order.total, [self._load(each) for each in found], 0
        if sort is not Sort.RELEVANCE:
            total, found = self._ordered(plan, sort=sort, stop=stop)
            return total, [self._load(each) for each in found[start:stop]], 0
        total, found = self._ordered(plan, sort=sort, stop=stop + window_size())
        page, grouped = take_page(found, load=self._load, query=self._query, plan=plan, on=self._on)
        return total, page, grouped

    def _ordered(self, plan: Plan, *, sort: Sort, stop: int) -> tuple[int, list[Found]]:
        """Return the first ``stop`` adverts, and any more that tie with the last of them."""
        fetched = stop + BEYOND_PAGE
        while True:
            total, hits = self._fetch(plan, sort=sort, limit=fetched)
            is_whole = len(hits) < fetched
            if is_whole or hits[-1][0] != hits[max(stop, 1) - 1][0]:
                return total, sorted(self._found(hits, sort), key=Found.order)
            fetched *= 4

    def _fetch(
        self, plan: Plan, *, sort: Sort, limit: int
    ) -> tuple[int, list[tuple[Any, DocAddress]]]:
        if sort is Sort.RELEVANCE:
            result = self._searcher.search(
                self._writer.scored_query(plan), limit=limit, weight_by_field="newness"
            )
        else:
            query = self._writer.filter_query(plan)
            result = self._searcher.search(query, limit=limit, order_by_field=f"by_{sort}")
        return count_of(result), result.hits

    def _found(self, hits: list[tuple[Any, DocAddress]], sort: Sort) -> Iterable[Found]:
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
                score=int(key),
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

    def _facets(self, plan: Plan) -> Mapping[str, tuple[FacetCount, ...]]:
        """Count each filter's values as if nothing were chosen in that filter."""
        chosen = {name for name, _ in plan.filters} & set(FACET_FIELDS)
        counts = self._count_values(plan, [name for name in FACET_FIELDS if name not in chosen])
        for name in chosen:
            counts |= self._count_values(plan.without_filter(name), [name])
        return {name: counts[name] for name in FACET_FIELDS}

    def _count_values(self, plan: Plan, names: list[str]) -> dict[str, tuple[FacetCount, ...]]:
        wanted = {name: {"terms": {"field": name, "size": MOST_FACET_VALUES}} for name in names}
        query = Query.const_score_query(self._writer.filter_query(plan), 0.0)
        answer = self._searcher.aggregate(query, wanted) if wanted else {}
        return {
            name: order_counts(
                (bucket["key"], bucket["doc_count"]) for bucket in answer[name]["buckets"]
            )
            for name in names
        }


def _holds(true_of: Mapping[Clause, set[int]], number: int) -> Callable[[Clause], bool]:
    return lambda clause: number in true_of[clause]
