"""The role an advert means, from how its title is made."""

import pytest

from crossward.core.occupations.role_matching import (
    as_written,
    find_role,
    find_role_in_title,
)
from crossward.core.occupations.roles import all_roles


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Ventilator Fleet Engineer", "medical-equipment-technician"),
        ("Biomed Tech - Deployed Field Hospital", "medical-equipment-technician"),
        ("Usability Engineer (Insulin Delivery)", "biomedical-engineer"),
        ("Senior Mechanical Engineer, Auto-injectors", "biomedical-engineer"),
        ("Embedded Software Engineer - Implants", "software-engineer"),
        ("Cryogenic Equipment Engineer (MRI)", "field-service-engineer"),
        ("CAPA Engineer", "quality-manager"),
        ("QA/RA Manager", "regulatory-affairs"),
        ("Site Start-up Specialist", "clinical-research-practitioner"),
        ("Account Specialist Orthopaedic Robotics", "medical-sales"),
        ("NGS Pipeline Developer", "bioinformatician"),
        ("Andrology Practitioner", "clinical-scientist-life"),
        ("Sleep and Ventilation Practitioner", "physiologist"),
        ("Cleanroom Operator Cell Therapy", "pharmacy-technical"),
        ("Grants Adviser", "grant-manager"),
        ("Chief Technologist Nuclear Cardiology", "clinical-technologist"),
        ("Radiotherapy Physics Clinical Technologist", "clinical-technologist"),
        ("SPECT/CT Superintendent", "clinical-technologist"),
        ("Limb Fitting Centre Technician", "prosthetist-orthotist"),
        ("Medical Device Alerts Officer", "device-safety-officer"),
        ("MR Clinical Applications Trainer", "applications-specialist"),
        ("Treatment Expert Radiographer SABR", "therapeutic-radiographer"),
        ("Vascular Sonography Trainee", "sonographer"),
    ],
)
def test_a_kind_of_person_and_a_field_make_a_title(title: str, role: str) -> None:
    assert find_role(title).role == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("EBME Technician", "medical-equipment-technician"),
        ("Medical Equipment Library Assistant", "medical-equipment-technician"),
        ("Biomedical Engineer", "biomedical-engineer"),
        ("Lead Clinical Scientist - Nuclear Medicine", "medical-physicist"),
        ("Senior Clinical Technologist, Nuclear Medicine", "clinical-technologist"),
        ("Dosimetrist (Band 6)", "dosimetrist"),
        ("Wheelchair Service Technician", "rehabilitation-engineer"),
        ("Clinical Scientist in Biochemistry", "clinical-scientist-life"),
        ("BMS 2 Microbiology", "biomedical-scientist"),
        ("Medical Laboratory Assistant", "laboratory-support"),
        ("Associate Practitioner in Blood Sciences", "laboratory-support"),
        ("Chief Cardiac Physiologist", "physiologist"),
        ("Audiology Assistant", "audiologist"),
        ("CT Superintendent", "diagnostic-radiographer"),
        ("Consultant Radiographer in Palliative Radiotherapy", "therapeutic-radiographer"),
        ("Sonographer", "sonographer"),
        ("Radiology Department Assistant", "imaging-support"),
        ("Orthotist", "prosthetist-orthotist"),
        ("Sterile Services Technician", "decontamination-technician"),
        ("Trainee Perfusionist", "perfusionist"),
        ("ODP - Anaesthetics", "operating-department-practitioner"),
        ("Bioinformatician", "bioinformatician"),
        ("Information Analyst", "data-scientist"),
        ("EPR Trainer", "digital-health-specialist"),
        ("Clinical Safety Officer", "clinical-informatician"),
        ("Senior Backend Engineer", "software-engineer"),
        ("2nd Line Engineer", "it-support"),
        ("Robotics Engineer", "robotics-engineer"),
        ("Virtual Ward Lead", "telehealth-specialist"),
        ("Medical Device Trainer", "device-trainer"),
        ("Medical Device Safety Officer", "device-safety-officer"),
        ("Regulatory Affairs Manager", "regulatory-affairs"),
        ("Quality Manager, Pathology", "quality-manager"),
        ("Trial Manager", "clinical-trials-manager"),
        ("Research Nurse", "clinical-research-practitioner"),
        ("Postdoctoral Research Associate", "research-scientist"),
        ("EPR Project Manager", "project-manager"),
        ("Senior Buyer", "procurement-specialist"),
        ("Multi-Skilled Technician", "estates-engineer"),
        ("Chief Digital Officer", "health-technology-manager"),
        ("Research Grants Officer", "grant-manager"),
        ("Innovation Lead", "technology-transfer"),
        ("Clinical Applications Specialist", "applications-specialist"),
        ("Field Service Engineer", "field-service-engineer"),
        ("Territory Manager", "medical-sales"),
        ("Product Owner", "product-manager"),
        ("EPRR Officer", "emergency-preparedness"),
        ("Aseptic Technician", "pharmacy-technical"),
        ("Staff Nurse - CT", "other-clinical"),
        ("Pathway Administrator - Radiology", "other-support"),
    ],
)
def test_the_title_alone_tells(title: str, role: str) -> None:
    match = find_role(title)
    assert match.role == role
    assert match.role in all_roles()
    assert match.confidence > 0.6
    assert not match.from_text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("You will report urgent results in immunology and genetics.", "clinical-scientist-life"),
        ("You will commission linear accelerators in radiotherapy physics.", "medical-physicist"),
        ("You will work on variant calling pipelines in Python.", "bioinformatician"),
        ("", "clinical-scientist-life"),
    ],
)
def test_an_open_title_is_settled_by_the_text(text: str, role: str) -> None:
    match = find_role("Principal Clinical Scientist", text)
    assert match.role == role
    assert match.from_text == bool(text)


