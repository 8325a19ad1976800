"""The first page of the guide."""

from collections.abc import Sized
from dataclasses import dataclass

from django.urls import reverse

from crossward.core.occupations.clearances import all_clearances
from crossward.core.occupations.ethics import all_ethical_points
from crossward.core.occupations.grade_ladder import all_grades
from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import all_places_to_look
from crossward.core.occupations.qualifications import all_qualifications
from crossward.core.occupations.registers import all_registers
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills
from crossward.core.occupations.standards import all_standards
from crossward.core.occupations.trends import all_trends
from crossward.core.occupations.values import all_values

VOCABULARY = "/api/v1/vocabulary"


@dataclass(frozen=True, slots=True)
class Tile:
    words: str
    hint: str
    href: str
    count: str


@dataclass(frozen=True, slots=True)
class TileGroup:
    id: str
    heading: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Download:
    """The whole vocabulary in one file; ``kind`` is what browsers and programs call it."""

    words: str
    hint: str
    href: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    title: str
    lead: str
    groups: tuple[TileGroup, ...]
    downloads: tuple[Download, ...]
    api_href: str


def present_guide() -> GuidePage:
    return GuidePage(
        title="Medical-technology work in the UK, explained",
        lead="What people do, how they get in, what it takes and where it is going, for every kind"
        " of employer. Every entry names its sources and the day they were looked up.",
        groups=(_work(), _ways_in(), _employers(), _questions()),
        downloads=_downloads(),
        api_href=reverse("api-docs"),
    )


def _tile(words: str, hint: str, *, name: str, entries: Sized) -> Tile:
    return Tile(words, hint, reverse(name), f"{len(entries):,}")


def _work() -> TileGroup:
    return TileGroup(
        "work",
        "The work",
        (
            _tile(
                "Roles",
                "What people do, and what it takes",
                name="guide-roles",
                entries=all_roles(),
            ),
            _tile(
                "Skills",
                "And the words adverts use for them",
                name="guide-skills",
                entries=all_skills(),
            ),
            _tile(
                "Standards and regulations",
                "The rules the work is done by",
                name="guide-standards",
                entries=all_standards(),
            ),
        ),
    )


def _ways_in() -> TileGroup:
    return TileGroup(
        "ways-in",
        "The ways in",
        (
            _tile(
                "Qualifications",
                "From level 2 to level 8, with apprenticeships",
                name="guide-qualifications",
                entries=all_qualifications(),
            ),
            _tile(
                "Registers and titles",
                "Who may call themselves what",
                name="guide-registers",
                entries=all_registers(),
            ),
            _tile(
                "Clearance and checks",
                "Security vetting and criminal records",
                name="guide-clearances",
                entries=all_clearances(),
            ),
        ),
    )


def _employers() -> TileGroup:
    return TileGroup(
        "employers",
        "The employers",
        (
            _tile(
                "Organisations",
                "Who hires, regulates and speaks for the field",
                name="guide-organisations",
                entries=all_organisations(),
            ),
            _tile(
                "Grades compared",
                "Every employer’s grades on one ladder",
                name="guide-grades",
                entries=all_grades(),
            ),
            _tile(
                "Places to look",
                "Where each employer advertises",
                name="guide-places",
                entries=all_places_to_look(),
            ),
        ),
    )


def _questions() -> TileGroup:
    return TileGroup(
        "questions",
        "The bigger questions",
        (
            _tile(
                "Values",
                "What interviews ask beside knowledge",
                name="guide-values",
                entries=all_values(),
            ),
            _tile(
                "Ethics",
                "Questions that come with the work",
                name="guide-ethics",
                entries=all_ethical_points(),
            ),
            _tile("Trends", "Where the field is going", name="guide-trends", entries=all_trends()),
        ),
    )


def _downloads() -> tuple[Download, ...]:
    return (
        Download(
            "Everything as JSON",
            "Every entry of every kind, with its sources",
            f"{VOCABULARY}.json",
            "application/json",
        ),
        Download(
            "Everything as SKOS",
            "The same as linked concepts, for catalogues and thesauri, in Turtle",
            f"{VOCABULARY}.ttl",
            "text/turtle",
        ),
    )
