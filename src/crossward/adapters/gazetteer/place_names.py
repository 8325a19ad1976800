"""Names of places: our own list of areas and towns, then the towns of GeoNames."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from crossward.core.matching.found_place import FoundPlace, PlaceKind
from crossward.core.matching.query import Circle
from crossward.core.values.data_file import read_yaml
from crossward.core.values.places import Point

DATA = Path(__file__).parent / "data"
NORTHERN_IRELAND = "NIR"
TOWN_MILES = 10.0
CITY_MILES = 15.0
CITY_PEOPLE = 250_000
WELL_KNOWN_PEOPLE = 20_000

_APOSTROPHE = re.compile("['\u2019]")
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
Named = tuple[str, FoundPlace]


def to_key(name: str) -> str:
    """Write a name as names are compared: "St. Helen's" is "st helens"."""
    plain = _APOSTROPHE.sub("", name.casefold()).replace("&", "and")
    return _NOT_A_LETTER.sub(" ", plain).strip()


def named(name: str) -> tuple[FoundPlace, ...]:
    """Return the places of that name, the most likely first."""
    return _all_names().get(to_key(name), ())


@cache
def all_place_names() -> tuple[str, ...]:
    """Return every name once, the best known first, for suggestions."""
    labels = (place.label for places in _all_names().values() for place in places)
    return tuple(dict.fromkeys(labels))


@cache
def find_northern_irish_town(name: str) -> FoundPlace | None:
    """Find a post town of the BT postcodes; "Newcastle" is the one in County Down."""
    plain = name.partition(" (")[0]
    rows = (row for row in _town_rows() if row[0] == plain and row[1] == NORTHERN_IRELAND)
    return next((_town(row) for row in rows), next(iter(named(plain)), None))


@cache
def _all_names() -> dict[str, tuple[FoundPlace, ...]]:
    names: dict[str, tuple[FoundPlace, ...]] = {}
    for key, place in (*_areas(), *_own_towns(), *_towns()):
        names[key] = (*names.get(key, ()), place)
    for key, place in _short_names():
        names.setdefault(key, (place,))
    return names


def _areas() -> Iterator[Named]:
    for name, (latitude, longitude, miles, others) in _read("areas").items():
        place = FoundPlace(
            name,
            Point(latitude, longitude),
            float(miles),
            PlaceKind.AREA,
            circles=_circles().get(name, ()),
        )
        yield from ((to_key(each), place) for each in (name, *others))


@cache
def _circles() -> dict[str, tuple[Circle, ...]]:
    """Return the circles that cover each nation and region together."""
    return {
        name: tuple(Circle(Point(north, east), miles) for north, east, miles in region["circles"])
        for name, region in _read("regions").items()
    }


def _own_towns() -> Iterator[Named]:
    for name, (latitude, longitude, others) in _read("towns").items():
        place = FoundPlace(name, Point(latitude, longitude), TOWN_MILES, PlaceKind.TOWN)
        yield from ((to_key(each), place) for each in (name, *others))


def _read(name: str) -> dict[str, Any]:
    facts: dict[str, Any] = read_yaml(DATA / f"{name}.yaml")[name]
    return facts


def _towns() -> Iterator[Named]:
    for row in _town_rows():
        yield to_key(row[0]), _town(row)


def _short_names() -> Iterator[Named]:
    """Towns by what people call them: Clacton, Berwick, Letchworth, Tunbridge Wells, Skye."""
    facts = _read("short_names")
    middle, before, after = ("|".join(facts[part]) for part in ("middle", "before", "after"))
    shortened = re.compile(rf"^(?:(?:{before}) )?(.+?)(?: (?:{middle}) .+| (?:{after}))?$")
    for key, place in _towns():
        match = shortened.match(key)
        if match is not None and match[1] != key:
            yield match[1], place


def _town(row: list[str]) -> FoundPlace:
    name, _, latitude, longitude, people = row
    miles = CITY_MILES if int(people) >= CITY_PEOPLE else TOWN_MILES
    return FoundPlace(
        label=name,
        point=Point(float(latitude), float(longitude)),
        miles=miles,
        kind=PlaceKind.TOWN,
        is_well_known=int(people) >= WELL_KNOWN_PEOPLE,
    )


@cache
def _town_rows() -> list[list[str]]:
    with (DATA / "uk_towns.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(line for line in lines if not line.startswith("#")))
