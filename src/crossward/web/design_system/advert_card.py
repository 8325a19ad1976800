"""One advert among others: what is worth knowing before it is opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.values.places import Place
from crossward.web.design_system.advert_words import (
    CONTRACT_WORDS,
    GROUP_WORDS,
    PATTERN_WORDS,
    band_words,
    closing_day,
    closing_words,
    date_words,
    pay_words,
)

SOON_DAYS = 3
MOST_PATTERNS = 3
MOST_REASONS = 8


@dataclass(frozen=True, slots=True)
class RepeatLink:
    """Another advert that says the same."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertCard:
    href: str
    title: str
    employer: str
    group: str
    place: str
    distance: str
    pay: str
    closes: str
    posted: str
    tags: tuple[str, ...]
    is_soon: bool
    is_sample: bool
    is_closed: bool
    repeats: tuple[RepeatLink, ...] = ()
    reasons: tuple[str, ...] = ()


def to_card(
    kept: KeptAdvert,
    *,
    on: date,
    distance_miles: float | None = None,
    repeats: Sequence[KeptAdvert] = (),
    reasons: tuple[str, ...] = (),
) -> AdvertCard:
    """Put an advert into the words of its card, as seen on the day ``on``.

    ``reasons`` say why a search found it; ``repeats`` are adverts that say the same.
    """
    advert = kept.advert
    closing = closing_day(advert.closes)
    return AdvertCard(
        href=_address(kept),
        title=advert.title,
        employer=advert.employer or "Employer not named",
        group=GROUP_WORDS[kept.employer_group.group],
        place=place_words(advert.places),
        distance="" if distance_miles is None else distance_words(distance_miles),
        pay=_pay(kept),
        closes=closing_words(closing, on=on),
        posted=f"Posted {date_words(advert.posted)}" if advert.posted else "",
        tags=_tags(kept),
        is_soon=closing is not None and 0 <= (closing - on).days <= SOON_DAYS,
        is_sample=advert.is_sample,
        is_closed=closing is not None and closing < on,
        repeats=tuple(RepeatLink(_repeat_words(each), _address(each)) for each in repeats),
        reasons=reasons[:MOST_REASONS],
    )


def _address(kept: KeptAdvert) -> str:
    return reverse("advert", kwargs={"advert_id": kept.id})


def _repeat_words(kept: KeptAdvert) -> str:
    posted = f", posted {date_words(kept.advert.posted)}" if kept.advert.posted else ""
    return f"{kept.advert.employer or kept.advert.title}{posted}"


def place_words(places: tuple[Place, ...]) -> str:
    """ "Leeds, West Yorkshire and 2 more places"."""
    if not places:
        return "Place not stated"
    first = places[0]
    # London is a town and a region: it is said once.
    parts = dict.fromkeys(part for part in (first.locality, first.region) if part)
    words = ", ".join(parts) or first.label
    more = len(places) - 1
    if not more:
        return words or "Place not stated"
    return f"{words} and {more} more {'place' if more == 1 else 'places'}"


def distance_words(miles: float) -> str:
    if miles < 1:
        return "less than a mile away"
    return f"{miles:.0f} mile{'' if round(miles) == 1 else 's'} away"


def _pay(kept: KeptAdvert) -> str:
    if kept.reading.pay:
        return pay_words(kept.reading.pay.value)
    return kept.advert.pay_line or "Pay not stated"


def _tags(kept: KeptAdvert) -> tuple[str, ...]:
    reading = kept.reading
    return (
        *(band_words(fact.value) for fact in reading.bands),
        *(CONTRACT_WORDS[fact.value] for fact in reading.contracts),
        *[PATTERN_WORDS[fact.value] for fact in reading.patterns][:MOST_PATTERNS],
        *(fact.value.body.value for fact in reading.registrations if fact.value.body != "other"),
    )
