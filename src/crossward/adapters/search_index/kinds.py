"""Counts beside the filters, from one pass: adverts alike in all filters are one kind."""

from collections.abc import Iterable, Mapping, Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.engine import FacetCount
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import FACET_FIELDS

BETWEEN_FIELDS, BETWEEN_VALUES = ";", ","
Column = tuple[str, str]
Facets = dict[str, tuple[FacetCount, ...]]


def kind_of(facts: Mapping[str, Iterable[str]]) -> str:
    """Write all that an advert has under the filters as one value."""
    return BETWEEN_FIELDS.join(
        BETWEEN_VALUES.join(sorted(facts.get(field, ()))) for field in FACET_FIELDS
    )


class Kinds:
    """Every kind met so far, as a row that marks its values."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._row_of: dict[str, int] = {}
        self._columns: dict[Column, int] = {}
        self._table = np.zeros((0, 0), dtype=np.uint8)

    def count(
        self,
        adverts: Mapping[str, int],
        *,
        chosen: Mapping[str, frozenset[str]],
    ) -> tuple[int, Facets]:
        """Return how many adverts fit all that was chosen, and the counts of each filter.

        ``adverts`` maps kinds to how many there are of each. A filter's own choice is left out
        of its own counts.
        """
        rows, columns = self._rows(adverts)
        numbers = np.fromiter(adverts.values(), dtype=np.int64, count=len(adverts))
        fails = {
            field: ~_fits(rows, columns, field=field, chosen=chosen[field]) for field in chosen
        }
        failed = sum(fails.values(), np.zeros(len(numbers), dtype=np.int64))
        fitting: NDArray[np.int64] = np.where(failed == 0, numbers, 0)
        found = fitting @ rows
        facets = {field: _facet(field, counts=found, columns=columns) for field in FACET_FIELDS}
        for field, fails_here in fails.items():
            but_for_it: NDArray[np.int64] = np.where(failed == fails_here, numbers, 0)
            facets[field] = _facet(field, counts=but_for_it @ rows, columns=columns)
        return int(fitting.sum()), facets

    def _rows(self, kinds: Iterable[str]) -> tuple[NDArray[np.uint8], list[Column]]:
        with self._lock:
            if new := [kind for kind in kinds if kind not in self._row_of]:
                self._learn(new)
            return self._table[[self._row_of[kind] for kind in kinds]], list(self._columns)

    def _learn(self, kinds: Sequence[str]) -> None:
        marks = [_values(kind) for kind in kinds]
        for column in (column for each in marks for column in each):
            self._columns.setdefault(column, len(self._columns))
        known = len(self._row_of)
        table = np.zeros((known + len(kinds), len(self._columns)), dtype=np.uint8)
        table[:known, : self._table.shape[1]] = self._table
        for row, (kind, each) in enumerate(zip(kinds, marks, strict=True), start=known):
            self._row_of[kind] = row
            table[row, [self._columns[column] for column in each]] = 1
        self._table = table


def _values(kind: str) -> list[Column]:
    parts = zip(FACET_FIELDS, kind.split(BETWEEN_FIELDS), strict=True)
    return [
        (field, value) for field, part in parts for value in part.split(BETWEEN_VALUES) if value
    ]


def _fits(
    rows: NDArray[np.uint8], columns: Sequence[Column], *, field: str, chosen: frozenset[str]
) -> NDArray[np.bool_]:
    wanted = [at for at, (name, value) in enumerate(columns) if name == field and value in chosen]
    return np.asarray(rows[:, wanted].any(axis=1))


def _facet(
    field: str, *, counts: Iterable[int], columns: Sequence[Column]
) -> tuple[FacetCount, ...]:
    return order_counts(
        (value, int(count))
        for (name, value), count in zip(columns, counts, strict=True)
        if name == field and count
    )
