"""The whole vocabulary, kind by kind."""

from collections.abc import Mapping

from crossward.core.occupations.clearances import all_clearances
from crossward.core.occupations.entries import Entry
from crossward.core.occupations.ethics import all_ethical_points
from crossward.core.occupations.grade_ladder import all_grades
from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import all_places_to_look
from crossward.core.occupations.qualifications import (
    all_qualification_levels,
    all_qualifications,
)
from crossward.core.occupations.registers import all_registers
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skill_groups, all_skills
from crossward.core.occupations.sources import all_sources
from crossward.core.occupations.standards import all_standards
from crossward.core.occupations.trends import all_trends
from crossward.core.occupations.values import all_values


def whole_vocabulary() -> Mapping[str, Mapping[str, Entry]]:
    """Return every entry by kind and id."""
    return {
        "roles": all_roles(),
        "skill_groups": all_skill_groups(),
        "skills": all_skills(),
        "qualification_levels": all_qualification_levels(),
        "qualifications": all_qualifications(),
        "registers": all_registers(),
        "clearances": all_clearances(),
        "standards": all_standards(),
        "organisations": all_organisations(),
        "grade_ladder": all_grades(),
        "places_to_look": all_places_to_look(),
        "values": all_values(),
        "ethics": all_ethical_points(),
        "trends": all_trends(),
        "sources": all_sources(),
    }


def count_vocabulary() -> Mapping[str, int]:
    """Count the entries of each kind."""
    return {kind: len(entries) for kind, entries in whole_vocabulary().items()}
