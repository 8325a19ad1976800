"""Blocks of adverts: joined as they gather, and what left is left out."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.factories.adverts import TODAY, an_advert, keep

from crossward.adapters.search_index import roaring_engine
from crossward.adapters.search_index.blocks import MOST_SMALL
from crossward.adapters.search_index.index_file import FILE
from crossward.adapters.search_index.index_folder import IndexFolder
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.values.places import Place, Point

LEEDS, YORK, HULL = Point(53.8, -1.55), Point(53.96, -1.08), Point(53.74, -0.33)
NEAR = Near("Leeds", LEEDS, 100)
QUERIES = (
    AdvertQuery(),
    AdvertQuery(text="radiographer"),
    AdvertQuery(text='"kindly"'),
    AdvertQuery(text='"kindly scans"'),
    AdvertQuery(text='"senior mri radiographer"'),
    AdvertQuery(near=NEAR, sort=Sort.DISTANCE),
    AdvertQuery(near=NEAR, sort=Sort.PAY),
)


def advert(number: int) -> KeptAdvert:
    return keep(
        an_advert(
            number,
            title=("Senior MRI radiographer", "MRI radiographer, senior")[number % 2],
            text=("She kindly scans patients.", "Scans kindly.", "Kindly", "scans.")[number % 4],
            places=(
                Place(point=(LEEDS, YORK)[number % 2]),
                Place(point=(HULL, LEEDS)[number % 3 == 0]),
            ),
        )
    )


def blocks(root: Path) -> list[int]:
    folder = IndexFolder(root).current()
    assert folder is not None
    with closing(sqlite3.connect(folder / FILE)) as opened:
        return [size for (size,) in opened.execute("SELECT stop - first FROM blocks ORDER BY id")]


def test_many_small_puts_become_few_blocks_with_the_same_answers(tmp_path: Path) -> None:
    engine, memory = RoaringEngine(tmp_path), MemoryEngine()
    for number in range(60):
        for each in (engine, memory):
            each.put([advert(number % 40)])
            each.remove([advert(number // 2).id])
        if number % 9 == 0:  # a reader looks now and then, and sees what was put since
            assert engine.count() == memory.count()
    assert len(blocks(tmp_path)) <= 2 * MOST_SMALL
    assert sum(blocks(tmp_path)) == 60
    for query in QUERIES:
        assert engine.search(query, on=TODAY) == memory.search(query, on=TODAY)
        assert RoaringEngine(tmp_path).search(query, on=TODAY) == memory.search(query, on=TODAY)


def test_a_new_index_is_one_block_however_it_was_gathered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roaring_engine, "MOST_GATHERED", 7)
    engine, memory = RoaringEngine(tmp_path), MemoryEngine()
    engine.replace_all(advert(number) for number in range(40))
    memory.put(advert(number) for number in range(40))
    assert blocks(tmp_path) == [40]
    for query in QUERIES:
        assert engine.search(query, on=TODAY) == memory.search(query, on=TODAY)


def test_an_empty_index_is_an_index(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.replace_all([])
    assert engine.count() == 0
    assert engine.search(AdvertQuery(text="radiographer"), on=TODAY).total == 0
    engine.remove([advert(1).id])
    engine.put([advert(1)])
    assert engine.search(AdvertQuery(text="radiographer"), on=TODAY).total == 1
