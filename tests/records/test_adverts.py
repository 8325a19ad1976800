"""The store gives back exactly what was put in, and its words mean what they say."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.content_hash import content_hash
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import READER_VERSION
from crossward.core.adverts.reading import Reading
from crossward.core.occupations.employer_groups import EmployerGroup, EmployerGroupVerdict
from crossward.core.values.evidence import Evidence, Fact
from crossward.core.values.ranges import NumberRange
from crossward.records.adverts.conversion import to_kept_advert, to_record
from crossward.records.adverts.models import AdvertRecord

NOW = datetime(2030, 1, 10, 12, tzinfo=UTC)

words = st.text(max_size=40)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(timezones=offsets, min_value=datetime(1990, 1, 2))  # noqa: DTZ001
utc_moments = st.datetimes(timezones=st.just(UTC), min_value=datetime(1990, 1, 2))  # noqa: DTZ001
numbers = st.decimals(allow_nan=False, allow_infinity=False)
amounts = st.none() | numbers
evidence = st.builds(Evidence, start=st.integers(0, 9), end=st.integers(0, 9))


def facts(kind: Any) -> st.SearchStrategy[Any]:
    """Return facts with values of the type that the field of the reading names."""
    value = st.from_type(kind.__args__[0])
    confidence = st.floats(0, 1)
    several = st.lists(evidence, max_size=2).map(tuple)
    return st.builds(Fact, value, several, confidence=confidence, note=words)


st.register_type_strategy(Fact, facts)
st.register_type_strategy(Decimal, numbers)
st.register_type_strategy(
    NumberRange,
    st.tuples(amounts, amounts)
    .filter(lambda ends: ends != (None, None))
    .map(lambda ends: NumberRange(*ends)),
)


def adverts() -> st.SearchStrategy[Advert]:
    return st.builds(
        Advert,
        source=words,
        identifier=words,
        closes=st.none() | moments,
        employment_types=st.lists(words, max_size=3).map(tuple),
    )


def kept_adverts() -> st.SearchStrategy[KeptAdvert]:
    return st.builds(
        KeptAdvert,
        advert=adverts(),
        reading=st.from_type(Reading),
        employer_group=st.builds(EmployerGroupVerdict),
        first_seen=utc_moments,
        last_changed=utc_moments,
        withdrawn_at=st.none() | utc_moments,
    )


def kept(number: int = 1, **changes: Any) -> KeptAdvert:
    own = {"source": "test", "identifier": str(number), "title": "Audiologist", "text": "Ears."}
    return KeptAdvert(
        advert=Advert(**(own | changes)),
        reading=Reading(),
        employer_group=EmployerGroupVerdict(EmployerGroup.OTHER, "Nothing tells."),
        first_seen=NOW,
        last_changed=NOW,
    )


def store(*adverts: KeptAdvert, **columns: Any) -> None:
    usual = {"last_seen": NOW, "awaiting_index_since": None}
    AdvertRecord.objects.store([to_record(each, **(usual | columns)) for each in adverts])


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(advert=kept_adverts())
def test_a_row_gives_back_exactly_the_advert_it_was_made_of(advert: KeptAdvert) -> None:
    row = to_record(advert, last_seen=NOW, awaiting_index_since=None)
    assert to_kept_advert(row) == advert


@pytest.mark.django_db
def test_a_stored_advert_comes_back_whole_with_the_offset_of_its_closing() -> None:
    closes = datetime(2030, 6, 30, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    advert = kept(closes=closes, posted=date(2030, 6, 1), pay_line="£30,000 ✓", is_sample=True)
    store(advert)
    fetched = to_kept_advert(AdvertRecord.objects.get())
    assert fetched == advert
    assert fetched.advert.closes is not None
    assert fetched.advert.closes.date() == date(2030, 6, 30)
    assert str(AdvertRecord.objects.get()) == f"Audiologist ({advert.id})"


@pytest.mark.django_db
def test_storing_again_replaces_all_but_when_it_was_first_seen() -> None:
    store(kept())
    later = NOW + timedelta(days=1)
    row = to_record(kept(title="Lead audiologist"), last_seen=later, awaiting_index_since=later)
    row.first_seen = later
    AdvertRecord.objects.store([row])
    stored = AdvertRecord.objects.get()
    assert (stored.title, stored.first_seen, stored.last_seen) == ("Lead audiologist", NOW, later)


@pytest.mark.django_db
def test_an_advert_is_open_on_its_last_day_and_expired_the_day_after() -> None:
    store(kept(1, closes=datetime(2030, 1, 31, 9, tzinfo=UTC)), kept(2))
    objects = AdvertRecord.objects
    assert objects.open(on=date(2030, 1, 31)).count() == 2
    assert [row.identifier for row in objects.open(on=date(2030, 2, 1))] == ["2"]
    assert [row.identifier for row in objects.expired(on=date(2030, 2, 1))] == ["1"]


@pytest.mark.django_db
def test_a_withdrawn_advert_is_neither_open_nor_expired_and_awaits_the_index() -> None:
    store(kept(1, closes=NOW), kept(2))
    assert AdvertRecord.objects.filter(identifier="1").withdraw(at=NOW) == 1
    assert AdvertRecord.objects.filter(identifier="1").withdraw(at=NOW) == 0
    objects = AdvertRecord.objects
    assert [row.identifier for row in objects.withdrawn()] == ["1"]
    assert [row.identifier for row in objects.needing_index()] == ["1"]
    assert [row.identifier for row in objects.open(on=NOW.date())] == ["2"]
    assert not objects.expired(on=date(2040, 1, 1)).exists()


@pytest.mark.django_db
def test_pages_give_everything_once_in_order() -> None:
    store(*(kept(number) for number in range(7)))
    pages = [[row.id for row in page] for page in AdvertRecord.objects.in_pages(3)]
    assert [len(page) for page in pages] == [3, 3, 1]
    assert [each for page in pages for each in page] == sorted(
        kept(number).id for number in range(7)
    )


@pytest.mark.django_db
def test_what_another_reader_read_is_told_apart() -> None:
    store(kept(1), reader_version="older")
    store(kept(2))
    outdated = AdvertRecord.objects.read_otherwise_than(READER_VERSION)
    assert [row.identifier for row in outdated] == ["1"]


def test_an_older_reading_that_no_longer_fits_is_taken_as_empty() -> None:
    row = to_record(kept(), last_seen=NOW, awaiting_index_since=None, reader_version="older")
    row.reading = '{"dbs": {"value": "a level of long ago", "evidence": []}}'
    assert to_kept_advert(row).reading == Reading()


def test_a_present_reading_that_does_not_fit_is_an_error() -> None:
    row = to_record(kept(), last_seen=NOW, awaiting_index_since=None)
    row.reading = '{"dbs": {"value": "no level", "evidence": []}}'
    with pytest.raises(ValueError, match="dbs"):
        to_kept_advert(row)


def test_the_hash_changes_with_any_field_and_stays_otherwise() -> None:
    plain = kept().advert
    assert content_hash(plain) == content_hash(kept().advert)
    changes: list[dict[str, Any]] = [
        {"text": "Nose."},
        {"closes": NOW},
        {"employment_types": ("FULL_TIME",)},
    ]
    changed = {content_hash(kept(**change).advert) for change in changes}
    assert len(changed | {content_hash(plain)}) == 4
