"""Walking all pages shows each advert once, whatever was typed and however it is sorted."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

import pytest

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.samples.generate import generate_sample_adverts
from crossward.adapters.gazetteer.locate import find_by_words, locate_place
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Reading
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.matching.understanding import understand
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.places import Point

ON = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, tzinfo=UTC)
BIRMINGHAM = Point(52.48, -1.9)
FAR, NEAR = Near("Birmingham", BIRMINGHAM, 150), Near("Birmingham", BIRMINGHAM, 25)
TYPED = (
    "",
    "engineer",
    "senior physiologist",
    "radiographer in Leeds",
    "x-ray jobs",
    "band 7",
    "bank nurse band 5",
    "medical device sales manager",
    "hearing aids",
    "quality assurance",
    '"clinical engineering"',
    "engineer -biomedical",
    "research and trials",
    "part time laboratory assistant",
    "artificial intelligence",
    "regulatory affairs London",
    "trainer",
    "project manager digital health",
    "fixing hospital equipment",
    "healthcare scientist no experience",
)
PAGE = 250
MANY = 3_000


def walk(engine: RoaringEngine, query: AdvertQuery) -> tuple[list[str], int]:
    """Return all that the pages show, in order, and how many adverts were promised."""
    first = engine.search(replace(query, limit=PAGE), on=ON)
    seen = []
    for offset in range(0, first.total - first.grouped, PAGE):
        page = engine.search(replace(query, limit=PAGE, offset=offset), on=ON)
        assert (page.total, page.grouped) == (first.total, first.grouped)
        seen += [each for hit in page.hits for each in (hit.advert_id, *hit.others)]
    return seen, first.total


def keep(advert: Advert, *, reading: Reading) -> KeptAdvert:
    return KeptAdvert(
        advert=replace(advert, closes=None),
        reading=reading,
        employer_group=decide_employer_group(advert.employer),
        first_seen=NOW,
        last_changed=NOW,
    )


def check_every_walk(engine: RoaringEngine, places: Mapping[Sort, Near]) -> None:
    """Walk under every sort, near the place that is given for it."""
    for text in TYPED:
        place = understand(text, find_place=find_by_words).place
        query = AdvertQuery(text=text, typed_near=place)
        for sort in Sort:
            seen, total = walk(engine, replace(query, sort=sort, near=places.get(sort)))
            assert len(seen) == len(set(seen)) == total, (text, sort)


def test_walking_the_samples_shows_each_advert_once_under_every_sort(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path, locate=locate_place)
    adverts = map(to_advert, generate_sample_adverts(on=ON))
    engine.replace_all(keep(each, reading=read_advert(each)) for each in adverts)
    check_every_walk(engine, dict.fromkeys(Sort, FAR))


@pytest.mark.shared
def test_walking_real_adverts_shows_each_advert_once_under_every_sort(
    shared: Path, tmp_path: Path
) -> None:
    engine = RoaringEngine(tmp_path, locate=locate_place)
    incoming = fetch_adverts([str(shared / "adverts" / "nhs-2020-11.jsonl.gz")])
    adverts = (each for each in incoming if isinstance(each, Advert))
    engine.replace_all(keep(each, reading=Reading()) for each in islice(adverts, MANY))
    check_every_walk(engine, {Sort.DISTANCE: NEAR})
