"""Whatever adverts there are and whatever is asked, the index answers as the memory engine does."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import (
    Contract,
    Need,
    Pattern,
    Pay,
    PayPeriod,
    Reading,
    Registration,
    RegistrationBody,
    Strength,
    WantedSkill,
)
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.occupations.employer_groups import EmployerGroup, EmployerGroupVerdict
from crossward.core.values.evidence import Fact
from crossward.core.values.places import Place, Point

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
WORDS = ("radiographer", "Senior", "nurse", "X-ray", "wheelchair", "the", "of", "équipe", "MRI")
SOME_PLACES = (
    Point(53.8, -1.55),
    Point(53.801, -1.55),
    Point(53.4, -2.2),
    Point(51.5, -0.1),
    Point(51.5, 0.0),
    Point(-33.9, 151.2),
)
texts = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
days = st.dates(date(2026, 11, 18), date(2026, 11, 25))
pounds = st.integers(0, 4).map(lambda n: Decimal(n * 10_000))


def facts_of(values: type[StrEnum]) -> st.SearchStrategy[tuple[Fact, ...]]:  # type: ignore[type-arg]
    chosen = st.lists(st.sampled_from(list(values)[:4]), max_size=2, unique=True)
    return chosen.map(lambda found: tuple(Fact(value, ()) for value in found))


pays = st.none() | st.builds(
    lambda low, high, period: Fact(Pay(low, high, period, pro_rata=False), ()),
    st.none() | pounds,
    st.none() | pounds,
    st.sampled_from(PayPeriod),
)
readings = st.builds(
    Reading,
    pay=pays,
    bands=st.lists(st.sampled_from(("5", "6", "8a")), max_size=2, unique=True).map(
        lambda bands: tuple(Fact(band, ()) for band in bands)
    ),
    contracts=facts_of(Contract),
    patterns=facts_of(Pattern),
    registrations=facts_of(RegistrationBody).map(
        lambda facts: tuple(Fact(Registration(fact.value, Need.REQUIRED), ()) for fact in facts)
    ),
    role=st.none() | st.sampled_from(("audiologist", "dosimetrist")).map(lambda r: Fact(r, ())),
    skills=st.just(()) | st.just((Fact(WantedSkill("mri-scanning", Strength.MENTIONED), ()),)),
)
places = st.lists(
    st.builds(Place, locality=st.just("Leeds"), point=st.none() | st.sampled_from(SOME_PLACES)),
    max_size=2,
).map(tuple)
adverts = st.builds(
    Advert,
    source=st.just("test"),
    identifier=st.text("0123456789", min_size=1, max_size=4),
    title=texts,
    text=texts,
    employer=texts,
    places=places,
    posted=st.none() | days,
    closes=st.none() | days.map(lambda day: datetime(day.year, day.month, day.day, tzinfo=UTC)),
)
kept_adverts = st.builds(
    KeptAdvert,
    advert=adverts,
    reading=readings,
    employer_group=st.sampled_from(EmployerGroup).map(lambda g: EmployerGroupVerdict(g, "")),
    first_seen=st.just(NOW),
    last_changed=st.just(NOW),
)
nears = st.builds(
    Near,
    label=st.just("here"),
    point=st.sampled_from(SOME_PLACES),
    miles=st.sampled_from((0.0, 0.07, 5.0, 40.0, 200.0, 20_000.0)),
    typed=st.sampled_from(("", "leeds")),
)
typed = st.lists(
    st.sampled_from(
        (
            *WORDS,
            "band 5",
            "part time",
            "bank",
            '"senior radiographer"',
            "-nurse",
            '-"x-ray nurse"',
            "mri's",
            '"',
        )
    ),
    max_size=5,
).map(" ".join)


def some_of(values: Sequence[object]) -> st.SearchStrategy[frozenset[object]]:
    return st.just(frozenset()) | st.frozensets(st.sampled_from(values), max_size=2)


queries = st.builds(
    AdvertQuery,
    text=typed,
    near=st.none() | nears,
    roles=some_of(["audiologist", "dosimetrist"]),
    employer_groups=some_of(list(EmployerGroup)),
    bands=some_of(["5", "6"]),
    contracts=some_of(list(Contract)[:3]),
    patterns=some_of(list(Pattern)[:3]),
    registrations=some_of(list(RegistrationBody)[:3]),
    pay_at_least=st.none() | pounds,
    posted_since=st.none() | days,
    sort=st.sampled_from(Sort),
    offset=st.sampled_from((0, 0, 1, 5)),
    limit=st.sampled_from((0, 1, 3, 20)),
    explain=st.booleans(),
    typed_near=st.none() | nears,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    first=st.lists(kept_adverts, max_size=25),
    second=st.lists(kept_adverts, max_size=5),
    asked=st.lists(queries, min_size=1, max_size=8),
)
def test_the_index_answers_as_the_memory_engine_does(
    first: list[KeptAdvert], second: list[KeptAdvert], asked: list[AdvertQuery]
) -> None:
    memory = MemoryEngine()
    with tempfile.TemporaryDirectory() as folder:
        engine = RoaringEngine(Path(folder))
        for each in (memory, engine):
            each.put(first)
            each.remove([kept.id for kept in first[:2]])
            each.put(second)
        assert engine.count() == memory.count()
        for query in asked:
            assert engine.search(query, on=TODAY) == memory.search(query, on=TODAY)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(kept=st.lists(kept_adverts, max_size=40), query=queries)
def test_walking_the_pages_shows_every_advert_once(
    kept: list[KeptAdvert], query: AdvertQuery
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = RoaringEngine(Path(folder))
        engine.replace_all({each.id: each for each in kept}.values())
        total = engine.search(query, on=TODAY).total
        seen = [
            hit.advert_id
            for offset in range(0, total, 3)
            for hit in engine.search(replace(query, offset=offset, limit=3), on=TODAY).hits
        ]
    assert len(seen) == len(set(seen)) == total
