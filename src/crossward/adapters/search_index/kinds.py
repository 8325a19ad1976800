"""Counts beside the filters, from one pass: adverts alike in all filters are one kind."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import islice
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.engine import FacetCount
from crossward.core.matching.facets import order_counts
from crossward.core.matching.index_entry import FACET_FIELDS

BETWEEN_FIELDS, BETWEEN_VALUES = ";", ","
SPARE_BITS = 11  # of 64: 53 are left, which stay whole wherever tantivy makes them fractions
Column = tuple[str, str]
ReadKinds = Callable[[], Iterable[str]]
Facets = dict[str, tuple[FacetCount, ...]]


def kind_of(facts: Mapping[str, Iterable[str]]) -> str:
    """Write all that an advert has under the filters as one value."""
    return BETWEEN_FIELDS.join(
        BETWEEN_VALUES.join(sorted(facts.get(field, ()))) for field in FACET_FIELDS
    )


def kind_number(kind: str) -> int:
    """Return a number that counts are faster by; two kinds share one as good as never."""
    return int.from_bytes(blake2b(kind.encode(), digest_size=8).digest()) >> SPARE_BITS


class Kinds:
    """Every kind met so far, as a row of the columns of its values; column 0 stands for none.

    Kinds are known by their numbers; ``read_kinds`` gives all that the index holds.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._row_of: dict[int, int] = {}
        self._columns = _Columns()
        self._table = np.zeros((0, 1), dtype=np.intp)

    def count(
        self,
        adverts: Mapping[int, int],
        *,
        chosen: Mapping[str, frozenset[str]],
        read_kinds: ReadKinds,
    ) -> tuple[int, Facets]:
        """Return how many adverts fit all that was chosen, and the counts of each filter.

        ``adverts`` maps numbers of kinds to how many there are of each. A filter's own choice is
        left out of its own counts.
        """
        rows, columns = self._rows(adverts, read_kinds)
        numbers = np.fromiter(adverts.values(), dtype=np.int64, count=len(adverts))
        fails = {field: ~columns.fits(rows, field=field, chosen=chosen[field]) for field in chosen}
        failed = sum(fails.values(), np.zeros(len(numbers), dtype=np.int64))
        fitting: NDArray[np.int64] = np.where(failed == 0, numbers, 0)
        found = _sums(rows, fitting, columns=len(columns.of))
        facets = {field: columns.facet(field, found) for field in FACET_FIELDS}
        for field, fails_here in fails.items():
            but_for_it: NDArray[np.int64] = np.where(failed == fails_here, numbers, 0)
            sums = _sums(rows, but_for_it, columns=len(columns.of))
            facets[field] = columns.facet(field, sums)
        return int(fitting.sum()), facets

    def _rows(
        self, numbers: Collection[int], read_kinds: ReadKinds
    ) -> tuple[NDArray[np.intp], "_Columns"]:
        with self._lock:
            if not self._row_of.keys() >= set(numbers):
                self._learn([k for k in read_kinds() if kind_number(k) not in self._row_of])
            rows = np.fromiter(map(self._row_of.__getitem__, numbers), dtype=np.intp)
            return self._table[rows], self._columns

    def _learn(self, kinds: Sequence[str]) -> None:
        self._columns = self._columns.with_all(each for kind in kinds for each in _values(kind))
        learned = [[self._columns.of[each] for each in _values(kind)] for kind in kinds]
        known, width = self._table.shape
        table = np.zeros((known + len(kinds), max(width, *map(len, learned))), dtype=np.intp)
        table[:known, :width] = self._table
        for row, (kind, columns) in enumerate(zip(kinds, learned, strict=True), start=known):
            self._row_of[kind_number(kind)] = row
            table[row, : len(columns)] = columns
        self._table = table


class _Columns:
    """A number for each value of each filter."""

    def __init__(self, of: Mapping[Column, int] | None = None) -> None:
        self.of: Mapping[Column, int] = of or {("", ""): 0}
        self._of_field: dict[str, dict[str, int]] = {field: {} for field in FACET_FIELDS}
        for (field, value), column in islice(self.of.items(), 1, None):
            self._of_field[field][value] = column

    def with_all(self, columns: Iterable[Column]) -> "_Columns":
        """Return these columns, as they are, and any new ones after them."""
        of = dict(self.of)
        for column in columns:
            of.setdefault(column, len(of))
        return _Columns(of)

    def fits(
        self, rows: NDArray[np.intp], *, field: str, chosen: frozenset[str]
    ) -> NDArray[np.bool_]:
        """Say of each row whether it has one of the values."""
        of = self._of_field[field]
        is_chosen = np.zeros(len(self.of), dtype=np.bool_)
        is_chosen[[of[value] for value in chosen if value in of]] = True
        return np.asarray(is_chosen[rows].any(axis=1))

    def facet(self, field: str, sums: Sequence[int]) -> tuple[FacetCount, ...]:
        return order_counts(
            (value, sums[column]) for value, column in self._of_field[field].items() if sums[column]
        )


def _sums(rows: NDArray[np.intp], numbers: NDArray[np.int64], *, columns: int) -> list[int]:
    """Add up the numbers of the rows in each column."""
    each = np.repeat(numbers, rows.shape[1])
    sums: list[int] = (
        np.bincount(rows.ravel(), weights=each, minlength=columns).astype(int).tolist()
    )
    return sums


def _values(kind: str) -> list[Column]:
    parts = zip(FACET_FIELDS, kind.split(BETWEEN_FIELDS), strict=True)
    return [
        (field, value) for field, part in parts for value in part.split(BETWEEN_VALUES) if value
    ]
