"""Grades of every employer group on one scale."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade. ``rung`` is where it stands, ``rung_low`` to ``rung_high`` how surely.

    The scale is the Agenda for Change band: 2 is 2.0, 8a is 8.0, 8d 8.75, 9 is 9.0.
    """

    id: str
    name: str
    scheme: str
    scheme_name: str
    employer_group: EmployerGroup
    rung: float
    rung_low: float
    rung_high: float
    basis: str
    meaning: str = ""
    sources: tuple[str, ...]


@cache
def all_grades() -> Mapping[str, Grade]:
    return load_entries("grade_ladder", Grade)


def get_grade(grade_id: str) -> Grade:
    return get_entry(all_grades(), kind="grade", entry_id=grade_id)
