"""What people mean by what they type."""

import pytest

from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("EBME", "medical-equipment-technician"),
        ("fixing hospital equipment", "medical-equipment-technician"),
        ("repair of equipment in the hospital", "medical-equipment-technician"),
        ("x-ray jobs", "diagnostic-radiographer"),
        ("hearing aids", "audiologist"),
        ("heart scan", "physiologist"),
        ("artificial limbs", "prosthetist-orthotist"),
        ("radiographer Leeds", "diagnostic-radiographer"),
        ("radiograper", "diagnostic-radiographer"),
        ("IVF embryologist", "clinical-scientist-life"),
        ("virtual ward", "telehealth-specialist"),
    ],
)
def test_the_best_role_is_the_one_meant(typed: str, role: str) -> None:
    expansion = expand_query(typed)
    assert expansion.roles[0].id == role
    assert expansion.words


def test_roles_are_of_the_contract_and_weights_fall() -> None:
    for meant in (expansion := expand_query("mri radiographer")).roles:
        assert all_roles()[meant.id].parent is None
    weights = [meant.weight for meant in expansion.roles]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == 1.0


def test_a_fine_phrase_gives_the_finer_role_and_its_names() -> None:
    expansion = expand_query("MRI radiographer")
    assert expansion.finer_roles[0].id == "mri-radiographer"
    assert "MR radiographer" in expansion.titles


def test_near_roles_are_fainter() -> None:
    weights = {meant.id: meant.weight for meant in expand_query("dosimetrist").roles}
    assert 0 < weights["therapeutic-radiographer"] < weights["dosimetrist"]


def test_a_skill_points_to_the_roles_that_need_it() -> None:
    expansion = expand_query("spirometry")
    assert "spirometry" in {meant.id for meant in expansion.skills}
    assert "physiologist" in {meant.id for meant in expansion.roles}
    assert {meant.id for meant in expansion.skills} <= set(all_skills())


def test_words_that_mean_no_role_mean_none() -> None:
    expansion = expand_query("in Leeds")
    assert expansion.roles == ()
    assert expansion.titles == ()
    assert expansion.words == ()


def test_roles_around_medical_technology_offer_no_other_names() -> None:
    expansion = expand_query("Midwife")
    assert expansion.roles[0].id == "other-clinical"
    assert expansion.titles == ()