def test_a_title_without_known_words_is_settled_by_the_text() -> None:
    clinical = "NMC registration is needed. You will care for patients on the ward."
    assert find_role("Opportunity X17", clinical).role == "other-clinical"
    assert find_role("Opportunity X17", "Filing, typing and minutes.").role == "other-support"


def test_faint_signs_of_technology_do_not_outweigh_care() -> None:
    text = "You will care for patients on the ward with the nursing team and use equipment."
    assert find_role("Team Leader", text).role == "other-clinical"


def test_strong_signs_of_technology_do() -> None:
    text = "Lead the EBME workshop: repair of medical equipment, infusion pumps, defibrillators."
    assert find_role("Team Leader", text).role == "medical-equipment-technician"


def test_where_nothing_tells_the_role_the_confidence_says_so() -> None:
    match = find_role("Zzz", "")
    assert match.role == "other-support"
    assert match.confidence == 0.2
    assert match.words == ()


def test_the_first_part_of_a_title_names_the_work() -> None:
    assert find_role("Cleaner - Radiology, CT").role == "other-support"
    assert find_role("Band 5 - Radiographer").role == "diagnostic-radiographer"


def test_slips_of_spelling_are_forgiven() -> None:
    assert find_role("Senior Radiograpehr").role == "diagnostic-radiographer"


def test_rivals_are_named_best_first() -> None:
    match = find_role("Nurse / Biomedical Scientist")
    assert match.role == "biomedical-scientist"
    assert match.runners_up[0][0] == "other-clinical"


def test_the_words_that_decided_are_as_the_advert_writes_them() -> None:
    assert find_role("Head of X-Ray &amp; CT").words == ("head of x-ray",)
    assert as_written("x ray", "An X-RAY room") == "x-ray"
    assert as_written("y ray", "An X-RAY room") == "y ray"
    assert as_written("x ray", "x or x-ray") == "x-ray"
    assert as_written("x ray", "An x") == "x ray"


def test_a_title_that_is_open_names_no_role_by_itself() -> None:
    assert find_role_in_title("Clinical Scientist") is None
    assert find_role_in_title("Zzz") is None
    by_title = find_role_in_title("Sonographer")
    assert by_title is not None
    assert by_title.role == "sonographer"


def test_every_other_title_of_a_role_finds_its_role() -> None:
    finder = {
        (role.id, title): find_role(title).role
        for role in all_roles().values()
        if role.is_medtech and role.parent is None
        for title in role.titles
    }
    wrong = {key: found for key, found in finder.items() if found != key[0]}
    assert len(wrong) / len(finder) < 0.06, wrong
