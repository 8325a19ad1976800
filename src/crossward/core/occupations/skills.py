"""Skills: what people can do, know, use and work to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class SkillKind(StrEnum):
    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    TOOL = "tool"
    STANDARD = "standard"
    BEHAVIOUR = "behaviour"


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbiguousWord:
    """A word that means this skill only beside one of the words of ``beside``.

    ``note`` tells a person what else the word can mean.
    """

    word: str
    beside: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillGroup:
    """A file of skills; ``roles`` are those for whom the group is daily bread.

    ``parent`` is the broader group; a broad group has groups below it and no skills of its own.
    """

    id: str
    name: str
    parent: str | None = None
    summary: str
    roles: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One skill. ``parent`` is the broader skill, ``group`` the skill group it is filed under."""

    id: str
    name: str
    kind: SkillKind
    group: str
    parent: str | None = None
    summary: str = ""
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[AmbiguousWord, ...] = ()
    sources: tuple[str, ...]


@cache
def all_skills() -> Mapping[str, Skill]:
    return load_entries("skills", Skill)


@cache
def all_skill_groups() -> Mapping[str, SkillGroup]:
    return load_entries("skill_groups", SkillGroup)


def get_skill(skill_id: str) -> Skill:
    return get_entry(all_skills(), kind="skill", entry_id=skill_id)
