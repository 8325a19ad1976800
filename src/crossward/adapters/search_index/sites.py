"""The places that adverts stand at, and how far each is from a point."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import floor

import numpy as np
import tantivy
from numpy.typing import NDArray

from crossward.core.matching.clauses import Within
from crossward.core.matching.distances import Distances, miles_from_degrees
from crossward.core.values.places import Point

CELLS = (0.4, 0.1, 0.025)  # degrees: squares into which places are put, the largest first
ROW = 1_000_000  # more than there are squares around the world


@dataclass(frozen=True, slots=True)
class Area:
    """Sites by name, many of them at once as the cells in which no other site is occupied."""

    cells: list[str]
    sites: list[str]


class Sites:
    """Every site of one searcher, read once and measured by arrays."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._names = [name for name, _ in searcher.terms_with_prefix("site", "")]
        self._degrees = _degrees(self._names)
        self._miles_from = lru_cache(maxsize=64)(self._measure)

    def within(self, circle: Within) -> Area:
        """Give the sites inside the circle, its edge included."""
        left = self._miles_from(circle.point) <= circle.miles
        cells: list[str] = []
        for grid in self._grids:
            inside = np.bincount(grid.cell_of[left], minlength=len(grid.names))
            is_full = inside == grid.sites
            cells += [grid.names[i] for i in np.flatnonzero(is_full)]
            left = left & ~is_full[grid.cell_of]
        return Area(cells, [self._names[i] for i in np.flatnonzero(left)])

    def rings(self, circle: Within) -> list[tuple[float, list[str]]]:
        """Name the sites inside the circle by their distance, the nearest first."""
        miles = self._miles_from(circle.point)
        inside = np.flatnonzero(miles <= circle.miles)
        rings: dict[float, list[str]] = {}
        for i in inside[np.argsort(miles[inside], kind="stable")]:
            rings.setdefault(float(miles[i]), []).append(self._names[i])
        return list(rings.items())

    def _measure(self, point: Point) -> Distances:
        return miles_from_degrees(point, self._degrees)

    @cached_property
    def _grids(self) -> list["_Grid"]:
        return [_to_grid(self._degrees, size) for size in CELLS]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells of one size: their names, how many sites each holds, and the cell of each site."""

    names: list[str]
    sites: NDArray[np.int64]
    cell_of: NDArray[np.int64]


def _to_grid(degrees: NDArray[np.float64], size: float) -> _Grid:
    corners = np.floor(degrees / size).astype(np.int64)
    each = corners[:, 0] * ROW + corners[:, 1]
    _, first, cell_of, sites = np.unique(
        each, return_index=True, return_inverse=True, return_counts=True
    )
    names = [_cell_name(size, corner) for corner in corners[first].tolist()]
    return _Grid(names, sites, cell_of)


def _degrees(names: list[str]) -> NDArray[np.float64]:
    numbers = np.fromstring(",".join(names), sep=",") if names else np.empty(0)
    return numbers.reshape(-1, 2)


def site_name(point: Point) -> str:
    return f"{point.latitude},{point.longitude}"


def cells_of(point: Point) -> list[str]:
    """Name the cells that hold a place, one of each size."""
    return [
        _cell_name(size, (floor(point.latitude / size), floor(point.longitude / size)))
        for size in CELLS
    ]


def _cell_name(size: float, corner: Sequence[int]) -> str:
    return f"{size}:{corner[0]}:{corner[1]}"
