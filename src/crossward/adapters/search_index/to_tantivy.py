"""From core's clauses to tantivy's queries."""

from collections.abc import Callable, Container, Iterable

import tantivy
from tantivy import FieldType, Occur, Query

from crossward.adapters.search_index.schema import some_adverts
from crossward.adapters.search_index.sites import Area
from crossward.core.matching.clauses import (
    AnyOf,
    AtLeast,
    Best,
    Between,
    Clause,
    Has,
    HasPhrase,
    NoneOf,
    Plan,
    Within,
)

SitesWithin = Callable[[Within], Area]


class QueryWriter:
    """Writes queries for one schema; ``sites_within`` names the occupied sites in a circle.

    Of ``runs`` the index knows which texts hold them, and need not look for them word by word.
    """

    def __init__(
        self,
        schema: tantivy.Schema,
        *,
        sites_within: SitesWithin,
        runs: Container[tuple[str, ...]] = (),
    ) -> None:
        self._schema = schema
        self._sites_within = sites_within
        self._runs = runs

    def filter_query(self, plan: Plan, *, also: Iterable[Query] = ()) -> Query:
        """Match what the plan matches, without scores."""
        wanted = plan.must + tuple(clause for _, clause in plan.filters)
        parts = [(Occur.Must, query) for query in also]
        unwanted = list(plan.must_not)
        for clause in wanted:
            if isinstance(clause, NoneOf):
                unwanted += clause.clauses
            else:
                parts.append((Occur.Must, self.write(clause)))
        parts = parts or [(Occur.Must, Query.all_query())]
        parts += [(Occur.MustNot, self.write(clause)) for clause in unwanted]
        return Query.boolean_query(parts)

    def scored_query(self, plan: Plan, scores: Iterable[Best]) -> tuple[Query, int]:
        """Match what the plan matches and add up the points of ``scores``.

        Returns how many points to add to each score besides: what every find earns is not
        asked of each. The filter earns one, so that no score is zero and loses its newness.
        """
        wanted = {*plan.must, *(clause for _, clause in plan.filters)}
        sure = {best: _sure_points(best, wanted) for best in scores}
        parts = [(Occur.Must, Query.const_score_query(self.filter_query(plan), 1.0))]
        parts += [(Occur.Should, self._best(best)) for best, points in sure.items() if not points]
        return Query.boolean_query(parts), sum(sure.values()) - 1

    def _best(self, best: Best) -> Query:
        return Query.disjunction_max_query(
            [Query.const_score_query(self.write(way.clause), way.points) for way in best.ways]
        )

    def _area(self, area: Area) -> Query:
        cells = Query.term_set_query(self._schema, "cell", area.cells)
        return Query.boolean_query(
            [(Occur.Should, cells), (Occur.Should, self.sites_query(area.sites))]
        )

    def sites_query(self, sites: list[str]) -> Query:
        return Query.term_set_query(self._schema, "site", sites)

    def adverts_query(self, advert_ids: list[str]) -> Query:
        return some_adverts(self._schema, advert_ids)

    def write(self, clause: Clause) -> Query:
        """Write one clause."""
        match clause:
            case Has(field, value):
                return Query.term_query(self._schema, field, value, index_option="basic")
            case HasPhrase():
                return self._phrase(clause)
            case Between(field, low, high):
                return Query.range_query(self._schema, field, FieldType.Integer, low, high)
            case Within():
                return self._area(self._sites_within(clause))
            case AnyOf(clauses) | NoneOf(clauses):
                found = self._at_least(1, clauses)
                return found if isinstance(clause, AnyOf) else _all_but(found)
            case AtLeast(number, clauses):
                return self._at_least(number, clauses)

    def _phrase(self, clause: HasPhrase) -> Query:
        if clause.field == "body" and clause.stems in self._runs:
            return self.write(Has("runs", " ".join(clause.stems)))
        return Query.phrase_query(self._schema, clause.field, list(clause.stems))

    def _at_least(self, number: int, clauses: tuple[Clause, ...]) -> Query:
        return Query.boolean_query(
            [(Occur.Should, self.write(each)) for each in clauses],
            minimum_number_should_match=number,
        )


def _all_but(query: Query) -> Query:
    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, query)])


def _sure_points(best: Best, wanted: Container[Clause]) -> int:
    """Return what every find earns, where nothing of it earns more."""
    most = max(best.ways, key=lambda way: way.points)
    return most.points if most.clause in wanted else 0
