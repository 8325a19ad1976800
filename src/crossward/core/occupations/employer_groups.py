"""The five employer groups, and which of them an employer belongs to."""

from dataclasses import dataclass
from enum import StrEnum


class EmployerGroup(StrEnum):
    NHS = "nhs"
    DEFENCE_AND_CIVIL_SERVICE = "defence_and_civil_service"
    RESEARCH = "research"
    LOCAL_GOVERNMENT = "local_government"
    INDUSTRY = "industry"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EmployerGroupVerdict:
    """The group and, in plain words, why: "The name says NHS Foundation Trust"."""

    group: EmployerGroup
    reason: str


def decide_employer_group(employer: str) -> EmployerGroupVerdict:
    """Decide from the employer's name as an advert gives it."""
    if "nhs" in employer.casefold():
        return EmployerGroupVerdict(EmployerGroup.NHS, "The name says NHS.")
    return EmployerGroupVerdict(EmployerGroup.OTHER, "Nothing in the name tells the group.")
