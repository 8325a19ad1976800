"""Between a row of the store and the frozen types of core, losing nothing either way."""

from datetime import datetime
from typing import Any

from pydantic import TypeAdapter, ValidationError

from crossward.core.adverts.advert import Advert, SourcePay
from crossward.core.adverts.content_hash import content_hash
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import READER_VERSION
from crossward.core.adverts.reading import Reading
from crossward.core.occupations.employer_groups import EmployerGroup, EmployerGroupVerdict
from crossward.core.values.places import Place
from crossward.records.adverts.models import AdvertRecord

# The types themselves say what their JSON is: a new field of a reading needs no change here.
READING = TypeAdapter(Reading)
PLACES = TypeAdapter(tuple[Place, ...])
SOURCE_PAY = TypeAdapter(SourcePay | None)
WORDS = TypeAdapter(tuple[str, ...])


def to_record(
    kept: KeptAdvert,
    *,
    last_seen: datetime,
    last_import: str = "",
    awaiting_index_since: datetime | None,
    reader_version: str = READER_VERSION,
) -> AdvertRecord:
    """Return the unsaved row of ``kept``."""
    advert = kept.advert
    return AdvertRecord(
        id=advert.id,
        source=advert.source,
        identifier=advert.identifier,
        content_hash=content_hash(advert),
        first_seen=kept.first_seen,
        last_changed=kept.last_changed,
        last_seen=last_seen,
        last_import=last_import,
        withdrawn_at=kept.withdrawn_at,
        awaiting_index_since=awaiting_index_since,
        reader_version=reader_version,
        employer_group=kept.employer_group.group.value,
        employer_group_reason=kept.employer_group.reason,
        reading=to_json(READING, kept.reading),
        **_advert_columns(advert),
    )


def _advert_columns(advert: Advert) -> dict[str, Any]:
    return {
        "posted": advert.posted,
        "closes_on": advert.closes.date() if advert.closes else None,
        "closes": advert.closes.isoformat() if advert.closes else "",
        "is_sample": advert.is_sample,
        "title": advert.title,
        "employer": advert.employer,
        "url": advert.url,
        "pay_line": advert.pay_line,
        "source_pay": to_json(SOURCE_PAY, advert.source_pay),
        "employment_types": to_json(WORDS, advert.employment_types),
        "places": to_json(PLACES, advert.places),
        "text": advert.text,
        "html": advert.html,
    }


def to_kept_advert(record: AdvertRecord) -> KeptAdvert:
    """Return what services hand on."""
    return KeptAdvert(
        advert=to_advert(record),
        reading=_reading_of(record),
        employer_group=EmployerGroupVerdict(
            EmployerGroup(record.employer_group), record.employer_group_reason
        ),
        first_seen=record.first_seen,
        last_changed=record.last_changed,
        withdrawn_at=record.withdrawn_at,
    )


def to_advert(record: AdvertRecord) -> Advert:
    """Return the advert exactly as it was stored."""
    return Advert(
        source=record.source,
        identifier=record.identifier,
        title=record.title,
        text=record.text,
        html=record.html,
        employer=record.employer,
        places=PLACES.validate_json(record.places),
        pay_line=record.pay_line,
        source_pay=SOURCE_PAY.validate_json(record.source_pay),
        employment_types=WORDS.validate_json(record.employment_types),
        posted=record.posted,
        closes=datetime.fromisoformat(record.closes) if record.closes else None,
        url=record.url,
        is_sample=record.is_sample,
    )


def _reading_of(record: AdvertRecord) -> Reading:
    try:
        return READING.validate_json(record.reading)
    except ValidationError:
        # An older reader's words may no longer exist; `crossward reread` brings the row up to date.
        if record.reader_version == READER_VERSION:
            raise
        return Reading()


def to_json(adapter: TypeAdapter[Any], value: object) -> str:
    """Return compact JSON, leaving out what has its usual value."""
    return adapter.dump_json(value, exclude_defaults=True).decode()
