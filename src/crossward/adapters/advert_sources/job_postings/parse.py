"""From one schema.org JobPosting to an advert."""

from hashlib import blake2b
from urllib.parse import urlsplit

from crossward.adapters.advert_sources.clean_html import CleanDescription, clean_html
from crossward.adapters.advert_sources.job_postings.dates import closing_moment, posted_date
from crossward.adapters.advert_sources.job_postings.pay import stated_pay
from crossward.adapters.advert_sources.job_postings.places import stated_places
from crossward.adapters.advert_sources.job_postings.shapes import (
    Posting,
    RefusedRecordError,
    each,
    first_words,
    is_object,
    types_of,
)
from crossward.core.adverts.advert import Advert, advert_id

LONGEST_TEXT = 1_000_000
LONGEST_LINE = 1_000
LONGEST_IDENTIFIER = 400
LONGEST_SOURCE = 200
LONGEST_URL = 2_000
CONTENT_PREFIX = "content:"
DEFAULT_SOURCE = "job-postings"
# Marks an identifier as one of ours: its name is the advert's source, its value what it has there.
OWN_IDENTIFIER = "crossward-source"
SAMPLE_IDENTIFIER = "crossward-sample"

# Parts of an advert that some sources keep beside the description.
_OTHER_PARTS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "educationRequirements": "Education",
    "experienceRequirements": "Experience",
    "workHours": "Working hours",
    "jobBenefits": "Benefits",
    "incentiveCompensation": "Incentives",
}


def to_advert(posting: object, *, source: str = "", page_url: str = "") -> Advert:
    """Return the advert, or raise RefusedRecordError with the reason in plain words.

    ``source`` overrides what the posting says of its origin; ``page_url`` is where it was found.
    """
    if not is_object(posting):
        raise RefusedRecordError(f"It is {_kind(posting)}, not a JobPosting object.")
    types = types_of(posting)
    if types and "JobPosting" not in types:
        raise RefusedRecordError(
            f"It is of the type {', '.join(sorted(types))[:80]}, not a JobPosting."
        )
    description = _description(posting)
    pay = stated_pay(posting)
    origin, identifier = _identity(posting, source=source, page_url=page_url)
    employer = first_words(posting.get("hiringOrganization"), "name", "legalName", "@id")
    return Advert(
        source=origin,
        identifier=identifier,
        title=_title(posting),
        text=description.text,
        html=description.html,
        employer=employer[:LONGEST_LINE],
        places=stated_places(posting.get("jobLocation")),
        pay_line=pay.line[:LONGEST_LINE],
        source_pay=pay.source_pay,
        employment_types=_employment_types(posting.get("employmentType")),
        posted=posted_date(posting.get("datePosted")),
        closes=closing_moment(posting.get("validThrough")),
        url=_url(posting, page_url=page_url),
        is_sample=bool(_own_identifier(posting, SAMPLE_IDENTIFIER)),
    )


def find_advert_id(posting: object, *, source: str = "", page_url: str = "") -> str:
    """Return the id the advert has or would have, or "" where the posting does not name itself."""
    if not is_object(posting):
        return ""
    origin, identifier = _identity(posting, source=source, page_url=page_url)
    is_own = _own_identifier(posting, OWN_IDENTIFIER) is not None
    is_named = is_own or not identifier.startswith(CONTENT_PREFIX)
    return advert_id(source=origin, identifier=identifier) if is_named else ""


def _kind(value: object) -> str:
    kinds = {str: "text", list: "a list", bool: "true or false", type(None): "nothing"}
    return kinds.get(type(value), "a number")


def _title(posting: Posting) -> str:
    value = next((posting[key] for key in ("title", "name", "jobTitle") if posting.get(key)), None)
    if value is None:
        raise RefusedRecordError("It has no title.")
    if not all(isinstance(item, str) or is_object(item) for item in each(value)):
        raise RefusedRecordError("Its title is not text.")
    title = first_words(value, "@value")
    if not title:
        raise RefusedRecordError("Its title holds no words.")
    if len(title) > LONGEST_LINE:
        raise RefusedRecordError(
            f"Its title is {len(title):,} characters long; at most {LONGEST_LINE:,} are taken."
        )
    return title


