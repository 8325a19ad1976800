"""The places that adverts stand at, and how far each is from a point."""

from functools import lru_cache

import numpy as np
import tantivy
from numpy.typing import NDArray

from crossward.core.matching.clauses import Within
from crossward.core.matching.distances import Distances, miles_from_degrees
from crossward.core.values.places import Point


class Sites:
    """Every site of one searcher, read once and measured by arrays."""

    def __init__(self, searcher: tantivy.Searcher) -> None:
        self._names = [name for name, _ in searcher.terms_with_prefix("site", "")]
        self._degrees = _degrees(self._names)
        self._miles_from = lru_cache(maxsize=64)(self._measure)

    def within(self, circle: Within) -> list[str]:
        """Name the sites inside the circle, its edge included."""
        miles = self._miles_from(circle.point)
        return [self._names[i] for i in np.flatnonzero(miles <= circle.miles)]

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


def _degrees(names: list[str]) -> NDArray[np.float64]:
    numbers = np.fromstring(",".join(names), sep=",") if names else np.empty(0)
    return numbers.reshape(-1, 2)
