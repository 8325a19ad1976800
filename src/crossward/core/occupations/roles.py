"""Roles: what people in medical technology do for a living."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import get_entry, load_entries


class RoleLevel(StrEnum):
    """Where on a career the role usually stands."""

    ENTRY = "entry"
    PRACTITIONER = "practitioner"
    SPECIALIST = "specialist"
    LEADER = "leader"
    ANY = "any"


class RegisterNeed(StrEnum):
    REQUIRED = "required"
    USUAL = "usual"
    OPTIONAL = "optional"


HANDED_DOWN = (
    "employer_groups",
    "entry_levels",
    "entry",
    "routes",
    "bands",
    "grades",
    "grades_note",
    "registers",
    "standards",
    "soc",
    "tools",
    "sources",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """A register a role asks for; ``note`` says when, where it is not always."""

    register: str
    need: RegisterNeed
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One role. ``parent`` is the broader role; a role without one is in the reading contract.

    ``skills_essential``, ``skills_useful``, ``standards``, ``grades``, ``routes`` (the
    qualifications that lead in), ``neighbours`` and ``sources`` are ids of their own kinds.
    ``soc`` is a UK SOC 2020 unit group and ``esco`` an occupation's address, where confirmed.
    """

    id: str
    name: str
    plural: str = ""
    parent: str | None = None
    family: str
    family_name: str
    level: RoleLevel
    is_medtech: bool = True
    summary: str
    day: tuple[str, ...]
    titles: tuple[str, ...]
    everyday: tuple[str, ...] = ()
    employer_groups: tuple[EmployerGroup, ...]
    entry_levels: tuple[int, ...] = ()
    entry: str = ""
    routes: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    grades_note: str = ""
    registers: tuple[RegisterEntry, ...] = ()
    skills_essential: tuple[str, ...] = ()
    skills_useful: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    soc: str | None = None
    esco: str | None = None
    tools: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    changing: str = ""
    sources: tuple[str, ...]


@cache
def all_roles() -> Mapping[str, Role]:
    return load_entries("roles", Role, handed_down=HANDED_DOWN)


def get_role(role_id: str) -> Role:
    return get_entry(all_roles(), kind="role", entry_id=role_id)
