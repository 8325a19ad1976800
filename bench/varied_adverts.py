"""As many adverts as wanted, each a variation of a real or sample one, never a copy."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from crossward.adapters.advert_sources.job_postings.fetch import ReadingProgress, fetch_adverts
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import read_advert
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.places import Place, Point

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)
SEED = 20261121
# Real adverts, queries and grades, where they lie beside the checkout.
SHARED = Path(__file__).resolve().parents[2] / "shared"
SHARED_ADVERTS = SHARED / "adverts" / "nhs-2020-11.jsonl.gz"
SHARED_QUERIES = SHARED / "search" / "queries.tsv"
SHARED_GRADES = SHARED / "search" / "grades.tsv"
STANDING = ("Join us.", "We look forward to hearing from you.", "Apply early.", "Visits welcome.")


def read_originals(path: Path, *, most: int) -> list[KeptAdvert]:
    """Read adverts once; their variations share what was read."""
    incoming = fetch_adverts([str(path)], source="bench", progress=ReadingProgress())
    adverts = (each for each in incoming if isinstance(each, Advert))
    return [_keep(advert) for advert, _ in zip(adverts, range(most), strict=False)]


def _keep(advert: Advert) -> KeptAdvert:
    return KeptAdvert(
        advert=advert,
        reading=read_advert(advert),
        employer_group=decide_employer_group(advert.employer),
        first_seen=NOW,
        last_changed=NOW,
    )


def vary(originals: Sequence[KeptAdvert], *, count: int, start: int = 0) -> Iterator[KeptAdvert]:
    """Give ``count`` adverts: sentences mixed, left out and added, with other dates and places."""
    for number in range(start, start + count):
        chance = random.Random(SEED + number)
        kept = originals[chance.randrange(len(originals))]
        other = originals[chance.randrange(len(originals))]
        yield replace(kept, advert=_varied(kept.advert, other.advert, number=number, chance=chance))


def _varied(advert: Advert, other: Advert, *, number: int, chance: random.Random) -> Advert:
    lines = [line for line in advert.text.split("\n") if chance.random() < 0.9]
    lines += chance.sample(other.text.split("\n"), k=min(2, other.text.count("\n") + 1))
    closes = TODAY + timedelta(days=chance.randrange(-5, 45))
    return replace(
        advert,
        source="bench",
        identifier=str(number),
        text="\n".join([*lines, chance.choice(STANDING), f"Reference {number}."]),
        employer=chance.choice((advert, other)).employer,
        places=tuple(_moved(place, chance) for place in other.places),
        posted=TODAY - timedelta(days=chance.randrange(60)),
        closes=datetime(closes.year, closes.month, closes.day, tzinfo=UTC),
    )


def _moved(place: Place, chance: random.Random) -> Place:
    if place.point is None:
        return place
    north, east = chance.choice((-0.02, 0, 0.02)), chance.choice((-0.03, 0, 0.03))
    return replace(place, point=Point(place.point.latitude + north, place.point.longitude + east))
