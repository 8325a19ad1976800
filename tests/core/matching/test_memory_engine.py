"""The obvious engine: what is put is found, what is removed is not."""

from datetime import date

import pytest
from tests.factories.adverts import TODAY, an_advert, keep

from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.matching.understanding import understand
from crossward.core.values.places import Place, Point

ON = TODAY


@pytest.fixture
def engine() -> MemoryEngine:
    engine = MemoryEngine()
    engine.put(
        [
            keep(an_advert(1, title="Sonographer")),
            keep(an_advert(2, title="Perfusionist", posted=date(2026, 11, 19))),
        ]
    )
    return engine


def titles(engine: MemoryEngine, query: AdvertQuery) -> list[str]:
    names = {an_advert(1).id: "Sonographer", an_advert(2).id: "Perfusionist"}
    return [names[hit.advert_id] for hit in engine.search(query, on=ON).hits]


def test_what_was_removed_is_not_found(engine: MemoryEngine) -> None:
    engine.remove([an_advert(1).id, "never-there"])
    assert titles(engine, AdvertQuery()) == ["Perfusionist"]
    assert engine.count() == 1


def test_replacing_all_forgets_what_was_there(engine: MemoryEngine) -> None:
    engine.replace_all([keep(an_advert(2, title="Perfusionist"))])
    assert titles(engine, AdvertQuery()) == ["Perfusionist"]


def test_it_knows_the_words_it_holds(engine: MemoryEngine) -> None:
    assert engine.knows_word("perfusionist")
    assert not engine.knows_word("xylophon")


def test_nearest_first_needs_a_place(engine: MemoryEngine) -> None:
    far = Place(locality="Bristol", point=Point(51.45, -2.59))
    engine.put([keep(an_advert(1, title="Sonographer", places=(far,)))])
    bristol = Near("Bristol", Point(51.45, -2.59), 500)
    assert titles(engine, AdvertQuery(near=bristol, sort=Sort.DISTANCE))[0] == "Sonographer"


def test_facts_typed_without_a_word_of_the_work_find_adverts(engine: MemoryEngine) -> None:
    asked = understand("band 6 permanent", find_place=lambda _: None, is_known=lambda _: True)
    assert asked.facts
    found = titles(engine, AdvertQuery(text="band 6 permanent"))
    assert sorted(found) == ["Perfusionist", "Sonographer"]


def test_a_strict_search_that_finds_enough_is_not_widened() -> None:
    engine = MemoryEngine()
    engine.put(keep(an_advert(number, title="Perfusionist")) for number in range(70))
    found = engine.search(AdvertQuery(text="perfusionist in theatre"), on=ON)
    assert found.total == 70
    assert engine.search(AdvertQuery(text="perfusionist"), on=ON).total == 70
