"""Qualifications from level 2 to 8, and what each level means."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class QualificationKind(StrEnum):
    ACADEMIC = "academic"
    VOCATIONAL = "vocational"
    HIGHER_TECHNICAL = "higher_technical"
    APPRENTICESHIP = "apprenticeship"
    TRAINING_PROGRAMME = "training_programme"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True, kw_only=True)
class QualificationLevel:
    """A level of the Regulated Qualifications Framework, 2 to 8; ``id`` is "level-4"."""

    id: str
    level: int
    name: str
    meaning: str
    examples: tuple[str, ...]
    scottish_level: str = ""
    medtech: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualification:
    """One qualification. ``roles`` it leads to; ``next`` are qualifications that build on it."""

    id: str
    name: str
    level: int
    kind: QualificationKind
    aliases: tuple[str, ...] = ()
    summary: str
    length: str = ""
    study_mode: str = ""
    entry: str = ""
    who_delivers: str = ""
    money: str = ""
    reference: str = ""
    roles: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...]


@cache
def all_qualifications() -> Mapping[str, Qualification]:
    return load_entries("qualifications", Qualification)


@cache
def all_qualification_levels() -> Mapping[str, QualificationLevel]:
    return load_entries("qualification_levels", QualificationLevel)


def get_qualification(qualification_id: str) -> Qualification:
    return get_entry(all_qualifications(), kind="qualification", entry_id=qualification_id)
