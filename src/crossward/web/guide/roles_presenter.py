"""The list of roles, narrowed by what a person asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import Role, RoleLevel, all_roles
from crossward.web.design_system.advert_words import counted
from crossward.web.guide.entries import Link, SourceLine, source_lines
from crossward.web.guide.links import role_address, role_links

LEVEL_WORDS = {
    RoleLevel.ENTRY: "Entry",
    RoleLevel.PRACTITIONER: "Practitioner",
    RoleLevel.SPECIALIST: "Specialist",
    RoleLevel.LEADER: "Leader",
    RoleLevel.ANY: "Any level",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleAsked:
    """What the list is narrowed to; empty means anything."""

    ids: frozenset[str] | None = None
    family: str = ""
    level: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class RoleLine:
    name: str
    href: str
    summary: str
    level: str
    finer: tuple[Link, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Family:
    id: str
    name: str
    roles: tuple[RoleLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesPage:
    title: str
    count: str
    families: tuple[Family, ...]


def family_choices() -> list[tuple[str, str]]:
    """The families of roles, each once, for a choice on a form."""
    return list({role.family: role.family_name for role in all_roles().values()}.items())


def present_roles(asked: RoleAsked) -> RolesPage:
    """List the roles that were asked for; a finer role stands under its broader one."""
    found = [role for role in all_roles().values() if _is_asked_for(role, asked)]
    shown = [role for role in found if role.parent is None or not _has(found, role.parent)]
    # Roles around medical technology stand last, whatever their family's name.
    in_order = sorted(shown, key=lambda role: (not role.is_medtech, role.family_name))
    families = groupby(in_order, key=lambda role: role.family)
    return RolesPage(
        title="Roles in medical technology",
        count=counted(len(found), "role"),
        families=tuple(_family(list(roles), found) for _, roles in families),
    )


def _is_asked_for(role: Role, asked: RoleAsked) -> bool:
    return (
        (asked.ids is None or role.id in asked.ids)
        and asked.family in {"", role.family}
        and asked.level in {"", role.level}
        and (not asked.group or EmployerGroup(asked.group) in role.employer_groups)
    )


def _has(roles: Iterable[Role], role_id: str) -> bool:
    return any(role.id == role_id for role in roles)


def _family(roles: list[Role], found: list[Role]) -> Family:
    return Family(
        id=roles[0].family,
        name=roles[0].family_name,
        roles=tuple(_line(role, found) for role in roles),
    )


def _line(role: Role, found: list[Role]) -> RoleLine:
    return RoleLine(
        name=role.name,
        href=role_address(role.id),
        summary=role.summary,
        level=LEVEL_WORDS[role.level],
        finer=role_links(each.id for each in found if each.parent == role.id),
        sources=source_lines(role.sources),
    )
