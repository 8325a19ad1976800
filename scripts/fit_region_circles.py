"""Cover each nation and region by a few circles that hold its postcodes and hardly any others.

    python scripts/fit_region_circles.py

Prints the circles of the gazetteer's regions, from the postcode areas that its file lists.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from crossward.adapters.gazetteer.postcodes import find_postcode
from crossward.core.matching.distances import miles_from_degrees
from crossward.core.values.places import Point

LONDON = frozenset("BR CR E EC EN HA IG KT N NW RM SE SM SW TW UB W WC".split())  # noqa: SIM905 - short
REGIONS = Path("src/crossward/adapters/gazetteer/data/regions.yaml")
RADII = (60, 45, 35, 25, 18, 12, 8)  # miles
MOST_CIRCLES = 9
MOST_OUTSIDE = 0.03  # of the postcode districts in a circle
LEAST_GAIN = 0.01  # of the region's districts, for one more circle
_DISTRICT = re.compile(r"(?P<area>[A-Z]+)(?P<number>\d+)")
Degrees = NDArray[np.float64]
Circle = tuple[float, float, int]


def main() -> None:
    """Print each region's circles as lines for the file."""
    regions = yaml.safe_load(REGIONS.read_text("utf-8"))["regions"]
    listed = {each.partition(" ")[0] for region in regions.values() for each in region["postcodes"]}
    places = dict(_districts(listed | LONDON))
    degrees = np.array([(point.latitude, point.longitude) for point in places.values()])
    for name, region in regions.items():
        inside = np.array([_belongs(district, region["postcodes"]) for district in places])
        circles, covered = _fit(degrees, inside)
        print(f"{name}: {[list(circle) for circle in circles]}  # {covered:.1%}")


def _districts(areas: set[str]) -> Iterator[tuple[str, Point]]:
    """Give the middle of each district of the areas."""
    for area in sorted(areas):
        for number in range(100):
            found = find_postcode(f"{area}{number}")
            if found is not None:
                yield found.label, found.point


def _belongs(district: str, listed: list[str]) -> bool:
    """Say whether a district is listed, by its area ("LS") or by its number ("SY 15-25")."""
    match = _DISTRICT.match(district)
    if match is None:
        return False
    for each in listed:
        area, _, numbers = each.partition(" ")
        first, _, last = numbers.partition("-")
        if area == match["area"] and int(first or 0) <= int(match["number"]) <= int(last or 99):
            return True
    return False


def _fit(degrees: Degrees, inside: NDArray[np.bool_]) -> tuple[list[Circle], float]:
    """Take the circle that covers most of what is left, again and again."""
    chances = [
        (Point(*place), radius, miles_from_degrees(Point(*place), degrees) <= radius)
        for place in degrees[inside].tolist()
        for radius in RADII
    ]
    fair = [each for each in chances if np.mean(~inside[each[2]]) <= MOST_OUTSIDE]
    left = inside.copy()
    circles: list[Circle] = []
    while len(circles) < MOST_CIRCLES and fair:
        point, radius, within = max(fair, key=lambda each: np.count_nonzero(left & each[2]))
        if np.count_nonzero(left & within) < LEAST_GAIN * np.count_nonzero(inside):
            break
        left &= ~within
        circles.append((round(point.latitude, 2), round(point.longitude, 2), radius))
    return circles, 1 - np.count_nonzero(left) / np.count_nonzero(inside)


if __name__ == "__main__":
    main()
