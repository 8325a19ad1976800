"""Which group an employer belongs to, by its name."""

import pytest

from crossward.core.occupations.employer_groups import EmployerGroup, decide_employer_group

NHS = EmployerGroup.NHS
DEFENCE = EmployerGroup.DEFENCE_AND_CIVIL_SERVICE
RESEARCH = EmployerGroup.RESEARCH
LOCAL = EmployerGroup.LOCAL_GOVERNMENT
INDUSTRY = EmployerGroup.INDUSTRY
OTHER = EmployerGroup.OTHER


@pytest.mark.parametrize(
    ("employer", "group"),
    [
        ("Anytown University Hospitals NHS Foundation Trust", NHS),
        ("Cwm Example University Health Board", NHS),
        ("Exampleshire Health and Social Care Trust", NHS),
        ("NHS Lothian", NHS),
        ("Example Street Surgery", NHS),
        ("The Meadow Medical Centre", NHS),
        ("Spire Healthcare", NHS),
        ("Priory Group", NHS),
        ("St Example's Hospice", NHS),
        ("Radiology", NHS),
        ("Medical Research Council", RESEARCH),
        ("UK Research and Innovation", RESEARCH),
        ("University of Exampleton", RESEARCH),
        ("The Francis Crick Institute", RESEARCH),
        ("Ministry of Defence", DEFENCE),
        ("Dstl", DEFENCE),
        ("MHRA", DEFENCE),
        ("UK Health Security Agency", DEFENCE),
        ("Department for Example Affairs", DEFENCE),
        ("Example County Council", LOCAL),
        ("Exampleshire Combined Authority", LOCAL),
        ("NHS Exampleshire Integrated Care Board", LOCAL),
        ("Example CCG’s", LOCAL),
        ("Siemens Healthineers", INDUSTRY),
        ("Example Devices Ltd", INDUSTRY),
        ("Example Recruitment", INDUSTRY),
        ("Royal College of Examples", OTHER),
        ("Quux", OTHER),
    ],
)
def test_the_name_tells_the_group(employer: str, group: EmployerGroup) -> None:
    assert decide_employer_group(employer).group is group


def test_the_reason_quotes_the_name() -> None:
    verdict = decide_employer_group("  Example   County Council ")
    assert verdict.reason == "The name says “County Council”, which is local government."


def test_capitals_matter_for_abbreviations() -> None:
    assert decide_employer_group("Mod Furniture").group is OTHER
    assert decide_employer_group("MOD").group is DEFENCE


def test_a_veterinary_hospital_is_not_a_hospital_of_the_health_service() -> None:
    assert decide_employer_group("Example Veterinary Hospital").group is OTHER


@pytest.mark.parametrize(("employer", "words"), [("", "names no employer"), ("Quux", "Nothing in")])
def test_what_cannot_be_told_is_said_not_to_be(employer: str, words: str) -> None:
    verdict = decide_employer_group(employer)
    assert verdict.group is OTHER
    assert words in verdict.reason
