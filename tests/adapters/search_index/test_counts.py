"""Counts beside the filters, from one pass or from several."""

from pathlib import Path

import pytest
from tests.factories.adverts import TODAY, an_advert, keep

from crossward.adapters.search_index import search_run
from crossward.adapters.search_index.kinds import Kinds, kind_number, kind_of
from crossward.adapters.search_index.tantivy_engine import TantivyEngine
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


@pytest.mark.parametrize("most", [60_000, 1])
def test_counts_are_whole_however_many_kinds_of_advert_there_are(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_run, "MOST_KINDS", most)
    engine, memory = TantivyEngine(tmp_path), MemoryEngine()
    for each in (engine, memory):
        each.put(adverts())
    for query in QUERIES:
        assert engine.search(query, on=TODAY) == memory.search(query, on=TODAY)


def test_kinds_learnt_later_are_counted_with_those_before() -> None:
    kinds = Kinds()
    six, seven = kind_of({"bands": {"6"}}), kind_of({"bands": {"7"}, "patterns": {"shifts"}})
    one, other = kind_number(six), kind_number(seven)
    assert kinds.count({one: 2}, chosen={}, read_kinds=lambda: [six])[0] == 2
    total, facets = kinds.count(
        {one: 2, other: 3}, chosen={"bands": frozenset({"7"})}, read_kinds=lambda: [six, seven]
    )
    assert total == 3
    assert facets["bands"] == (FacetCount("7", 3), FacetCount("6", 2))
    assert facets["patterns"] == (FacetCount("shifts", 3),)
    none = kinds.count({}, chosen={"bands": frozenset({"9"})}, read_kinds=list)
    assert none == (0, dict.fromkeys(facets, ()))
