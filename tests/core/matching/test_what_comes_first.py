"""Which of two adverts comes first, and why."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crossward.core.adverts.advert import Advert, SourcePay
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Contract, Pattern, Reading, Strength, WantedSkill
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.matching.query import AdvertQuery, Circle, Near
from crossward.core.matching.typed_facts import same_fact
from crossward.core.matching.understanding import WordGroup, understand
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.evidence import Fact
from crossward.core.values.places import Place, Point

NOW = datetime(2026, 11, 21, tzinfo=UTC)
TODAY = date(2026, 11, 21)
WARD = "You will care for the patients of a busy ward and their families. " * 40
ROLES = {
    "Dosimetrist": "dosimetrist",
    "Sonographer": "sonographer",
    "Biomedical Scientist": "biomedical-scientist",
    "Service Desk Apprentice": "it-support",
}


def keep(
    title: str,
    *,
    text: str = "",
    band: str = "",
    contract: Contract | None = None,
    pattern: Pattern | None = None,
    place: str = "",
) -> KeptAdvert:
    reading = Reading(
        role=Fact(ROLES.get(title, "other-clinical"), ()),
        bands=(Fact(band, ()),) if band else (),
        contracts=(Fact(contract, ()),) if contract else (),
        patterns=(Fact(pattern, ()),) if pattern else (),
    )
    return KeptAdvert(
        advert=Advert(
            source="test",
            identifier=f"{title} {text} {band} {contract} {pattern}",
            title=title,
            text=text,
            places=(Place(locality=place),) if place else (),
        ),
        reading=reading,
        employer_group=decide_employer_group(""),
        first_seen=NOW,
        last_changed=NOW,
    )


def order(typed: str, *adverts: KeptAdvert) -> list[int]:
    """Return the places of the adverts as given, in the order in which they are found."""
    engine = MemoryEngine()
    engine.put(adverts)
    ids = [each.id for each in adverts]
    return [
        ids.index(hit.advert_id) for hit in engine.search(AdvertQuery(text=typed), on=TODAY).hits
    ]


def group_of(typed: str) -> WordGroup:
    return understand(typed).groups[0]


def test_the_right_role_in_the_wrong_band_comes_before_the_wrong_role_in_the_right_one() -> None:
    nurse = keep("Staff Nurse Band 5", text=f"{WARD} Our dosimetrist is kind.", band="5")
    assert order("dosimetrist band 5", nurse, keep("Dosimetrist", band="7")) == [1, 0]


def test_an_advert_silent_on_its_band_comes_before_one_of_another_band() -> None:
    other, silent, asked = (keep("Dosimetrist", band=band) for band in ("7", "", "5"))
    assert order("dosimetrist band 5", other, silent, asked) == [2, 1, 0]


def test_silence_on_hours_is_no_contradiction_but_silence_on_a_bank_is() -> None:
    whole, silent = keep("Dosimetrist", pattern=Pattern.FULL_TIME), keep("Dosimetrist")
    assert order("part time dosimetrist", whole, silent) == [1, 0]
    bank = keep("Dosimetrist", contract=Contract.BANK)
    assert order("bank dosimetrist", silent, bank)[0] == 1


def test_other_words_for_a_contract_count_in_a_title() -> None:
    trainee = keep("Service Desk Apprentice", contract=Contract.APPRENTICESHIP)
    other = keep("Care Worker", text="Ask about IT.", contract=Contract.APPRENTICESHIP)
    assert order("IT apprenticeship", other, trainee) == [1, 0]
    assert same_fact(("apprenticeship",))[0] == ("apprenticeship",)
    assert ("apprentic",) in same_fact(("apprenticeship",))
    assert same_fact(("band", "5")) == (("band", "5"),)


def test_tissue_in_a_title_is_not_histology() -> None:
    nurse = keep("Tissue Viability Nurse Band 6", text="Tissue care.", band="6")
    scientist = keep("Biomedical Scientist", text="Histology.", band="6")
    assert order("histology band 6", nurse, scientist)[0] == 1


@pytest.mark.parametrize(
    ("typed", "is_computing"),
    [
        ("IT apprenticeship", True),
        ("it manager", True),
        ("apprentice in IT", True),
        ("servicing it", False),
    ],
)
def test_it_is_computing_in_capitals_or_at_the_front(typed: str, *, is_computing: bool) -> None:
    groups = [group.stems for group in understand(typed).groups]
    assert (("ict",) in groups) is is_computing


def test_words_in_a_row_are_not_looked_for_in_places_where_they_stand_apart() -> None:
    engine = MemoryEngine()
    engine.put([keep("Clerk", text="Treatment planning.", place="Planning House")])
    query = AdvertQuery(text="treatment planning", explain=True)
    reasons = engine.search(query, on=TODAY).hits[0].reasons
    assert any("in passing" in reason or "in the text" in reason for reason in reasons)
    assert not any("in the place" in reason for reason in reasons)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("looking at unborn babies", "sonographer"),
        ("fitting false legs", "prosthetist-orthotist"),
        ("checking pacemakers", "physiologist"),
        ("lending equipment to wards", "medical-equipment-technician"),
        ("recruiting patients to studies", "clinical-research-practitioner"),
        ("sterilising surgical tools", "decontamination-technician"),
    ],
)
def test_everyday_talk_of_the_work_finds_the_role(typed: str, role: str) -> None:
    understood = understand(typed)
    assert role in {each.role for each in understood.roles[:3]}
    assert any(group.is_everyday for group in understood.groups)


def test_professional_names_are_not_everyday_talk() -> None:
    assert not group_of("sonographer").is_everyday


def test_an_advert_of_the_role_comes_before_one_that_shares_the_everyday_words() -> None:
    midwife = keep("Midwife", text="Care for pregnant women and babies.")
    sonographer = keep("Sonographer", text="Ultrasound in our clinic.")
    assert order("scanning mothers to be", midwife, sonographer)[0] == 1


def test_a_finer_role_is_heard_among_other_words() -> None:
    found = {each.role for each in understand("research nurse oncology").roles if each.is_fine}
    assert "research-nurse" in found


def test_an_advert_that_asks_for_a_skill_earns_for_it_under_whatever_name() -> None:
    assert understand("mri radiographer").skills == ("mri-scanning",)
    silent, asks = (keep("Radiographer", text=f"{WARD} MRI {word}.") for word in ("here", "there"))
    wanted = WantedSkill("mri-scanning", Strength.MENTIONED)
    asks = replace(asks, reading=replace(asks.reading, skills=(Fact(wanted, ()),)))
    assert order("mri radiographer", silent, asks)[0] == 1


def test_of_two_adverts_in_a_circle_the_one_that_names_the_place_comes_first() -> None:
    point = Point(51.5, -0.12)
    adverts = [
        replace(each, advert=replace(each.advert, places=(Place(locality=name, point=point),)))
        for name in ("Dorchester", "London")
        for each in (keep("Dosimetrist", text=f"In {name}."),)
    ]
    engine = MemoryEngine()
    engine.put(adverts)
    typed = Near("Greater London", point, 16, typed="london")
    asked = AdvertQuery(text="dosimetrist", typed_near=typed, explain=True)
    first = engine.search(asked, on=TODAY).hits[0]
    assert first.advert_id == adverts[1].id
    assert any("“london” in the place" in reason for reason in first.reasons)


def test_who_asks_for_no_senior_post_meets_the_others_first() -> None:
    lead, plain = keep("Lead Dosimetrist"), keep("Clinical Dosimetrist")
    assert order("dosimetrist", lead, plain) == [1, 0]
    assert order("lead dosimetrist", lead, plain) == [0, 1]


def test_a_senior_post_is_not_for_people_without_experience() -> None:
    senior, plain = keep("Senior Dosimetrist", band="3"), keep("New Dosimetrist", band="3")
    assert order("dosimetrist no experience", senior, plain)[0] == 1


def test_an_aid_is_no_assistant() -> None:
    assert ("assist",) not in group_of("aid").others


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("blood taking", "Phlebotomist"),
        ("brain waves", "Electroencephalography Assistant"),
        ("physio", "Rotational Physiotherapist"),
        ("breathing tests", "Respiratory Physiologist"),
        ("pharmacy tech", "Pharmacy Technician"),
        ("HCA", "Healthcare Support Worker"),
    ],
)
def test_everyday_and_short_names_find_what_adverts_call_it(typed: str, title: str) -> None:
    assert order(typed, keep("Staff Nurse", text=f"{typed}. {WARD}"), keep(title))[0] == 1


def test_a_name_of_several_words_is_also_met_apart_in_a_title() -> None:
    other = keep("Ward Matron", text=f"A quality manager is near. {WARD}")
    assert order("quality manager", other, keep("Quality and Safety Manager"))[0] == 1


def test_words_of_most_adverts_may_be_missing_where_others_tell_more() -> None:
    assert order("testing people's eyesight", keep("Eyesight Testing Assistant")) == [0]
    assert order("patients", keep("Staff Nurse", text="Talks."), keep("Patient Adviser")) == [1]


def test_who_asks_for_a_manager_meets_managers_first() -> None:
    technician, manager = keep("Sterile Services Technician"), keep("Head of Sterile Services")
    assert order("sterile services manager", technician, manager)[0] == 1
    assert order("sterile services", technician, manager)[0] == 0


def test_one_who_cleans_endoscopes_is_found_by_endoscopy() -> None:
    cleaner, endoscopy = keep("Cleaner"), keep("Decontamination Technician Endoscopy")
    assert order("endoscopes", cleaner, endoscopy)[0] == 1


def test_another_name_of_a_word_asks_for_no_manager() -> None:
    manager, technician = keep("Cardiac Manager"), keep("Cardiac Physiologist")
    assert order("cardiac pacemaker", manager, technician)[0] == 1  # cardiac rhythm management


def test_who_asks_to_train_for_management_meets_learners_first() -> None:
    manager, learner = keep("Digital Manager"), keep("Digital Trainee")
    assert order("management trainee digital", manager, learner)[0] == 1


def test_who_asks_to_train_meets_no_specialist_first() -> None:
    specialist, plain = keep("Advanced Specialist Sonographer"), keep("Ultrasound Sonographer")
    assert order("trainee sonographer", specialist, plain) == [1, 0]
    assert order("trainee specialist sonographer", specialist, plain)[0] == 0


def test_a_post_that_is_paid_as_the_band_comes_before_silent_ones_and_others() -> None:
    def paid(bottom: int, top: int) -> KeptAdvert:
        kept = keep("Sonographer", text=str(bottom))
        pay = SourcePay(min=Decimal(bottom), max=Decimal(top), unit="YEAR")
        return replace(kept, advert=replace(kept.advert, source_pay=pay))

    as_band_7, as_band_6, silent = paid(38890, 44503), paid(31365, 37890), keep("Sonographer")
    stated = keep("Sonographer", band="6")
    found = order("sonographer band 6", as_band_7, silent, as_band_6, stated)
    assert set(found[:2]) == {2, 3}
    assert found[2:] == [1, 0]


def test_the_band_alone_is_worth_little_where_the_work_is_another() -> None:
    other, right = keep("Staff Nurse", band="6", text="Sonographer"), keep("Sonographer", band="7")
    assert order("sonographer band 6", other, right) == [1, 0]
    hits = MemoryEngine()
    hits.put([right, keep("Sonographer", band="6")])
    found = hits.search(AdvertQuery(text="sonographer band 6", explain=True), on=TODAY).hits
    assert any("As asked: band 6 (+150)" in reason for reason in found[0].reasons)


def test_a_band_without_words_is_asked_of_all() -> None:
    assert order("band 6", keep("Staff Nurse", band="7"), keep("Cook", band="6")) == [1]


def test_a_stated_band_outdoes_what_the_pay_would_say() -> None:
    stated = keep("Sonographer", band="5")
    pay = SourcePay(min=Decimal(31365), max=Decimal(37890), unit="YEAR")
    stated = replace(stated, advert=replace(stated.advert, source_pay=pay))
    assert order("sonographer band 6", stated, keep("Sonographer")) == [1, 0]


def test_a_region_of_several_circles_holds_what_lies_in_any_of_them() -> None:
    here, there, beyond = Point(53.8, -1.5), Point(51.0, -3.0), Point(52.5, -2.0)
    region = Near(
        "Two shires",
        Point(52.4, -2.2),
        90,
        typed="shires",
        circles=(Circle(here, 9), Circle(there, 9)),
    )
    engine = MemoryEngine()
    for point in (beyond, there, here):
        kept = keep("Sonographer", text=str(point))
        advert = replace(kept.advert, places=(Place(point=point),))
        engine.put([replace(kept, advert=advert)])
    query = AdvertQuery(text="sonographer", typed_near=region, explain=True)
    hits = engine.search(query, on=TODAY).hits
    inside = [hit for hit in hits if "In Two shires" in str(hit.reasons)]
    assert [len(hits), len(inside)] == [3, 2]
    assert hits[-1] not in inside
    chosen = replace(query, typed_near=None, near=region)
    assert {hit.advert_id for hit in engine.search(chosen, on=TODAY).hits} == {
        hit.advert_id for hit in inside
    }


def test_a_place_says_where_it_is_and_how_far_it_stretches() -> None:
    leeds = Near("Leeds", Point(53.8, -1.5), 10)
    assert (leeds.in_words(), leeds.reach) == ("within 10 miles of Leeds", 10)
    circles = (Circle(leeds.point, 5), Circle(leeds.point, 30))
    wide = replace(leeds, label="Yorkshire", circles=circles)
    assert (wide.in_words(), wide.reach) == ("in Yorkshire", 30)


def test_a_word_that_nobody_knows_is_looked_for_as_it_is() -> None:
    plain, with_word = keep("Sonographer"), keep("Sonographer", text="Zymurgyx is brewed here.")
    assert order("zymurgyx sonographer", plain, with_word)[0] == 1
