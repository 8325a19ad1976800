"""What a typed query is taken to mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossward.core.matching.found_place import FoundPlace, PlaceKind
from crossward.core.matching.points import points_for
from crossward.core.matching.role_names import (
    contract_role,
    likely_roles,
    named_roles,
    roles_that_say,
)
from crossward.core.matching.typed_facts import take_facts
from crossward.core.matching.understanding import UnderstoodQuery, WordGroup, understand
from crossward.core.matching.words import word_weight
from crossward.core.values.places import Point

WORDS = (
    *(
        "radiographer",
        "heart",
        "scan",
        "Leeds",
        "bank",
        "band 7",
        "£40k",
        "remote",
        "hcpc",
        "x-ray",
    ),
    *('"mri scanner"', '"heart scan"', "-agency", "dosimetrist", "embryologist", "wheelchair"),
)
LEEDS = FoundPlace("Leeds", Point(53.8, -1.55), 10, PlaceKind.TOWN)
READING = FoundPlace("Reading", Point(51.45, -0.97), 10, PlaceKind.TOWN)
HAMLET = FoundPlace("Nomansland", Point(50.9, -1.6), 5, PlaceKind.TOWN, is_well_known=False)
LS9 = FoundPlace("LS9", Point(53.8, -1.51), 10, PlaceKind.POSTCODE)
GAZETTEER = {"leeds": LEEDS, "reading": READING, "nomansland": HAMLET, "ls9": LS9}


def read(text: str) -> UnderstoodQuery:
    return understand(text, find_place=GAZETTEER.get)


def test_a_role_is_understood_by_its_name() -> None:
    best = read("therapeutic radiographer").roles[0]
    assert (best.role, best.weight) == ("therapeutic-radiographer", 1.0)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("hearing tests", "audiologist"),
        ("mending hospital machines", "medical-equipment-technician"),
        ("artificial legs", "prosthetist-orthotist"),
        ("x-ray jobs", "diagnostic-radiographer"),
    ],
)
def test_everyday_words_hint_at_a_role(typed: str, role: str) -> None:
    assert role in {each.role for each in read(typed).roles}


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("x-ray jobs", "diagnostic-radiographer"),
        ("x-ray assistant", "imaging-support"),
        ("ultrasound", "sonographer"),
        ("ultrasound applications specialist", "applications-specialist"),
        ("pathology", "biomedical-scientist"),
    ],
)
def test_a_field_alone_means_those_who_do_its_work(typed: str, role: str) -> None:
    assert read(typed).roles[0].role == role


def test_a_role_within_a_role_is_told_apart() -> None:
    found = {each.role: each for each in read("MRI radiographer").roles}
    assert found["mri-radiographer"].is_fine
    assert not found["diagnostic-radiographer"].is_fine
    assert found["mri-radiographer"].weight > found["diagnostic-radiographer"].weight


@pytest.mark.parametrize("typed", ["engineer", "manager jobs", "nurse", "senior officer"])
def test_a_word_of_many_roles_names_none_of_them(typed: str) -> None:
    assert read(typed).roles == ()


def test_computing_in_a_name_of_a_role_is_no_idle_word() -> None:
    assert likely_roles(["manager"]) == []
    assert read("IT manager").roles[0].role == "it-support"


def test_words_for_any_other_work_name_no_role() -> None:
    assert read("porter").roles == ()
    assert read("").roles == ()


@pytest.mark.parametrize(
    ("typed", "place", "rest"),
    [
        ("radiographer Leeds", LEEDS, "radiographer"),
        ("radiographer near Leeds", LEEDS, "radiographer"),
        ("radiographer in Reading", READING, "radiographer"),
        ("reading x-rays", None, "reading xrays"),
        ("radiographer Nomansland", None, "radiographer nomansland"),
        ("radiographer in nomansland", HAMLET, "radiographer"),
        ("ls9 radiographer", LS9, "radiographer"),
    ],
)
def test_a_place_is_taken_for_one_where_it_can_only_be_one(
    typed: str, place: FoundPlace | None, rest: str
) -> None:
    understood = read(typed)
    assert understood.place == place
    assert understood.text_without_place == rest


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("physiologist band 7", "bands", "7"),
        ("b8a manager", "bands", "8a"),
        ("bank radiographer", "contracts", "bank"),
        ("part-time nurse", "patterns", "part_time"),
        ("work from home", "patterns", "remote"),
        ("hcpc registered scientist", "registrations", "HCPC"),
        ("nhs scientist", "employer_groups", "nhs"),
        ("engineer £40k", "pay_at_least", "40000"),
        ("engineer over 35000", "pay_at_least", "35000"),
        ("engineer 45k+", "pay_at_least", "45000"),
        ("engineer £32,500 a year", "pay_at_least", "32500"),
        ("lab assistant no experience", "entry_level", "entry_level"),
    ],
)
def test_filters_among_the_words_are_understood(typed: str, field: str, value: str) -> None:
    facts = {(fact.field, fact.value) for fact in read(typed).facts}
    assert facts == {(field, value)}


@pytest.mark.parametrize("typed", ["£12", "over 18", "band 99", "bankstown", "full timer"])
def test_what_only_looks_like_a_filter_stays_words(typed: str) -> None:
    assert take_facts(typed) == (typed, ())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("radiogropher", "radiographer"),
        ("odiologist", "audiologist"),
        ("dosimetrst", "dosimetrist"),
    ],
)
def test_slips_of_the_keyboard_are_put_right(typed: str, meant: str) -> None:
    corrections = read(typed).corrections
    assert [(each.typed, each.meant) for each in corrections] == [(typed, meant)]
    assert read(typed).text_without_place == meant


def test_a_word_of_the_index_is_never_put_right() -> None:
    assert understand("radiogropher", is_known=bool).corrections == ()


@pytest.mark.parametrize("typed", ["nurse", "qqqqqqqq", "mri", "b12", "philips"])
def test_known_short_and_strange_words_are_left_alone(typed: str) -> None:
    assert read(typed).corrections == ()


def test_other_names_go_with_a_word() -> None:
    group = read("heart").groups[0]
    assert group.stems == ("heart",)
    assert ("cardiac",) in group.others


def test_titles_name_fine_roles() -> None:
    assert "mri-radiographer" in named_roles("Senior MRI Radiographer (Band 6)")
    assert named_roles("Xylophonist") == frozenset()
    assert contract_role("mri-radiographer") == "diagnostic-radiographer"
    assert contract_role("no-such-role") == "no-such-role"


def test_nothing_is_like_no_words() -> None:
    assert likely_roles(["the", "jobs"]) == []


@given(st.text(max_size=80))
def test_anything_can_be_read(text: str) -> None:
    understood = read(text)
    assert understood.text == text
    assert all(0 < each.weight <= 1 for each in understood.roles)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_no_score_outgrows_what_the_index_can_hold(text: str) -> None:
    scores = points_for(read(text), near=LEEDS)
    assert sum(max(way.points for way in best.ways) for best in scores) < 4096


def test_words_with_one_meaning_tell_more_together_than_each() -> None:
    quality_manager, laboratory = understand("quality manager laboratory").groups
    assert quality_manager.stems == ("qualiti", "manag")
    assert (
        quality_manager.weight > laboratory.weight - 1 > max(map(word_weight, ("qualiti", "manag")))
    )
    assert WordGroup(("zygote", "zymurgi")).weight == WordGroup(("zygote",)).weight == 8


def roles_of(typed: str) -> list[str]:
    return [each.role for each in understand(typed).roles]


def test_a_word_of_many_titles_alone_names_no_role_beside_words_that_nobody_knows() -> None:
    assert roles_of("kidney machine technician")[0] == "dialysis-technologist"
    assert roles_of("zygote technician") == []
    assert roles_of("technicians") == []


def test_assistive_technology_is_no_assistant_technologist() -> None:
    assert roles_of("assistive technology")[0] == "rehabilitation-engineer"


def test_a_role_whose_names_together_say_the_words_is_meant() -> None:
    understood = understand("insoles and splints")
    assert understood.roles[0].role == "prosthetist-orthotist"
    assert all(group.is_everyday for group in understood.groups)
    assert roles_of("predicting disease with ai")[0] == "data-scientist"


def test_one_known_word_among_others_means_no_role_by_itself() -> None:
    assert roles_that_say(["splints", "zymurgy", "quokka"]) == []
    assert roles_that_say(["splints"]) == []
    assert roles_that_say([]) == []


def test_a_name_that_holds_only_another_name_of_one_word_is_not_meant() -> None:
    likely = {each.role for each in likely_roles(["delivering", "equipment", "homes"])}
    assert "data-scientist" not in likely  # machines learn, and equipment is called machines


def test_words_by_which_people_talk_of_roles_are_no_slips() -> None:
    assert understand("tray packing").corrections == ()
    assert roles_of("tray packing")[0] == "decontamination-technician"
