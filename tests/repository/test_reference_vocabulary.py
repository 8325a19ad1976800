"""The reference data of the vocabulary is whole, joined up and easy to read."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from itertools import chain

import pytest

from crossward.core.occupations.clearances import ClearanceKind, all_clearances
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import DATA, Entry
from crossward.core.occupations.ethics import all_ethical_points
from crossward.core.occupations.grade_ladder import all_grades
from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import all_places_to_look
from crossward.core.occupations.qualifications import (
    QualificationKind,
    all_qualification_levels,
    all_qualifications,
)
from crossward.core.occupations.registers import RegisterKind, all_registers
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import SkillKind, all_skill_groups, all_skills
from crossward.core.occupations.sources import Confidence, all_sources
from crossward.core.occupations.standards import all_standards
from crossward.core.occupations.trends import all_trends
from crossward.core.occupations.values import all_values

KINDS: dict[str, Mapping[str, Entry]] = {
    "clearances": all_clearances(),
    "ethics": all_ethical_points(),
    "grade_ladder": all_grades(),
    "organisations": all_organisations(),
    "places_to_look": all_places_to_look(),
    "qualification_levels": all_qualification_levels(),
    "qualifications": all_qualifications(),
    "registers": all_registers(),
    "skill_groups": all_skill_groups(),
    "skills": all_skills(),
    "standards": all_standards(),
    "trends": all_trends(),
    "values": all_values(),
}
JOINED = {
    "roles": all_roles(),
    "registers": all_registers(),
    "next": all_qualifications(),
    "standards": all_standards(),
    "advertises": all_places_to_look(),
    "skills": all_skills(),
}
PROSE = {
    "summary", "meaning", "asks", "who_meets_it", "mission", "medtech_work", "how_to_tell",
    "in_medtech", "in_practice", "question", "uncertainty", "how_to_search", "medtech", "basis",
}  # fmt: skip
LONGEST_SENTENCE = 32  # words; more is hard to follow on a phone


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_has_a_source_that_exists(kind: str) -> None:
    known = all_sources()
    missing = [
        (entry.id, source)
        for entry in KINDS[kind].values()
        for source in entry.sources or ("none given",)
        if source not in known
    ]
    assert missing == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_id_is_words_with_hyphens(kind: str) -> None:
    assert [i for i in KINDS[kind] if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_points_at_entries_that_exist(kind: str) -> None:
    dangling = [
        (entry.id, name, target)
        for entry in KINDS[kind].values()
        for name, targets in JOINED.items()
        for target in getattr(entry, name, ())
        if target not in targets
    ]
    assert dangling == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_is_too_long_to_read_in_one_breath(kind: str) -> None:
    long = [
        (entry.id, sentence)
        for entry in KINDS[kind].values()
        for prose in _prose_of(entry)
        for sentence in re.split(r"(?<=[.?!:;])\s+", prose)
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


def test_every_source_of_somebody_else_has_an_address() -> None:
    without = [
        source.id
        for source in all_sources().values()
        if not source.url and source.confidence is not Confidence.OWN_READING and not source.note
    ]
    assert without == []


def test_there_are_more_than_five_hundred_skills_of_every_kind() -> None:
    skills = all_skills().values()
    assert len(skills) >= 500
    assert {skill.kind for skill in skills} == set(SkillKind)


def test_every_skill_stands_in_a_group_and_every_group_below_a_broad_one() -> None:
    groups = all_skill_groups()
    used = {skill.group for skill in all_skills().values()}
    broad = {group.id for group in groups.values() if group.parent is None}
    assert used <= set(groups)
    assert used == set(groups) - broad
    assert {groups[group].parent for group in used} == broad
    assert all(group.roles for group in groups.values())


def test_no_skill_is_its_own_ancestor() -> None:
    skills = all_skills()
    for skill in skills.values():
        line = [skill.id]
        while (parent := skills[line[-1]].parent) is not None:
            assert parent not in line, f"{skill.id} goes round in a ring."
            line.append(parent)


def test_an_ambiguous_word_is_one_of_the_skills_own_words_and_says_what_else_it_means() -> None:
    for skill in all_skills().values():
        own = {skill.name.casefold(), *(alias.casefold() for alias in skill.aliases)}
        for entry in skill.ambiguous:
            assert entry.word.casefold() in own, (skill.id, entry.word)
            assert entry.beside, (skill.id, entry.word)
            assert entry.note.endswith("."), (skill.id, entry.word)


def test_a_skill_never_lists_the_same_word_twice() -> None:
    for skill in all_skills().values():
        own = [skill.name.casefold(), *(alias.casefold() for alias in skill.aliases)]
        assert len(own) == len(set(own)), skill.id


@pytest.mark.parametrize("word", ["PACS", "MR", "QA", "CT", "HTA", "MDR", "RPA", "CRM", "BMS"])
def test_words_with_two_meanings_are_declared(word: str) -> None:
    declared = {
        entry.word
        for entry in chain.from_iterable(skill.ambiguous for skill in all_skills().values())
    }
    assert word in declared


@pytest.mark.parametrize(
    "name",
    [
        "ISO 13485", "ISO 14971", "ISO 9001", "ISO 15189", "ISO 17025", "ISO 27001", "IEC 60601",
        "IEC 62304", "IEC 62366", "MDR", "IVDR", "UK MDR", "21 CFR 820", "HL7", "FHIR", "DICOM",
        "DCB0129", "DCB0160", "DTAC", "GDPR", "GCP", "IRMER", "IRR17", "HTA", "MHRA", "CE", "UKCA",
        "PRINCE2", "ITIL", "Agile",
    ],
)  # fmt: skip
def test_every_standard_that_a_reading_can_name_is_explained(name: str) -> None:
    named = [entry for entry in all_standards().values() if entry.reading_name == name]
    assert len(named) == 1
    assert named[0].scope
    assert named[0].roles


def test_every_level_from_two_to_eight_is_explained_and_has_qualifications() -> None:
    levels = [level.level for level in all_qualification_levels().values()]
    assert levels == [2, 3, 4, 5, 6, 7, 8]
    assert {entry.level for entry in all_qualifications().values()} == set(levels)


def test_the_medtech_higher_technical_qualifications_are_told_as_far_as_confirmed() -> None:
    pair = [all_qualifications()[f"btec-higher-national-medtech-level-{level}"] for level in (4, 5)]
    for level, entry in zip((4, 5), pair, strict=True):
        assert entry.level == level
        assert entry.kind is QualificationKind.HIGHER_TECHNICAL
        assert entry.reference == ""
        assert "regulatory-affairs" in entry.roles
        assert "September 2026" in entry.who_delivers


def test_a_reference_number_is_given_only_with_a_primary_or_agreeing_source() -> None:
    sure = {Confidence.PRIMARY, Confidence.AGREEING_COPIES}
    for entry in all_qualifications().values():
        if entry.reference:
            assert re.fullmatch(r"ST\d{4}", entry.reference), entry.id
            assert {all_sources()[source].confidence for source in entry.sources} & sure, entry.id


@pytest.mark.parametrize(
    "entry_id",
    [
        "nvq-level-3", "t-level-healthcare-science", "hnc", "hnd", "foundation-degree-healthcare",
        "higher-technical-qualification", "ptp", "stp", "hsst", "chartered-engineer",
        "incorporated-engineer", "healthcare-science-associate-apprenticeship",
    ],
)  # fmt: skip
def test_every_qualification_a_newcomer_hears_of_is_there(entry_id: str) -> None:
    entry = all_qualifications()[entry_id]
    assert entry.length
    assert entry.study_mode
    assert entry.roles


@pytest.mark.parametrize(
    "entry_id",
    ["hcpc", "rct", "ahcs", "rccp", "nmc", "gmc", "gphc", "engineering-council", "science-council"],
)
def test_every_register_tells_the_way_in_and_statutory_ones_their_titles(entry_id: str) -> None:
    register = all_registers()[entry_id]
    assert register.ways_in
    assert register.staying_on
    if register.kind is RegisterKind.STATUTORY:
        assert register.protected_titles


def test_security_clearances_tell_the_usual_years_of_residence_in_order() -> None:
    ladder = [all_clearances()[level] for level in ("ctc", "sc", "dv")]
    assert [level.residence_years for level in ladder] == [3, 5, 10]
    assert all("guidance" in level.residence_note for level in ladder)
    assert all_clearances()["bpss"].kind is ClearanceKind.SECURITY


def test_every_grade_stands_within_its_own_doubt() -> None:
    for grade in all_grades().values():
        assert grade.rung_low <= grade.rung <= grade.rung_high, grade.id
        assert grade.basis, grade.id


def test_the_grades_of_a_scheme_are_told_from_the_lowest_up() -> None:
    schemes: dict[str, list[float]] = {}
    for grade in all_grades().values():
        schemes.setdefault(grade.scheme, []).append(grade.rung)
    assert {"afc", "cs", "ukri", "uni", "lg", "mil", "ind"} <= set(schemes)
    assert all(rungs == sorted(rungs) for rungs in schemes.values())


def test_every_employer_group_has_organisations_and_grades_and_places_to_look() -> None:
    groups = set(EmployerGroup) - {EmployerGroup.OTHER}
    assert groups <= {entry.employer_group for entry in all_organisations().values()}
    assert groups == {entry.employer_group for entry in all_grades().values()}
    assert groups == set(
        chain.from_iterable(entry.employer_groups for entry in all_places_to_look().values())
    )


@pytest.mark.parametrize(
    "entry_id",
    [
        "nhs-acute-trusts", "defence-medical-services", "dstl", "ukri", "mrc", "innovate-uk",
        "ukhsa", "mhra", "local-authorities", "integrated-care-boards", "ipem", "scor", "ibms",
        "acs",
        "register-of-clinical-technologists", "imaging-manufacturers", "radiotherapy-vendors",
        "contract-research-organisations", "recruiters",
    ],
)  # fmt: skip
def test_every_organisation_a_newcomer_hears_of_is_there(entry_id: str) -> None:
    entry = all_organisations()[entry_id]
    assert entry.roles
    assert entry.advertises
    assert entry.how_to_tell


def test_every_medtech_role_is_found_with_its_own_words_somewhere() -> None:
    found = set(chain.from_iterable(place.search_words for place in all_places_to_look().values()))
    broad = {role.id for role in all_roles().values() if role.parent is None and role.is_medtech}
    assert broad - found == set()


def test_every_place_has_words_that_work_there() -> None:
    for place in all_places_to_look().values():
        assert place.search_words, place.id
        assert all(place.search_words.values()), place.id


@pytest.mark.parametrize(
    ("name", "count"),
    [("six-cs", 6), ("nhs-values", 6), ("success-profiles", 9), ("research-integrity", 5)],
)
def test_every_set_of_values_is_complete(name: str, count: int) -> None:
    assert sum(value.set == name for value in all_values().values()) == count


def test_the_ethical_points_and_the_trends_of_the_brief_are_there() -> None:
    assert {
        "patient-safety", "data-protection", "liability-and-accountability",
        "accessibility-and-equity", "dual-use",
    } <= set(all_ethical_points())  # fmt: skip
    assert {
        "artificial-intelligence", "wearables-and-implants", "robotics-and-automation",
        "fifth-generation-networks-and-telemedicine", "prosthetics-and-rehabilitation",
        "regenerative-medicine",
    } <= set(all_trends())  # fmt: skip
    assert all(len(trend.skills) >= 5 for trend in all_trends().values())


def test_every_folder_of_data_is_read() -> None:
    folders = {path.name for path in DATA.iterdir() if path.is_dir()}
    assert set(KINDS) <= folders


def _prose_of(entry: Entry) -> Iterable[str]:
    for field in fields(entry):  # type: ignore[arg-type]
        if field.name in PROSE:
            yield str(getattr(entry, field.name))
