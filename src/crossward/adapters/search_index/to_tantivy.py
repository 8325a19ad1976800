"""From core's clauses to tantivy's queries."""

from collections.abc import Callable, Container, Iterable
from itertools import combinations
from math import comb

import tantivy
from tantivy import FieldType, Occur, Query

from crossward.adapters.search_index.schema import RUN_FIELDS, some_adverts
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
    Points,
    Within,
)

SitesWithin = Callable[[Within], Area]
MOST_CHOICES = 12
LONG = 20_000  # adverts; a longer list is looked up for each find sooner than read


class QueryWriter:
    """Writes queries for one schema; ``sites_within`` names the occupied sites in a circle,
    ``frequency`` says how many adverts have a value in a field.
    Of ``runs`` the index knows which texts hold them, and need not look for them word by word.
    """

    def __init__(
        self,
        schema: tantivy.Schema,
        *,
        sites_within: SitesWithin,
        frequency: Callable[[str, str], int],
        runs: Container[tuple[str, ...]] = (),
    ) -> None:
        self._schema = schema
        self._frequency = frequency
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
        asked = [best for best, points in sure.items() if not points]
        long = [best for best in asked if self._is_long(best)]
        parts = [(Occur.Must, Query.const_score_query(self.filter_query(plan), 1.0))]
        parts += [(Occur.Should, self._best(best)) for best in asked if best not in long]
        query = Query.boolean_query(parts)
        for best in long:  # beside others, its whole list would be read
            query = Query.boolean_query([(Occur.Must, query), (Occur.Should, self._best(best))])
        return query, sum(sure.values()) - 1

    def _is_long(self, best: Best) -> bool:
        """Say whether points are for one thing alone that very many adverts have."""
        match best.ways:
            case (Points(Has(field, value)),):
                return self._frequency(field, value) > LONG
        return False

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
        if clause.stems in self._runs:
            return self.write(Has(RUN_FIELDS[clause.field], " ".join(clause.stems)))
        return Query.phrase_query(self._schema, clause.field, list(clause.stems))

    def _at_least(self, number: int, clauses: tuple[Clause, ...]) -> Query:
        """Ask for each choice of so many clauses, where these are few: lists meet fast in pairs."""
        written = [self.write(each) for each in clauses]
        if number > 1 and comb(len(written), number) <= MOST_CHOICES:
            choices = combinations(written, number)
            written = [Query.boolean_query([(Occur.Must, q) for q in each]) for each in choices]
            number = 1
        return Query.boolean_query(
            [(Occur.Should, each) for each in written], minimum_number_should_match=number
        )


def _all_but(query: Query) -> Query:
    return Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, query)])


def _sure_points(best: Best, wanted: Container[Clause]) -> int:
    """Return what every find earns, where nothing of it earns more."""
    most = max(best.ways, key=lambda way: way.points)
    return most.points if most.clause in wanted else 0
