"""Pages of results that neither repeat nor skip an advert while the index stays as it is.

A cursor names the last advert of a page, its place among the results and the day of the search.
Where the index has changed a little in between, the next page still begins after that advert.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b

from crossward.api.v1.problems import WrongParameter, WrongParametersError
from crossward.core.matching.query import AdvertQuery
from crossward.services.search_adverts import FoundAdvert, FoundAdverts, search_adverts

DEEPEST = 10_000  # adverts that can be paged through; more are for `crossward export`
SLACK = 25  # how far an advert may have moved between two pages
LONGEST_WALK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Begin after ``last_id``, which was result number ``place`` on ``day``."""

    place: int
    last_id: str
    day: date
    query: str

    def to_words(self) -> str:
        plain = json.dumps([self.place, self.last_id, self.day.isoformat(), self.query])
        return urlsafe_b64encode(plain.encode()).decode().rstrip("=")

    @classmethod
    def from_words(cls, words: str) -> "Cursor":
        """Read a cursor back; raises ValueError for anything that ``to_words`` has not written."""
        padded = words.encode("ascii") + b"=" * (-len(words) % 4)
        place, last_id, day, query = json.loads(urlsafe_b64decode(padded))
        if not isinstance(place, int) or not 0 < place <= DEEPEST:
            raise ValueError("The cursor's place is out of range.")
        return cls(place, str(last_id), date.fromisoformat(day), str(query))


@dataclass(frozen=True, slots=True)
class ResultPage:
    found: FoundAdverts
    adverts: tuple[FoundAdvert, ...]
    next: Cursor | None


def find_page(query: AdvertQuery, *, cursor: str | None, on: date) -> ResultPage:
    """Return the page at ``cursor``, or the first; raises WrongParametersError for a bad one."""
    after = _read_cursor(cursor, query=query, on=on) if cursor is not None else None
    if after is None:
        found = search_adverts(query, on=on)
        return _page(found, start=0, skip=0, query=query, on=on)
    first = max(0, after.place - SLACK)
    window = replace(query, offset=first, limit=after.place - first + SLACK + query.limit)
    found = search_adverts(window, on=after.day)
    ids = [each.kept.id for each in found.adverts]
    skip = ids.index(after.last_id) + 1 if after.last_id in ids else after.place - first
    return _page(found, start=first + skip, skip=skip, query=query, on=after.day)


def _page(
    found: FoundAdverts, *, start: int, skip: int, query: AdvertQuery, on: date
) -> ResultPage:
    adverts = found.adverts[skip : skip + query.limit]
    end = start + len(adverts)
    has_next = bool(adverts) and end < min(found.total, DEEPEST)
    following = Cursor(end, adverts[-1].kept.id, on, _fingerprint(query)) if has_next else None
    return ResultPage(found, adverts, following)


def _read_cursor(words: str, *, query: AdvertQuery, on: date) -> Cursor:
    try:
        cursor = Cursor.from_words(words)
    except (ValueError, TypeError):
        raise _wrong("is not one that we gave. Copy it from a next link") from None
    if cursor.query != _fingerprint(query):
        raise _wrong("belongs to another search. Begin this one without it") from None
    if abs(on - cursor.day) > LONGEST_WALK:
        raise _wrong("has grown too old. Begin the search again without it")
    return cursor


def _wrong(what: str) -> WrongParametersError:
    return WrongParametersError(
        WrongParameter(parameter="cursor", detail=f"The parameter “cursor” {what}.")
    )


def _fingerprint(query: AdvertQuery) -> str:
    """Name a search, its page size apart, the same in every process."""
    parts = [
        sorted(map(str, part)) if isinstance(part, frozenset) else str(part)
        for part in (
            query.text,
            query.near,
            query.roles,
            query.employer_groups,
            query.bands,
            query.contracts,
            query.patterns,
            query.registrations,
            query.pay_at_least,
            query.sort,
        )
    ]
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
