"""The vocabulary as it is shipped: sourced, linked, complete."""

import pytest

from crossward.core.occupations.consistency import find_faults
from crossward.core.occupations.employer_groups import EmployerGroup, EmployerRule
from crossward.core.occupations.entries import load_entries
from crossward.core.occupations.role_rules import RoleEvidence, TitleRule
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills
from crossward.core.occupations.sources import all_sources
from crossward.core.occupations.vocabulary import count_vocabulary, whole_vocabulary

CONTRACT_ROLES = frozenset(  # of the reading contract
    """
biomedical-engineer medical-equipment-technician medical-physicist clinical-technologist
dosimetrist rehabilitation-engineer clinical-scientist-life biomedical-scientist
laboratory-support physiologist audiologist diagnostic-radiographer therapeutic-radiographer
sonographer imaging-support prosthetist-orthotist decontamination-technician perfusionist
operating-department-practitioner bioinformatician data-scientist digital-health-specialist
clinical-informatician software-engineer it-support robotics-engineer telehealth-specialist
device-trainer device-safety-officer regulatory-affairs quality-manager clinical-trials-manager
clinical-research-practitioner research-scientist project-manager procurement-specialist
estates-engineer health-technology-manager grant-manager technology-transfer
applications-specialist field-service-engineer medical-sales product-manager
emergency-preparedness pharmacy-technical other-clinical other-support
""".split(),  # noqa: SIM905 (forty-eight quoted lines say no more)
)


def test_every_entry_has_a_source_and_every_link_leads_somewhere() -> None:
    assert find_faults(whole_vocabulary()) == []


def test_the_roles_without_a_broader_one_are_those_of_the_reading_contract() -> None:
    broad = {role.id for role in all_roles().values() if role.parent is None}
    assert broad == CONTRACT_ROLES


def test_there_are_as_many_entries_as_were_promised() -> None:
    counts = count_vocabulary()
    assert counts["roles"] >= 90
    assert counts["skills"] >= 500


def test_every_medtech_role_has_eight_other_titles() -> None:
    few = [
        role.id
        for role in all_roles().values()
        if role.is_medtech and len({title.casefold() for title in role.titles}) < 8
    ]
    assert few == []


@pytest.mark.parametrize(
    "field",
    ["summary", "day", "employer_groups", "entry_levels", "tools", "neighbours", "changing"],
)
def test_every_medtech_role_says(field: str) -> None:
    silent = [
        role.id for role in all_roles().values() if role.is_medtech and not getattr(role, field)
    ]
    assert silent == []


def test_every_medtech_role_has_its_own_skills_each_said_once() -> None:
    for role in all_roles().values():
        skills = (*role.skills_essential, *role.skills_useful)
        assert not role.is_medtech or (role.skills_essential and role.skills_useful), role.id
        assert len(skills) == len(set(skills)), role.id


def test_no_role_is_its_own_neighbour_or_its_own_parent() -> None:
    for role in all_roles().values():
        assert role.id not in {*role.neighbours, role.parent}


def test_soc_codes_are_unit_groups() -> None:
    codes = {role.soc for role in all_roles().values() if role.soc}
    assert codes
    assert [code for code in codes if not (len(code) == 4 and code.isdecimal())] == []


def test_the_rules_of_titles_name_roles_of_the_contract_and_sources() -> None:
    rules = load_entries("role_titles", TitleRule).values()
    for rule in rules:
        assert {rule.role, *rule.open_to} <= CONTRACT_ROLES, rule.id
        assert rule.sources, rule.id
        assert set(rule.sources) <= set(all_sources()), rule.id


def test_every_role_of_the_contract_can_be_told_from_words() -> None:
    rules = load_entries("role_titles", TitleRule).values()
    assert {rule.role for rule in rules} == CONTRACT_ROLES
    evidence = load_entries("role_evidence", RoleEvidence)
    assert set(evidence) <= CONTRACT_ROLES


def test_every_employer_group_has_a_rule_but_none_contradicts_itself() -> None:
    rules = load_entries("employer_groups", EmployerRule).values()
    assert {rule.group for rule in rules} == set(EmployerGroup)
    for rule in rules:
        assert not set(rule.words) & set(rule.unless), rule.id
        assert set(rule.sources) <= set(all_sources()), rule.id


def test_skills_reach_their_broadest_without_a_circle() -> None:
    skills = all_skills()
    for skill in skills.values():
        seen = {skill.id}
        above = skill.parent
        while above is not None:
            assert above not in seen, skill.id
            seen.add(above)
            above = skills[above].parent
