"""One role, in words: what it is, the way in, what it pays, and who is looking now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.occupations.roles import RegisterEntry, RegisterNeed, Role, all_roles
from crossward.core.occupations.skills import all_skills
from crossward.core.pay.pay_scales import PayScale
from crossward.web.design_system.advert_card import AdvertCard
from crossward.web.design_system.advert_words import GROUP_WORDS, band_words, counted, pounds
from crossward.web.guide.entries import (
    Detail,
    Link,
    SourceLine,
    details,
    plain,
    source_lines,
)
from crossward.web.guide.links import (
    grade_links,
    level_address,
    qualification_links,
    register_links,
    role_links,
    skill_links,
    standard_links,
)
from crossward.web.guide.roles_presenter import LEVEL_WORDS

NEED_WORDS = {
    RegisterNeed.REQUIRED: "required",
    RegisterNeed.USUAL: "usually asked for",
    RegisterNeed.OPTIONAL: "an advantage",
}
MOST_SEEN_SKILLS = 12


@dataclass(frozen=True, slots=True)
class SeenSkill:
    """A skill as adverts ask for it: how many of those read, and whether we expect it."""

    link: Link
    share: str
    is_expected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What open adverts say of the role now."""

    count: str
    href: str
    cards: tuple[AdvertCard, ...]
    skills: tuple[SeenSkill, ...]
    read: str


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    heading: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolePage:
    title: str
    family: Link
    level: str
    broader: Link | None
    summary: str
    day: tuple[str, ...]
    sections: tuple[Section, ...]
    demand: Demand
    changing: str
    sources: tuple[SourceLine, ...]


def present_role(role: Role, demand: Demand, *, scale: PayScale | None) -> RolePage:
    """Put a role into words; the pay of its bands comes from ``scale``."""
    return RolePage(
        title=role.name,
        family=Link(
            role.family_name, f"{reverse('guide-roles')}?{urlencode({'family': role.family})}"
        ),
        level=LEVEL_WORDS[role.level],
        broader=role_links([role.parent])[0] if role.parent else None,
        summary=role.summary,
        day=role.day,
        sections=_sections(role, scale),
        demand=demand,
        changing=role.changing,
        sources=source_lines(role.sources),
    )


def present_demand(
    role: Role,
    *,
    cards: tuple[AdvertCard, ...],
    total: int,
    seen_skills: Mapping[str, int],
    adverts_read: int,
) -> Demand:
    """Put what adverts say into words; ``seen_skills`` counts adverts by skill id."""
    return Demand(
        count=counted(total, "open job"),
        href=f"/jobs?{_search(role)}",
        cards=cards,
        skills=_seen(role, seen_skills, adverts_read=adverts_read),
        read=counted(adverts_read, "open advert"),
    )


def _search(role: Role) -> str:
    """The search that finds a role's adverts: readings know the broader roles alone."""
    if role.parent is None:
        return urlencode({"role": role.id})
    return urlencode({"q": role.name, "role": role.parent})


def _seen(
    role: Role, seen_skills: Mapping[str, int], *, adverts_read: int
) -> tuple[SeenSkill, ...]:
    expected = {*role.skills_essential, *role.skills_useful}
    most = sorted(seen_skills.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        SeenSkill(skill_links([skill_id])[0], f"{count} of {adverts_read}", skill_id in expected)
        for skill_id, count in most[:MOST_SEEN_SKILLS]
        if skill_id in all_skills()
    )


def _sections(role: Role, scale: PayScale | None) -> tuple[Section, ...]:
    return tuple(
        section
        for section in (
            Section("way-in", "The way in", _way_in(role)),
            Section("grades", "Grades and who hires", _grades(role, scale)),
            Section("skills", "What you need to be able to do", _skills(role)),
            Section("around", "Other names and near roles", _around(role)),
        )
        if section.details
    )


def _way_in(role: Role) -> tuple[Detail, ...]:
    levels = (Link(f"Level {level}", level_address(level)) for level in role.entry_levels)
    return details(
        Detail("In short", role.entry),
        Detail("Usual levels to start at", items=tuple(levels)),
        Detail("Courses and routes", items=qualification_links(role.routes)),
        Detail("Registers", items=tuple(_register(entry) for entry in role.registers)),
    )


def _register(entry: RegisterEntry) -> Link:
    link = register_links([entry.register])[0]
    note = f". {entry.note}" if entry.note else ""
    return Link(f"{link.words}: {NEED_WORDS[entry.need]}{note}", link.href)


def _grades(role: Role, scale: PayScale | None) -> tuple[Detail, ...]:
    return details(
        Detail("Who hires", items=plain(GROUP_WORDS[group] for group in role.employer_groups)),
        Detail("Usual NHS bands", items=tuple(_band(band, scale) for band in role.bands)),
        Detail("Elsewhere", items=grade_links(role.grades)),
        Detail("Good to know", role.grades_note),
    )


def _band(band: str, scale: PayScale | None) -> Link:
    """The band with what it pays in England, leading to the scale."""
    points = () if scale is None else scale.points
    salaries = [point.salary for point in points if point.band == band]
    if not salaries:
        return Link(band_words(band), f"{reverse('guide-grades')}#afc-{band}")
    pay = " to ".join(pounds(salary) for salary in dict.fromkeys((min(salaries), max(salaries))))
    return Link(f"{band_words(band)}: {pay} in England", f"{reverse('pay-scales')}#band-{band}")


def _skills(role: Role) -> tuple[Detail, ...]:
    return details(
        Detail("Essential", items=skill_links(role.skills_essential)),
        Detail("Useful", items=skill_links(role.skills_useful)),
        Detail("Tools and equipment", items=plain(role.tools)),
        Detail("Standards and regulations", items=standard_links(role.standards)),
    )


def _around(role: Role) -> tuple[Detail, ...]:
    finer: Iterable[str] = (each.id for each in all_roles().values() if each.parent == role.id)
    return details(
        Detail("Adverts also call it", items=plain(role.titles)),
        Detail("Finer roles", items=role_links(finer)),
        Detail("Near roles", items=role_links(role.neighbours)),
        Detail("Classifications", items=_classifications(role)),
    )


def _classifications(role: Role) -> tuple[Link, ...]:
    soc = (Link(f"UK SOC 2020: {role.soc}"),) if role.soc else ()
    esco = (Link("ESCO occupation", role.esco),) if role.esco else ()
    return (*soc, *esco)
