"""Circles as cells: exactly the sites within, however few names they take."""

from pathlib import Path

import pytest
import tantivy

from crossward.adapters.search_index.schema import make_schema
from crossward.adapters.search_index.sites import CELLS, Sites, cells_of, site_name
from crossward.core.matching.clauses import Within
from crossward.core.values.places import Point

MIDDLE = Point(53.8, -1.55)
POINTS = [
    Point(round(53.0 + 0.07 * row, 3), round(-2.6 + 0.09 * column, 3))
    for row in range(24)
    for column in range(24)
]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return Sites(_searcher(tmp_path_factory.mktemp("index")))


def _searcher(path: Path) -> tantivy.Searcher:
    index = tantivy.Index(make_schema(), path=str(path))
    writer = index.writer(15_000_000, 1)
    for point in POINTS:
        document = tantivy.Document()
        document.add_text("site", site_name(point))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index.searcher()


@pytest.mark.parametrize("miles", [0.0, 3.0, 20.0, 45.5, 200.0])
def test_a_circle_holds_just_the_sites_that_are_near_enough(sites: Sites, miles: float) -> None:
    area = sites.within(Within(MIDDLE, miles))
    inside = {p for p in POINTS if set(cells_of(p)) & set(area.cells) or site_name(p) in area.sites}
    assert inside == {p for p in POINTS if round(MIDDLE.miles_to(p), 2) <= miles}


def test_a_large_circle_is_mostly_whole_cells(sites: Sites) -> None:
    area = sites.within(Within(MIDDLE, 200))
    assert not area.sites
    assert len(area.cells) < len(POINTS) / 4


def test_each_place_lies_in_one_cell_of_each_size() -> None:
    inside = Point(53.813, -1.563)
    assert len(set(cells_of(inside))) == len(CELLS)
    assert cells_of(inside) == cells_of(Point(53.814, -1.564))
    assert not set(cells_of(inside)) & set(cells_of(Point(-53.813, 1.563)))
