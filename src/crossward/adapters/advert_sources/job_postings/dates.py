"""Dates as feeds write them."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from dateutil import parser as dateutil_parser

from crossward.adapters.advert_sources.job_postings.shapes import RefusedRecordError, first_words

UK = ZoneInfo("Europe/London")
END_OF_DAY = time(23, 59, 59)
EARLIEST, LATEST = 1990, 2100
_NO_DATE = re.compile(r"0000-00-00.*|null|none|n/a|-", re.IGNORECASE)
_EPOCH = re.compile(r"\d{10}|\d{13}")
_ZONES = {"UTC": 0, "GMT": 0, "Z": 0, "BST": 1, "CET": 1, "CEST": 2, "IST": 1, "WET": 0, "WEST": 1}


def posted_date(value: object) -> date | None:
    """Return the day of posting, as written."""
    words = _words(value)
    return _moment(words, name="datePosted").date() if words else None


def closing_moment(value: object) -> datetime | None:
    """Return the last moment to apply, with its offset; a day alone lasts until it ends."""
    words = _words(value)
    if not words:
        return None
    moment = _moment(words, name="validThrough")
    if ":" not in words and moment.time() == time():
        moment = datetime.combine(moment, END_OF_DAY, tzinfo=moment.tzinfo)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UK)
    # A bare offset instead of a zone's rules is what can be written down and read back.
    return moment.replace(tzinfo=timezone(moment.utcoffset() or timedelta()))


def _words(value: object) -> str:
    words = first_words(value, "@value")
    return "" if _NO_DATE.fullmatch(words) else words


def _moment(words: str, *, name: str) -> datetime:
    moment = _parsed(words)
    if moment is None:
        raise RefusedRecordError(f"Its {name}, {words[:60]!r}, is no date that can be understood.")
    if not EARLIEST <= moment.year <= LATEST:
        raise RefusedRecordError(
            f"Its {name}, {words[:60]!r}, is not between the years {EARLIEST} and {LATEST}."
        )
    return moment


def _parsed(words: str) -> datetime | None:
    try:
        if _EPOCH.fullmatch(words):
            return datetime.fromtimestamp(int(words[:10]), tz=UTC)
        return datetime.fromisoformat(words)
    except ValueError:
        return _loosely_parsed(words)


def _loosely_parsed(words: str) -> datetime | None:
    """Parse words like "27 November 2020"; what states no day, month and year is no date."""
    try:
        readings = {
            dateutil_parser.parse(words, dayfirst=True, default=default, tzinfos=_zone)
            for default in (datetime(2001, 1, 1), datetime(2002, 2, 2))  # noqa: DTZ001
        }
    except (ValueError, OverflowError):
        return None
    return readings.pop() if len(readings) == 1 else None


def _zone(name: str | None, offset: int | None) -> tzinfo | None:
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    hours = _ZONES.get(name or "")
    return None if hours is None else timezone(timedelta(hours=hours))
