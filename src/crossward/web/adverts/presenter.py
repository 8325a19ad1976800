"""Words of an advert's page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode, urlsplit

from django.urls import reverse

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import AdvertStatus, KeptAdvert
from crossward.web.adverts.facts import FactRow, all_evidence, fact_rows, not_stated
from crossward.web.adverts.marked_words import Block, Marks, Piece, lay_out_text, mark_advert
from crossward.web.design_system.advert_card import AdvertCard, place_words, to_card
from crossward.web.design_system.advert_words import (
    GROUP_WORDS,
    closing_day,
    closing_words,
    date_words,
)

WEB = ("http", "https")


@dataclass(frozen=True, slots=True)
class NearbyLink:
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class BackLink:
    words: str
    href: str


@dataclass(frozen=True, slots=True)
class AsAdvertised:
    """One of the advert's own lines, with its marks."""

    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertPage:
    title: str
    heading: str
    employer: str
    group: str
    group_reason: str
    place: str
    closes: str
    posted: str
    is_sample: bool
    is_expired: bool
    back: BackLink
    facts: tuple[FactRow, ...]
    not_stated: tuple[str, ...]
    own_lines: tuple[AsAdvertised, ...]
    blocks: tuple[Block, ...]
    original_href: str
    original_site: str
    source: str
    first_seen: str
    last_changed: str
    nearby: tuple[NearbyLink, ...]
    similar: tuple[AdvertCard, ...]
    json_href: str
    json_ld: str


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    title: str
    withdrawn: str
    search_href: str


def present_advert(
    kept: KeptAdvert, *, similar: Sequence[KeptAdvert], back: BackLink, json_ld: str, on: date
) -> AdvertPage:
    """Put an open or expired advert into words, as seen on the day ``on``."""
    advert, reading = kept.advert, kept.reading
    marks = mark_advert(advert, all_evidence(reading))
    employer = advert.employer or "Employer not named"
    return AdvertPage(
        title=f"{advert.title}, {employer}",
        heading=advert.title,
        employer=employer,
        group=GROUP_WORDS[kept.employer_group.group],
        group_reason=kept.employer_group.reason,
        place=place_words(advert.places),
        closes=closing_words(closing_day(advert.closes), on=on),
        posted=date_words(advert.posted) if advert.posted else "",
        is_sample=advert.is_sample,
        is_expired=kept.status(on=on) is AdvertStatus.EXPIRED,
        back=back,
        facts=fact_rows(reading, marks),
        not_stated=not_stated(reading),
        own_lines=_own_lines(advert, marks),
        blocks=lay_out_text(advert.text, marks),
        original_href=advert.url if _can_apply(advert) else "",
        original_site=_site(advert.url),
        source=advert.source,
        first_seen=date_words(kept.first_seen.date()),
        last_changed=date_words(kept.last_changed.date()),
        nearby=_nearby(advert),
        similar=tuple(to_card(each, on=on) for each in similar),
        json_href=f"/api/v1/adverts/{kept.id}",
        json_ld=json_ld,
    )


def way_back(came_from: str, *, host: str) -> BackLink:
    """Lead back to the results that a reader came from, else to all jobs."""
    search = reverse("search")
    try:
        page = urlsplit(came_from)
    except ValueError:
        page = urlsplit("")
    if page.netloc == host and page.path == search:
        return BackLink("Back to results", f"{search}?{page.query}" if page.query else search)
    return BackLink("All jobs", search)


def present_withdrawn(kept: KeptAdvert) -> WithdrawnPage:
    """Say that an advert is gone, and nothing else of it."""
    withdrawn = kept.withdrawn_at
    return WithdrawnPage(
        title="This advert was withdrawn",
        withdrawn=date_words(withdrawn.date()) if withdrawn else "",
        search_href=reverse("search"),
    )


def _can_apply(advert: Advert) -> bool:
    """Say whether there is an original to go to: a sample has none, whatever address it bears."""
    return not advert.is_sample and bool(_site(advert.url))


def _site(address: str) -> str:
    """Return the name of the site that an address of the web leads to."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return (parts.hostname or "") if parts.scheme in WEB else ""


def _own_lines(advert: Advert, marks: Marks) -> tuple[AsAdvertised, ...]:
    lines = (
        AsAdvertised("Job title", marks.cut(advert.title, "title")),
        AsAdvertised("Employer", marks.cut(advert.employer, "employer")),
        AsAdvertised("Place", marks.cut(advert.place, "place")),
        AsAdvertised("Pay", marks.cut(advert.pay_line, "pay_line")),
    )
    return tuple(line for line in lines if line.pieces)


def _nearby(advert: Advert) -> tuple[NearbyLink, ...]:
    """Lead to other adverts around the first place that has a name."""
    named = next((place.locality for place in advert.places if place.locality), "")
    if not named:
        return ()
    query = urlencode({"near": named})
    return (NearbyLink(f"Other jobs near {named}", f"{reverse('search')}?{query}"),)
