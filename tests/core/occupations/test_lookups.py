"""Looking roles, skills and the rest up."""

from collections.abc import Callable, Mapping

import pytest

from crossward.core.occupations.clearances import all_clearances, get_clearance
from crossward.core.occupations.entries import Entry
from crossward.core.occupations.ethics import all_ethical_points, get_ethical_point
from crossward.core.occupations.grade_ladder import all_grades, get_grade
from crossward.core.occupations.lookups import (
    find_finer_roles,
    find_neighbours,
    find_role_by_name,
    find_roles_by_soc,
    find_skills_by_name,
)
from crossward.core.occupations.organisations import all_organisations, get_organisation
from crossward.core.occupations.places_to_look import all_places_to_look, get_place_to_look
from crossward.core.occupations.qualifications import all_qualifications, get_qualification
from crossward.core.occupations.registers import all_registers, get_register
from crossward.core.occupations.role_rules import contract_role_id
from crossward.core.occupations.roles import all_roles, get_role
from crossward.core.occupations.skills import all_skills, get_skill
from crossward.core.occupations.sources import all_sources, get_source
from crossward.core.occupations.standards import all_standards, get_standard
from crossward.core.occupations.trends import all_trends, get_trend
from crossward.core.occupations.values import all_values, get_value


def test_a_role_is_found_by_its_name_or_another_title() -> None:
    by_name = find_role_by_name("MRI Radiographer")
    by_title = find_role_by_name("ebme technician")
    assert by_name is not None
    assert by_title is not None
    assert (by_name.id, by_title.id) == ("mri-radiographer", "medical-equipment-technician")
    assert find_role_by_name("nobody") is None


def test_roles_of_a_soc_code_come_broad_ones_first() -> None:
    found = find_roles_by_soc("2254")
    assert {"diagnostic-radiographer", "therapeutic-radiographer"} <= {role.id for role in found}
    assert found[0].parent is None
    assert found[-1].parent is not None
    assert find_roles_by_soc("0000") == ()


def test_finer_roles_and_neighbours_are_one_step_away() -> None:
    assert "mri-radiographer" in {each.id for each in find_finer_roles("diagnostic-radiographer")}
    assert "dosimetrist" in {each.id for each in find_neighbours("therapeutic-radiographer")}


def test_a_finer_role_belongs_to_one_of_the_contract() -> None:
    assert contract_role_id("mri-radiographer") == "diagnostic-radiographer"
    assert contract_role_id("dosimetrist") == "dosimetrist"
    assert contract_role_id("unknown") == "unknown"


def test_a_skill_is_found_by_its_abbreviation() -> None:
    assert [skill.id for skill in find_skills_by_name("SQL")] == ["structured-query-language"]
    assert find_skills_by_name("no such skill") == ()


@pytest.mark.parametrize(
    ("everything", "get"),
    [
        (all_roles, get_role),
        (all_skills, get_skill),
        (all_sources, get_source),
        (all_qualifications, get_qualification),
        (all_registers, get_register),
        (all_clearances, get_clearance),
        (all_standards, get_standard),
        (all_organisations, get_organisation),
        (all_grades, get_grade),
        (all_places_to_look, get_place_to_look),
        (all_values, get_value),
        (all_ethical_points, get_ethical_point),
        (all_trends, get_trend),
    ],
)
def test_every_kind_gives_an_entry_by_its_id(
    everything: Callable[[], Mapping[str, Entry]], get: Callable[[str], Entry]
) -> None:
    first = next(iter(everything().values()))
    assert get(first.id) is first
    with pytest.raises(KeyError, match="The vocabulary has no"):
        get("no-such-entry")
