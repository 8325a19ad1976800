"""Ways from one entry of the guide to another, by id."""

from collections.abc import Iterable

from django.urls import reverse

from crossward.core.occupations.ethics import get_ethical_point
from crossward.core.occupations.grade_ladder import get_grade
from crossward.core.occupations.organisations import get_organisation
from crossward.core.occupations.places_to_look import get_place_to_look
from crossward.core.occupations.qualifications import get_qualification
from crossward.core.occupations.registers import get_register
from crossward.core.occupations.roles import get_role
from crossward.core.occupations.skills import get_skill
from crossward.core.occupations.standards import get_standard
from crossward.core.occupations.trends import get_trend
from crossward.web.guide.entries import Link


def role_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_role(each).name, role_address(each)) for each in ids)


def role_address(role_id: str) -> str:
    return reverse("guide-role", kwargs={"role_id": role_id})


def skill_links(ids: Iterable[str]) -> tuple[Link, ...]:
    found = (get_skill(each) for each in ids)
    return tuple(Link(skill.name, f"{group_address(skill.group)}#{skill.id}") for skill in found)


def group_address(group_id: str) -> str:
    return reverse("guide-skill-group", kwargs={"group_id": group_id})


def qualification_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_qualification(each).name, qualification_address(each)) for each in ids)


def qualification_address(qualification_id: str) -> str:
    return reverse("guide-qualification", kwargs={"qualification_id": qualification_id})


def level_address(level: int) -> str:
    return reverse("guide-level", kwargs={"level": level})


def register_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(
        Link(get_register(each).short_name, f"{reverse('guide-registers')}#{each}") for each in ids
    )


def ethical_point_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(
        Link(get_ethical_point(each).name, f"{reverse('guide-ethics')}#{each}") for each in ids
    )


def trend_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_trend(each).name, f"{reverse('guide-trends')}#{each}") for each in ids)


def standard_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_standard(each).name, standard_address(each)) for each in ids)


def standard_address(standard_id: str) -> str:
    return reverse("guide-standard", kwargs={"standard_id": standard_id})


def full_grade_links(ids: Iterable[str]) -> tuple[Link, ...]:
    """Grades with whose they are: "Civil Service: Grade 7"."""
    grades = (get_grade(each) for each in ids)
    address = reverse("guide-grades")
    return tuple(
        Link(f"{grade.scheme_name}: {grade.name}", f"{address}#{grade.id}") for grade in grades
    )


def place_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_place_to_look(each).name, place_address(each)) for each in ids)


def place_address(place_id: str) -> str:
    return reverse("guide-place", kwargs={"place_id": place_id})


def organisation_address(organisation_id: str) -> str:
    return reverse("guide-organisation", kwargs={"organisation_id": organisation_id})


def organisation_links(ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(Link(get_organisation(each).name, organisation_address(each)) for each in ids)
