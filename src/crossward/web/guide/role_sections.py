"""The sections of a role's page: the way in, the pay, the skills, where to look, what is near."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse

from crossward.core.occupations.ethics import all_ethical_points
from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import PlaceToLook, all_places_to_look
from crossward.core.occupations.qualifications import (
    all_qualification_levels,
    get_qualification,
)
from crossward.core.occupations.registers import get_register
from crossward.core.occupations.roles import RegisterEntry, RegisterNeed, Role, all_roles
from crossward.core.pay.pay_scales import PayScale
from crossward.web.design_system.advert_words import GROUP_WORDS, band_words, pounds
from crossward.web.guide.entries import (
    Detail,
    Link,
    SourceLine,
    details,
    plain,
    short_address,
    source_lines,
)
from crossward.web.guide.links import (
    ethical_point_links,
    full_grade_links,
    level_address,
    organisation_links,
    place_links,
    qualification_links,
    role_links,
    skill_links,
    standard_links,
)

NEED_WORDS = {
    RegisterNeed.REQUIRED: "required",
    RegisterNeed.USUAL: "usually asked for",
    RegisterNeed.OPTIONAL: "an advantage",
}
MOST_ORGANISATIONS = 8
LOOKS_LIKE_ANY = 3  # employer groups that advertise on the same boards


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    heading: str
    details: tuple[Detail, ...]
    sources: tuple[SourceLine, ...]


def way_in(role: Role) -> Section:
    levels = (_level(level) for level in role.entry_levels)
    return Section(
        "way-in",
        "The way in",
        details(
            Detail("In short", role.entry),
            Detail("Usual levels to start at", items=tuple(levels)),
            Detail("Courses and routes", items=qualification_links(role.routes)),
            Detail("Registers", items=tuple(_register(entry) for entry in role.registers)),
        ),
        _sources(
            role.sources,
            *(get_qualification(each).sources for each in role.routes),
            *(get_register(entry.register).sources for entry in role.registers),
        ),
    )


def _level(level: int) -> Link:
    """A level with what most people know it by: "Level 6 (Bachelor's degree)"."""
    found = all_qualification_levels()[f"level-{level}"]
    return Link(f"{found.name} ({found.examples[0]})", level_address(level))


def _register(entry: RegisterEntry) -> Link:
    register = get_register(entry.register)
    note = f". {entry.note}" if entry.note else ""
    short = f" ({register.short_name})" if register.short_name != register.name else ""
    return Link(
        f"{register.name}{short}: {NEED_WORDS[entry.need]}{note}",
        f"{reverse('guide-registers')}#{register.id}",
    )


def pay(role: Role, scale: PayScale | None, *, stated: str) -> Section:
    bands = tuple(_band(band, scale) for band in role.bands)
    return Section(
        "pay",
        "What it pays and who hires",
        details(
            Detail("Who hires", items=tuple(_groups(role))),
            Detail("Usual NHS bands", items=bands, in_lines=True),
            Detail("Where the NHS figures come from", items=_scale_links(role, scale)),
            Detail("Usual grades elsewhere", items=full_grade_links(role.grades), in_lines=True),
            Detail("Stated in jobs open here", stated),
            Detail("Good to know", role.grades_note),
            Detail("Organisations to know", items=_organisations(role)),
        ),
        _sources(role.sources),
    )


def _organisations(role: Role) -> tuple[Link, ...]:
    """Those that name the role, the group that hires most first."""
    order = list(role.employer_groups)
    naming = [each for each in all_organisations().values() if role.id in each.roles]
    nearest = sorted(
        (each for each in naming if each.employer_group in order),
        key=lambda each: order.index(each.employer_group),
    )
    return organisation_links(each.id for each in nearest[:MOST_ORGANISATIONS])


def _groups(role: Role) -> Iterator[Link]:
    address = reverse("guide-organisations")
    for group in role.employer_groups:
        yield Link(GROUP_WORDS[group], f"{address}#{group.replace('_', '-')}")


def _band(band: str, scale: PayScale | None) -> Link:
    """The band with what it pays in England, leading to the scale."""
    points = () if scale is None else scale.points
    salaries = [point.salary for point in points if point.band == band]
    if not salaries:
        return Link(band_words(band), f"{reverse('guide-grades')}#afc-{band}")
    sums = " to ".join(pounds(salary) for salary in dict.fromkeys((min(salaries), max(salaries))))
    return Link(f"{band_words(band)}: {sums} in England", f"{reverse('pay-scales')}#band-{band}")


def _scale_links(role: Role, scale: PayScale | None) -> tuple[Link, ...]:
    if scale is None or not role.bands:
        return ()
    return (
        Link("England’s scale as it stands today, with take-home pay", reverse("pay-scales")),
        Link(f"Its source, {short_address(scale.source)}", scale.source),
    )


def skills(role: Role) -> Section:
    points = [each.id for each in all_ethical_points().values() if role.id in each.roles]
    return Section(
        "skills",
        "What you need to be able to do",
        details(
            Detail("Essential", items=skill_links(role.skills_essential)),
            Detail("Useful", items=skill_links(role.skills_useful)),
            Detail("Tools and equipment", items=plain(role.tools)),
            Detail("Standards and regulations", items=standard_links(role.standards)),
            Detail("Ethical questions", items=ethical_point_links(points)),
        ),
        _sources(role.sources),
    )


def where_to_look(role: Role) -> Section:
    """The places that have search words for the role or, for a finer one, for the broader."""
    by_words: dict[tuple[str, ...], list[PlaceToLook]] = {}
    for place in all_places_to_look().values():
        words = _words(place, role)
        if words:
            by_words.setdefault(words, []).append(place)
    return Section(
        "look",
        "Where else to look, and what to type there",
        details(*(_look(role, words, places=places) for words, places in by_words.items())),
        _sources(*(place.sources for places in by_words.values() for place in places)),
    )


def _words(place: PlaceToLook, role: Role) -> tuple[str, ...]:
    own = place.search_words.get(role.id, ())
    if own or role.parent is None:
        return own
    is_fit = role.parent in place.search_words and set(place.employer_groups) & set(
        role.employer_groups
    )
    return (role.name.lower(), *role.titles[:2]) if is_fit else ()


def _look(role: Role, words: tuple[str, ...], *, places: list[PlaceToLook]) -> Detail:
    """Where the same words work; the term says whose adverts most of the places have."""
    had = Counter(group for place in places for group in place.employer_groups)
    most = [GROUP_WORDS[group] for group in role.employer_groups if had[group] * 2 > len(places)]
    term = " and ".join(most) if 0 < len(most) < LOOKS_LIKE_ANY else "Any employer"
    return Detail(term, ", ".join(words), items=place_links(place.id for place in places))


def around(role: Role) -> Section:
    finer: Iterable[str] = (each.id for each in all_roles().values() if each.parent == role.id)
    return Section(
        "around",
        "Other names and near roles",
        details(
            Detail("Adverts also call it", items=plain(role.titles)),
            Detail("Finer roles", items=role_links(finer)),
            Detail("Near roles", items=role_links(role.neighbours)),
            Detail("Classifications", items=_classifications(role)),
        ),
        _sources(role.sources),
    )


def _classifications(role: Role) -> tuple[Link, ...]:
    soc = (Link(f"UK SOC 2020: {role.soc}"),) if role.soc else ()
    esco = (Link("ESCO occupation", role.esco),) if role.esco else ()
    return (*soc, *esco)


def _sources(*source_ids: Iterable[str]) -> tuple[SourceLine, ...]:
    return source_lines(dict.fromkeys(each for ids in source_ids for each in ids))