def _description(posting: Posting) -> CleanDescription:
    words = "\n".join(_raw_texts(posting.get("description")))
    parts = [("", words)]
    for key, heading in _OTHER_PARTS.items():
        others = _raw_texts(posting.get(key), is_strict=False)
        parts += [(heading, other) for other in others if other not in words]
    length = sum(len(part) for _, part in parts)
    if length > LONGEST_TEXT:
        raise RefusedRecordError(
            f"Its description is {length:,} characters long; at most {LONGEST_TEXT:,} are taken."
        )
    return _joined([(heading, clean_html(part)) for heading, part in parts])


def _joined(parts: list[tuple[str, CleanDescription]]) -> CleanDescription:
    told = [(heading, part) for heading, part in parts if part.text]
    return CleanDescription(
        text="\n".join(f"{heading}\n{part.text}".lstrip() for heading, part in told),
        html="".join((f"<h3>{heading}</h3>" if heading else "") + p.html for heading, p in told),
    )


def _raw_texts(value: object, *, is_strict: bool = True) -> list[str]:
    """Return texts with their markup; other parts may hold objects, which are passed over."""
    texts = [item.get("@value") if is_object(item) else item for item in each(value)]
    if is_strict and not all(isinstance(text, str) for text in texts):
        raise RefusedRecordError("Its description is not text.")
    return [text for text in texts if isinstance(text, str) and text.strip()]


def _employment_types(value: object) -> tuple[str, ...]:
    words = (part for item in each(value) for part in first_words(item).split(","))
    tidy = (word.strip().upper().replace(" ", "_").replace("-", "_")[:40] for word in words)
    return tuple(dict.fromkeys(word for word in tidy if word))


def _url(posting: Posting, *, page_url: str) -> str:
    for key in ("url", "mainEntityOfPage", "@id", "sameAs"):
        url = first_words(posting.get(key), "@id", "url")
        if url.startswith(("http://", "https://")) and len(url) <= LONGEST_URL:
            return url
    return page_url


def _identity(posting: Posting, *, source: str, page_url: str) -> tuple[str, str]:
    """Return whence the advert is and what it is called there."""
    if own := _own_identifier(posting, OWN_IDENTIFIER):
        return (source or first_words(own.get("name")))[:LONGEST_SOURCE], first_words(
            own.get("value")
        )
    url = _url(posting, page_url=page_url)
    origin = (source or _host(url) or DEFAULT_SOURCE)[:LONGEST_SOURCE]
    identifier = _identifier(posting, origin=origin) or url or _content_name(posting)
    if len(identifier) > LONGEST_IDENTIFIER:
        identifier = "long:" + blake2b(identifier.encode(), digest_size=16).hexdigest()
    return origin, identifier


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _own_identifier(posting: Posting, property_id: str) -> Posting | None:
    for item in each(posting.get("identifier")):
        if is_object(item) and item.get("propertyID") == property_id and item.get("value"):
            return item
    return None


def _identifier(posting: Posting, *, origin: str) -> str:
    """Return the stated identifier, with the name of whoever gave it, which makes it unique."""
    for item in each(posting.get("identifier")):
        value = first_words(item, "value", "@id")
        name = first_words(item.get("name")) if is_object(item) else ""
        if value:
            return value if name in {"", origin} else f"{name}:{value}"
    return ""


def _content_name(posting: Posting) -> str:
    """Name an advert that has neither identifier nor address by what it says."""
    parts = (
        first_words(posting.get("title")),
        first_words(posting.get("hiringOrganization"), "name"),
        first_words(posting.get("description")),
        repr(stated_places(posting.get("jobLocation"))),
    )
    content = "\x00".join(parts).encode()
    return CONTENT_PREFIX + blake2b(content, digest_size=16).hexdigest()
