"""However it is asked, the index answers as the memory engine does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache

import pytest
from tests.factories.adverts import TODAY, an_advert, keep

from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import SearchResults
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.values.places import Place, Point

TITLES = ("Radiographer", "Senior radiographer", "Staff nurse", "MRI radiographer", "Clinical lead")
TEXTS = ("Radiographer in MRI.", "MRI, MRI and MRI.", "Band 6.", "Bank. Part time.", "Wards.")
LEEDS, YORK = Point(53.8, -1.55), Point(53.96, -1.08)
MANY = 250
QUERIES = (
    "radiographer",
    "mri radiographer",
    "band 6 radiographer",
    "part time mri",
    "nurse",
    "radiographer -senior",
    "senior mri radiographer ward",
)


def adverts() -> Iterator[KeptAdvert]:
    for number in range(MANY):
        texts = (TEXTS[number // 5 % 5], TEXTS[number // 25 % 5], f"Reference {number}.")
        advert = an_advert(
            number,
            title=TITLES[number % 5],
            text="\n".join(texts),
            posted=TODAY - timedelta(days=number % 7),
            places=(Place(point=(LEEDS, YORK)[number % 3 == 0]),),
        )
        yield keep(advert)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> RoaringEngine:
    engine = RoaringEngine(tmp_path_factory.mktemp("index"))
    engine.put(adverts())
    return engine


@cache
def right_answer(query: AdvertQuery) -> SearchResults:
    return memory().search(query, on=TODAY)


@cache
def memory() -> MemoryEngine:
    engine = MemoryEngine()
    engine.put(adverts())
    return engine


@pytest.mark.parametrize("text", QUERIES)
def test_ties_pages_and_places_are_as_they_should_be(index: RoaringEngine, text: str) -> None:
    asked = AdvertQuery(
        text=text,
        limit=5,
        employer_groups=frozenset({EmployerGroup.NHS}),
        typed_near=Near("Leeds", LEEDS, 10, typed="leeds"),
        explain=True,
    )
    for query in (asked, replace(asked, typed_near=None), replace(asked, offset=30)):
        assert index.search(query, on=TODAY) == right_answer(query)
