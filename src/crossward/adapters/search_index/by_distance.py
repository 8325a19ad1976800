"""The nearest first, ring by ring, without looking at adverts farther than the page."""

from itertools import accumulate

from tantivy import Occur, Order, Query

from crossward.adapters.search_index.found import Found, count_of
from crossward.adapters.search_index.opened_index import Snapshot
from crossward.core.matching.clauses import Plan, Within

MOST_SITES = 60_000  # the most buckets that tantivy hands out


class DistanceOrder:
    """Orders what a plan finds by the distance to each advert's nearest place.

    A ring is all sites at one distance. An advert with several places belongs to the
    innermost ring that holds one of them.
    """

    def __init__(self, snapshot: Snapshot, *, plan: Plan) -> None:
        self._searcher = snapshot.searcher
        self._writer = snapshot.writer
        self._plan = plan.without_filter("near")
        circle = next(clause for _, clause in plan.filters if isinstance(clause, Within))
        found = self._count_sites(plan)
        rings = (
            (miles, [name for name in names if name in found])
            for miles, names in snapshot.sites.rings(circle)
        )
        occupied = [(miles, names) for miles, names in rings if names]
        self._miles = [miles for miles, _ in occupied]
        self._rings = [names for _, names in occupied]
        self._most = [sum(map(found.__getitem__, names)) for names in self._rings]

    def page(self, start: int, stop: int) -> list[Found]:
        """Return the adverts from ``start`` up to ``stop``."""
        ring, before = self._ring_of(start)
        found: list[Found] = []
        while ring < len(self._rings) and before + len(found) < stop:
            found += self._in_ring(ring, limit=stop - before - len(found))
            ring += 1
        return found[start - before :]

    def _ring_of(self, start: int) -> tuple[int, int]:
        """Find a ring at or before the one of advert ``start``, and how many lie before it."""
        ring = sum(bound <= start for bound in accumulate(self._most))
        before = self._count_to(ring)
        while ring < len(self._rings) and (after := self._count_to(ring + 1)) <= start:
            ring, before = ring + 1, after
        return ring, before

    def _count_sites(self, plan: Plan) -> dict[str, int]:
        """Count the plan's adverts at each site, those with several places at each of them."""
        query = Query.const_score_query(self._writer.filter_query(plan), 0.0)
        answer = self._searcher.aggregate(
            query, {"site": {"terms": {"field": "site", "size": MOST_SITES}}}
        )
        return {bucket["key"]: bucket["doc_count"] for bucket in answer["site"]["buckets"]}

    def _count_to(self, ring: int) -> int:
        if ring == 0:
            return 0
        return count_of(self._searcher.search(self._inside(ring), limit=1))

    def _inside(self, ring: int) -> Query:
        """Match adverts with a place in one of the first ``ring`` rings."""
        return self._writer.filter_query(self._plan, also=[self._sites(0, ring)])

    def _sites(self, first: int, last: int) -> Query:
        return self._writer.sites_query([n for ring in self._rings[first:last] for n in ring])

    def _in_ring(self, ring: int, *, limit: int) -> list[Found]:
        parts = [(Occur.Must, self._writer.filter_query(self._plan))]
        parts += [(Occur.Must, self._sites(ring, ring + 1))]
        parts += [(Occur.MustNot, self._sites(0, ring))]
        hits = self._searcher.search(
            Query.boolean_query(parts),
            limit=limit,
            count=False,
            order_by_field="number",
            order=Order.Asc,
        ).hits
        return [
            Found(keys=(self._miles[ring],), number=number, address=address)
            for number, address in hits
        ]
