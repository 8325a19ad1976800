"""Counts beside the filters, from one pass."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
from tests.factories.adverts import TODAY, an_advert, keep

from crossward.adapters.search_index.kinds import Kinds, kind_of
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Contract
from crossward.core.matching.engine import FacetCount
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery

QUERIES = (
    AdvertQuery(),
    AdvertQuery(bands=frozenset({"6"})),
    AdvertQuery(bands=frozenset({"6", "7"}), contracts=frozenset({Contract.PERMANENT})),
    AdvertQuery(bands=frozenset({"none such"})),
)


def adverts() -> list[KeptAdvert]:
    texts = (
        "Band 6, permanent, full time.",
        "Band 6. A fixed term of a year, part time.",
        "Band 7, permanent.",
        "Care for patients.",
        "Band 6 or band 7, permanent or secondment.",
    )
    return [keep(an_advert(number, text=text)) for number, text in enumerate(texts)]


def test_counts_leave_out_what_was_chosen_in_the_filter_itself(tmp_path: Path) -> None:
    engine, memory = RoaringEngine(tmp_path), MemoryEngine()
    for each in (engine, memory):
        each.put(adverts())
    for query in QUERIES:
        assert engine.search(query, on=TODAY) == memory.search(query, on=TODAY)


def test_kinds_learnt_later_are_counted_with_those_before() -> None:
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.execute("CREATE TABLE kinds (id INTEGER PRIMARY KEY, kind TEXT)")
        kinds = Kinds()
        for learnt in ({"bands": {"6"}}, {"bands": {"7"}, "patterns": {"shifts"}}):
            opened.execute("INSERT INTO kinds (kind) VALUES (?)", (kind_of(learnt),))
            kinds.read(opened)
    seven = {"bands": frozenset({"7"})}
    total, facets = kinds.count(np.array([0, 2, 3]), chosen=seven)
    assert total == 3
    assert facets["bands"] == (FacetCount("7", 3), FacetCount("6", 2))
    assert facets["patterns"] == (FacetCount("shifts", 3),)
    assert kinds.fit(seven).tolist() == [False, False, True]
    none = kinds.count(np.array([0, 0, 0]), chosen={"bands": frozenset({"9"})})
    assert none == (0, dict.fromkeys(facets, ()))
