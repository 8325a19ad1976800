"""Words of a landing page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from crossward.core.matching.found_place import FoundPlace
from crossward.core.occupations.registers import get_register
from crossward.core.occupations.roles import Role, all_roles
from crossward.services.search_adverts import FoundAdverts
from crossward.web.design_system.advert_card import AdvertCard, to_card
from crossward.web.design_system.advert_words import band_words, counted, role_words
from crossward.web.design_system.script_data import to_script_data
from crossward.web.landing.subject import Subject, landing_address

MOST_NEAR_ROLES = 12
SlugAndPlace = tuple[str, FoundPlace]


@dataclass(frozen=True, slots=True)
class WayOn:
    """Another landing page, with the number of adverts there where it is known."""

    words: str
    href: str
    count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleFacts:
    summary: str
    facts: tuple[tuple[str, str], ...]
    guide_href: str
    guide_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LandingPage:
    title: str
    heading: str
    count: str
    description: str
    trail: tuple[WayOn, ...]
    cards: tuple[AdvertCard, ...]
    search_href: str
    feed_href: str
    role: RoleFacts | None
    near_roles: tuple[WayOn, ...]
    near_places: tuple[WayOn, ...]
    wider: tuple[WayOn, ...]
    canonical: str
    json_ld: str


def present_landing(
    subject: Subject,
    *,
    found: FoundAdverts,
    near_places: Iterable[SlugAndPlace],
    site: str,
    on: date,
) -> LandingPage:
    """Put what is open for the subject into words; ``site`` is this server, as https://x."""
    count = counted(found.total, "open job") if found.total else "No open jobs"
    is_region = subject.place is not None and bool(subject.place.circles)
    cards = tuple(
        to_card(e.kept, on=on, distance_miles=None if is_region else e.distance_miles)
        for e in found.adverts
    )
    trail = _trail(subject)
    return LandingPage(
        title=subject.name,
        heading=subject.name,
        count=f"{count}{_how_far(subject)}",
        description=f"{subject.name}: {count.lower()} from the NHS, industry and others.",
        trail=trail,
        cards=cards,
        search_href=subject.search_href,
        feed_href=subject.search_href.replace(reverse("search"), reverse("search-feed"), 1),
        role=_role_facts(subject.role) if subject.role else None,
        near_roles=tuple(_near_roles(subject, found)),
        near_places=tuple(_near_places(subject, near_places)),
        wider=tuple(_wider(subject)),
        canonical=f"{site}{subject.href}",
        json_ld=to_script_data(_structured(subject, trail=trail, cards=cards, site=site)),
    )


def _how_far(subject: Subject) -> str:
    """Give the distance beside the place's name; a region with shape is just itself."""
    place = subject.place
    return f" within {place.miles:.0f} miles" if place and not place.circles else ""


def _role_facts(role: Role) -> RoleFacts:
    facts = (
        ("Usual NHS bands", ", ".join(band_words(band) for band in role.bands)),
        ("Registers", ", ".join(get_register(e.register).short_name for e in role.registers)),
        ("The way in", role.entry),
    )
    return RoleFacts(
        summary=role.summary,
        facts=tuple(fact for fact in facts if fact[1]),
        guide_href=reverse("guide-role", kwargs={"role_id": role.id}),
        guide_words=f"{role.name} in the guide: the day, the skills, the ways in",
    )


def _near_roles(subject: Subject, found: FoundAdverts) -> Iterator[WayOn]:
    """Lead to the roles beside this one; in a place, to those that are wanted most there."""
    counts = {each.value: each.count for each in found.facets.get("roles", ())}
    role = subject.role
    near = role.neighbours if role else tuple(counts)
    for each in near[:MOST_NEAR_ROLES]:
        count = counted(counts[each], "job") if each in counts else ""
        if each in all_roles():
            href = landing_address(role_id=each, slug=subject.slug)
            yield WayOn(role_words(each), href, count)


def _near_places(subject: Subject, near_places: Iterable[SlugAndPlace]) -> Iterator[WayOn]:
    role_id = subject.role.id if subject.role else ""
    for slug, place in near_places:
        yield WayOn(place.label, landing_address(role_id=role_id, slug=slug))


def _wider(subject: Subject) -> Iterator[WayOn]:
    """Lead to each half of a page that is about both."""
    if subject.role and subject.place:
        everywhere = Subject(role=subject.role, place=None)
        all_work = Subject(role=None, place=subject.place, slug=subject.slug)
        yield WayOn(f"{everywhere.name} everywhere", everywhere.href)
        yield WayOn(f"All {all_work.name[:1].lower()}{all_work.name[1:]}", all_work.href)


def _trail(subject: Subject) -> tuple[WayOn, ...]:
    above = [WayOn("Jobs", reverse("search"))]
    if subject.role and subject.place:
        above.append(WayOn(f"{subject.role.name} jobs", landing_address(role_id=subject.role.id)))
    return tuple(above)


def _structured(
    subject: Subject, *, trail: Iterable[WayOn], cards: Iterable[AdvertCard], site: str
) -> dict[str, Any]:
    """Say to programs where the page stands, and which adverts it leads to (schema.org)."""
    way = [*((each.words, each.href) for each in trail), (subject.name, subject.href)]
    crumbs = [
        {"@type": "ListItem", "position": place, "name": words, "item": f"{site}{href}"}
        for place, (words, href) in enumerate(way, start=1)
    ]
    listed = [
        {"@type": "ListItem", "position": place, "url": f"{site}{card.href}"}
        for place, card in enumerate((card for card in cards if not card.is_sample), start=1)
    ]
    return {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "BreadcrumbList", "itemListElement": crumbs},
            {"@type": "ItemList", "name": subject.name, "itemListElement": listed},
        ],
    }
