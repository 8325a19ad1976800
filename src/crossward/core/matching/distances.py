"""Distances from one point to many, in hundredths of a mile, the same for every engine."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from crossward.core.values.places import EARTH_RADIUS_MILES, Point

DISTANCE_DIGITS = 2
Distances = NDArray[np.float64]


def miles_from(point: Point, places: Iterable[Point]) -> Distances:
    """Return the great-circle distance to each of ``places``, rounded (haversine)."""
    degrees = np.array([(place.latitude, place.longitude) for place in places], dtype=np.float64)
    return miles_from_degrees(point, degrees.reshape(-1, 2))


def miles_from_degrees(point: Point, degrees: NDArray[np.float64]) -> Distances:
    """Do the same for rows of latitude and longitude."""
    here = np.radians(np.array([point.latitude, point.longitude]))
    there = np.radians(degrees)
    half = np.sin((there - here) / 2) ** 2
    inside = half[:, 0] + np.cos(here[0]) * np.cos(there[:, 0]) * half[:, 1]
    miles = 2 * EARTH_RADIUS_MILES * np.arcsin(np.sqrt(np.minimum(inside, 1.0)))
    rounded: Distances = np.round(miles, DISTANCE_DIGITS)
    return rounded
