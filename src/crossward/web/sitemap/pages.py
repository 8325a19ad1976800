"""Addresses of the pages that stay: the guide, and the landing pages."""

from collections.abc import Iterable, Iterator

from django.urls import reverse

from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.qualifications import all_qualifications
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.standards import all_standards

PLAIN = ("home", "about", "sources", "accessibility", "privacy", "pay")
GUIDE = (
    *("guide", "guide-roles", "guide-skills", "guide-qualifications", "guide-registers"),
    *("guide-clearances", "guide-standards", "guide-organisations", "guide-places"),
    *("guide-grades", "guide-values", "guide-ethics", "guide-trends"),
)


def plain_pages() -> Iterator[str]:
    return map(reverse, PLAIN)


def guide_pages() -> Iterator[str]:
    yield from map(reverse, GUIDE)
    yield from _each("guide-role", "role_id", ids=all_roles())
    yield from _each("guide-qualification", "qualification_id", ids=all_qualifications())
    yield from _each("guide-standard", "standard_id", ids=all_standards())
    yield from _each("guide-organisation", "organisation_id", ids=all_organisations())


def role_pages() -> Iterator[str]:
    return _each("landing-role", "role_id", ids=all_roles())


def place_pages(slugs: Iterable[str]) -> Iterator[str]:
    return _each("landing-place", "place", ids=slugs)


def _each(name: str, part: str, *, ids: Iterable[str]) -> Iterator[str]:
    return (reverse(name, kwargs={part: each}) for each in ids)
