"""The places that adverts stand at, and how far each is from a point."""

import sqlite3
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.clauses import Within
from crossward.core.matching.distances import Distances, miles_from_degrees
from crossward.core.values.places import Point

MOST_KEPT = 64  # points whose distances are kept


class Sites:
    """Every site in the index by its id; the one at 0 is nowhere, and infinitely far."""

    def __init__(self) -> None:
        self._degrees = np.zeros((0, 2))
        self.miles_from = lru_cache(MOST_KEPT)(self._measure)

    def read(self, opened: sqlite3.Connection) -> None:
        """Add the sites of adverts that were put since."""
        asked = "SELECT latitude, longitude FROM sites WHERE id > ? ORDER BY id"
        if added := opened.execute(asked, (len(self._degrees),)).fetchall():
            self._degrees = np.concatenate([self._degrees, np.array(added)])
            self.miles_from.cache_clear()

    def within(self, circles: Iterable[Within]) -> NDArray[np.bool_]:
        """Say of each site whether it lies inside one of the circles, the edge included."""
        inside = np.zeros(len(self._degrees) + 1, dtype=np.bool_)
        for circle in circles:
            inside |= self.miles_from(circle.point) <= circle.miles
        return inside

    def _measure(self, point: Point) -> Distances:
        return np.concatenate([[np.inf], miles_from_degrees(point, self._degrees)])
