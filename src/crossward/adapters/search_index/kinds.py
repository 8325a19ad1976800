"""Counts beside the filters, from one pass: adverts alike in all filters are one kind."""

import sqlite3
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.engine import FacetCount
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import FACET_FIELDS

BETWEEN_FIELDS, BETWEEN_VALUES = ";", ","
MOST_KEPT = 64  # choices in a filter of which is kept which kinds fit them
Column = tuple[str, str]
Chosen = Mapping[str, frozenset[str]]
Facets = dict[str, tuple[FacetCount, ...]]
Numbers = NDArray[Any]


def kind_of(facts: Mapping[str, Iterable[str]]) -> str:
    """Write all that an advert has under the filters as one value."""
    return BETWEEN_FIELDS.join(
        BETWEEN_VALUES.join(sorted(facts.get(field, ()))) for field in FACET_FIELDS
    )


class Kinds:
    """Every kind in the index, as a row of the columns of its values; column 0 stands for none."""

    def __init__(self) -> None:
        self._columns: dict[Column, int] = {("", ""): 0}
        self._of_field: dict[str, dict[str, int]] = {field: {} for field in FACET_FIELDS}
        self._table = np.zeros((1, 1), dtype=np.intp)  # ids begin with 1
        self._fits = lru_cache(MOST_KEPT)(self._find_fitting)

    def read(self, opened: sqlite3.Connection) -> None:
        """Add the kinds of adverts that were put since."""
        known, width = self._table.shape
        added = opened.execute("SELECT kind FROM kinds WHERE id >= ? ORDER BY id", (known,))
        learnt = [[self._column(each) for each in _values(kind)] for (kind,) in added]
        table = np.zeros((known + len(learnt), max(width, *map(len, learnt), 1)), dtype=np.intp)
        table[:known, :width] = self._table
        for row, columns in enumerate(learnt, start=known):
            table[row, : len(columns)] = columns
        self._table = table
        self._fits.cache_clear()

    def _column(self, value: Column) -> int:
        column = self._columns.setdefault(value, len(self._columns))
        self._of_field[value[0]][value[1]] = column
        return column

    def fit(self, chosen: Chosen) -> NDArray[np.bool_]:
        """Say of each kind whether it fits all that was chosen."""
        fits = np.ones(len(self._table), dtype=np.bool_)
        for field, values in chosen.items():
            fits &= self._fits(field, values)
        return fits

    def _find_fitting(self, field: str, values: frozenset[str]) -> NDArray[np.bool_]:
        of = self._of_field[field]
        is_chosen = np.zeros(len(self._columns), dtype=np.bool_)
        is_chosen[[of[value] for value in values if value in of]] = True
        return np.asarray(is_chosen[self._table].any(axis=1))

    def count(self, adverts: Numbers, *, chosen: Chosen) -> tuple[int, Facets]:
        """Return how many adverts fit all that was chosen, and the counts of each filter.

        ``adverts`` says of each kind how many there are. A filter's own choice is left out of
        its own counts.
        """
        found = np.flatnonzero(adverts)
        rows, numbers = self._table[found], adverts[found]
        fails = {field: ~self._fits(field, values)[found] for field, values in chosen.items()}
        failed = sum(fails.values(), np.zeros(len(numbers), dtype=np.int64))
        fitting = np.where(failed == 0, numbers, 0)
        sums = self._sums(rows, fitting)
        facets = {field: self._facet(field, sums) for field in FACET_FIELDS}
        for field, fails_here in fails.items():
            but_for_it = np.where(failed == fails_here, numbers, 0)
            facets[field] = self._facet(field, self._sums(rows, but_for_it))
        return int(fitting.sum()), facets

    def _sums(self, rows: NDArray[np.intp], numbers: Numbers) -> list[int]:
        """Add up the numbers of the rows in each column."""
        each = np.repeat(numbers, rows.shape[1])
        summed = np.bincount(rows.ravel(), weights=each, minlength=len(self._columns))
        sums: list[int] = summed.astype(int).tolist()
        return sums

    def _facet(self, field: str, sums: list[int]) -> tuple[FacetCount, ...]:
        return order_counts(
            (value, sums[column]) for value, column in self._of_field[field].items() if sums[column]
        )


def _values(kind: str) -> list[Column]:
    parts = zip(FACET_FIELDS, kind.split(BETWEEN_FIELDS), strict=True)
    return [
        (field, value) for field, part in parts for value in part.split(BETWEEN_VALUES) if value
    ]
