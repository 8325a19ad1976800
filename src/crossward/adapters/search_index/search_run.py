"""One search of one snapshot: which adverts, in which order, and the counts beside them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

from crossward.adapters.search_index.clause_sets import ClauseSets
from crossward.adapters.search_index.docs import DocArray, to_array
from crossward.adapters.search_index.snapshot import Snapshot
from crossward.core.matching.clauses import Clause, Has, Plan
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.engine import Hit, SearchResults
from crossward.core.matching.explanation import explain
from crossward.core.matching.index_entry import FACET_FIELDS
from crossward.core.matching.plan import effective_sort
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.matching.ranking import Ranked, take_page, to_hits, window_size

DAYS = 1 << 20  # more than there are days up to now


@dataclass(frozen=True, slots=True)
class Found:
    """What a plan finds: with the filters that are counted open, and with all of them.

    ``kinds`` says how many of the former are of each kind.
    """

    plan: Plan
    open_docs: BitMap
    kinds: NDArray[np.int64]
    docs: DocArray


class SearchRun:
    """Runs the plans of one query."""

    def __init__(self, snapshot: Snapshot, *, query: AdvertQuery, on: date) -> None:
        self._snapshot = snapshot
        self._sets = ClauseSets(snapshot)
        self._query = query
        self._on = on
        self._doc_of: dict[str, int] = {}

    def results(self, plans: Iterable[Plan]) -> SearchResults:
        """Take the first plan that finds enough, or the last."""
        for plan in plans:
            found = self._find(plan)
            if len(found.docs) >= plan.enough:
                break
        page, grouped = self._page(found)
        hits = to_hits(page, self._query.near)
        total, facets = self._snapshot.kinds.count(found.kinds, chosen=_chosen(plan))
        return SearchResults(
            total=total, hits=self._explained(hits, plan), facets=facets, grouped=grouped
        )

    def _find(self, plan: Plan) -> Found:
        chosen = _chosen(plan)
        open_docs = self._sets.finds(plan, without=chosen)
        docs = to_array(open_docs)
        kinds = self._snapshot.columns["kind"].take(docs)
        fits = self._snapshot.kinds.fit(chosen)
        return Found(
            plan=plan,
            open_docs=open_docs,
            kinds=np.bincount(kinds, minlength=len(fits)),
            docs=docs[fits.take(kinds)] if chosen else docs,
        )

    def _page(self, found: Found) -> tuple[list[Ranked], int]:
        """Return the wanted page, and how many are grouped."""
        start, stop = self._query.offset, self._query.offset + self._query.limit
        sort = effective_sort(self._query, found.plan)
        if sort is not Sort.RELEVANCE:
            order = self._first(found.docs, self._keys(found.docs, sort), stop=stop)[start:]
            return self._load([(doc, 0) for doc in found.docs[order].tolist()]), 0
        look = CloserLook(found.plan)
        earned = self._sets.points(
            found.plan, scores=look.first, among=found.open_docs, docs=found.docs
        )
        keys = earned.astype(np.int64) * DAYS + self._snapshot.columns["posted"].take(found.docs)
        order = self._first(found.docs, keys, stop=stop + window_size())
        raw = list(zip(found.docs[order].tolist(), earned[order].tolist(), strict=True))
        return take_page(
            raw, load=self._load, look=look, query=self._query, plan=found.plan, on=self._on
        )

    def _keys(self, docs: DocArray, sort: Sort) -> NDArray[Any]:
        """Return what docs are sorted by, the greatest first."""
        columns = self._snapshot.columns
        if sort is not Sort.DISTANCE or self._query.near is None:
            return columns[f"by_{sort}"].take(docs)
        miles_from = self._snapshot.sites.miles_from(self._query.near.point)
        miles = miles_from.take(columns["site"].take(docs))
        is_found = np.isin(columns.more_docs, docs)
        at = np.searchsorted(docs, columns.more_docs[is_found])
        np.minimum.at(miles, at, miles_from[columns.more_sites[is_found]])
        return -miles

    def _first(self, docs: DocArray, keys: NDArray[Any], *, stop: int) -> NDArray[np.intp]:
        """Return where the first docs are: the greatest keys, equal ones by their numbers."""
        at = np.arange(len(docs))
        if 0 < stop < len(docs):
            at = np.flatnonzero(keys >= np.partition(keys, len(keys) - stop)[len(keys) - stop])
        numbers = self._snapshot.columns["number"][docs[at]]
        return at[np.lexsort((numbers, -keys[at]))][:stop]

    def _load(self, found: Sequence[tuple[int, int]]) -> list[Ranked]:
        cards = self._snapshot.cards([doc for doc, _ in found])
        self._doc_of |= {card.advert_id: doc for doc, card in cards.items()}
        return [Ranked(cards[doc], earned) for doc, earned in found]

    def _explained(self, hits: list[Hit], plan: Plan) -> tuple[Hit, ...]:
        """Say why, where it was asked for: each question is put to the page's adverts at once."""
        if not self._query.explain:
            return tuple(hits)
        page = BitMap(self._doc_of[hit.advert_id] for hit in hits)
        clauses = {way.clause for best in plan.scores for way in best.ways}
        true_of = {clause: self._sets.true_of(clause, page) for clause in clauses}
        return tuple(
            replace(
                hit, reasons=explain(plan, is_true=_holds(true_of, self._doc_of[hit.advert_id]))
            )
            for hit in hits
        )


def _chosen(plan: Plan) -> dict[str, frozenset[str]]:
    """Return what was chosen in each of the filters that are counted."""
    return {name: _values(clause) for name, clause in plan.filters if name in FACET_FIELDS}


def _values(clause: Clause) -> frozenset[str]:
    return frozenset(each.value for each in getattr(clause, "clauses", ()) if isinstance(each, Has))


def _holds(true_of: Mapping[Clause, BitMap], doc: int) -> Callable[[Clause], bool]:
    return lambda clause: doc in true_of[clause]
