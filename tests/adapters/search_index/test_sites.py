"""Circles hold exactly the sites that are near enough."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from crossward.adapters.search_index.index_file import make_index, open_index
from crossward.adapters.search_index.index_folder import IndexFolder
from crossward.adapters.search_index.sites import Sites
from crossward.core.matching.clauses import Within
from crossward.core.values.places import Point

MIDDLE, FAR = Point(53.8, -1.55), Point(53.0, -2.6)
POINTS = [
    Point(round(53.0 + 0.07 * row, 3), round(-2.6 + 0.09 * column, 3))
    for row in range(24)
    for column in range(24)
]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    folder = IndexFolder(tmp_path).new_version()
    make_index(folder)
    with closing(open_index(folder)) as index:
        yield index


def add(opened: sqlite3.Connection, points: list[Point]) -> None:
    rows = [(point.latitude, point.longitude) for point in points]
    opened.executemany("INSERT INTO sites (latitude, longitude) VALUES (?, ?)", rows)


def inside(sites: Sites, *circles: Within) -> set[Point]:
    nowhere, *is_inside = sites.within(circles).tolist()
    assert not nowhere
    return {point for point, is_in in zip(POINTS, is_inside, strict=False) if is_in}


@pytest.mark.parametrize("miles", [0.0, 3.0, 20.0, 45.5, 200.0])
def test_circles_hold_just_the_sites_that_are_near_enough(
    opened: sqlite3.Connection, miles: float
) -> None:
    add(opened, POINTS)
    sites = Sites()
    sites.read(opened)
    near = {point for point in POINTS if round(MIDDLE.miles_to(point), 2) <= miles}
    assert inside(sites, Within(MIDDLE, miles)) == near
    assert inside(sites, Within(MIDDLE, miles), Within(FAR, 0)) == near | {FAR}


def test_sites_that_come_later_are_measured_too(opened: sqlite3.Connection) -> None:
    sites = Sites()
    sites.read(opened)
    assert inside(sites, Within(MIDDLE, 20_000)) == set()
    for points in (POINTS[:5], POINTS[5:], []):
        add(opened, points)
        sites.read(opened)
    assert inside(sites, Within(MIDDLE, 20_000)) == set(POINTS)
