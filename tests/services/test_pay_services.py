"""The questions about pay that the front doors ask."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Pay, PayPeriod, Reading
from crossward.core.occupations.employer_groups import EmployerGroup, EmployerGroupVerdict
from crossward.core.pay.package import Nation, Scheme
from crossward.core.values.evidence import Fact
from crossward.core.values.places import Place
from crossward.services.compare_pay import compare_pay
from crossward.services.estimate_advert_pay import estimate_advert_pay
from crossward.services.estimate_pay import estimate_pay
from crossward.services.find_break_even_salary import find_break_even_salary
from crossward.services.find_matching_steps import find_matching_steps
from crossward.services.list_pay_scales import list_pay_scales
from crossward.services.project_pay import project_pay

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, tzinfo=UTC)


def kept(
    *,
    pay: Pay | None = None,
    band: str | None = None,
    group: EmployerGroup = EmployerGroup.NHS,
    place: Place | None = None,
) -> KeptAdvert:
    reading = Reading(
        pay=None if pay is None else Fact(pay, ()),
        bands=() if band is None else (Fact(band, ()),),
    )
    advert = Advert(
        source="a",
        identifier="1",
        title="Technologist",
        text="",
        places=() if place is None else (place,),
    )
    return KeptAdvert(
        advert=advert,
        reading=reading,
        employer_group=EmployerGroupVerdict(group, ""),
        first_seen=NOW,
        last_changed=NOW,
    )


def yearly(low: int, high: int | None = None) -> Pay:
    top = None if high is None else Decimal(high)
    return Pay(min=Decimal(low), max=top, period=PayPeriod.YEAR, pro_rata=False)


def test_a_case_comes_back_under_the_keys_of_the_interface() -> None:
    answer = estimate_pay(
        {"id": "x", "salary": 41000, "pension": "nhs2015", "student_loan": "plan2", "huh": 1},
        today=TODAY,
    )
    assert answer["id"] == "x"
    assert answer["on"] == "2026-11-21"
    assert (answer["net"], answer["net_monthly"]) == (28779.85, 2398.32)
    assert answer["notes"] == ["These keys mean nothing here and were left out: huh."]
    lines = answer["lines"]
    assert isinstance(lines, list)
    assert lines[1]["parameter"] == "nhs_pension.tiers.england_and_wales"
    assert lines[1]["source"].startswith("https://www.nhsbsa.nhs.uk/")


def test_what_is_not_known_comes_back_as_nothing() -> None:
    answer = estimate_pay({"salary": 90000, "pension": "uss"}, today=TODAY)
    assert answer["pension_accrued"] is None
    assert answer["pension_value"] is None
    assert answer["bonus_range"] is None


def test_a_bonus_range_comes_back_with_its_three_ends() -> None:
    case = {"salary": 40000, "bonus": {"expected": 2000, "least": 0, "most": 4000}}
    found = estimate_pay(case, today=TODAY)["bonus_range"]
    assert isinstance(found, dict)
    assert found["least"] < found["expected"] < found["most"]


def test_packages_are_compared_for_one_person_on_one_day() -> None:
    first, second = compare_pay(
        {"student_loan": "plan2", "on": "2025-11-01"},
        [{"band": "6", "pension": "nhs2015"}, {"salary": 50000, "on": "2026-11-01"}],
        today=TODAY,
    )
    assert first.statement.on == second.statement.on == date(2025, 11, 1)
    assert second.statement.student_loan > 0
    with pytest.raises(ValueError, match="nothing to compare"):
        compare_pay({}, [], today=TODAY)


def test_a_break_even_offer_is_taken_to_have_a_pension_of_five_per_cent() -> None:
    post = {"band": "6", "step": "top", "pension": "nhs2015"}
    plain = find_break_even_salary(post, {}, today=TODAY)
    better = find_break_even_salary(post, {"employer_pension_rate": "10%"}, today=TODAY)
    assert plain.reward_low is not None
    assert better.reward_low is not None
    assert better.reward_low < plain.reward_low
    assert better.take_home == plain.take_home


def test_matching_steps_are_those_of_the_nation() -> None:
    steps = find_matching_steps(
        {"salary": 60000, "nation": "scotland", "pension": "auto"}, {}, today=TODAY
    )
    assert steps[0].point.nation is Nation.SCOTLAND
    assert any(step.matches_take_home for step in steps)


def test_an_outlook_has_years_and_what_matters_most() -> None:
    outlook = project_pay({"band": "6", "pension": "nhs2015"}, today=TODAY, years=2)
    assert len(outlook.projection.years) == 2
    assert outlook.assumptions[0].spread >= outlook.assumptions[-1].spread


def test_a_scale_that_is_not_known_says_why() -> None:
    found = {one.nation: one for one in list_pay_scales(on=TODAY)}
    assert found[Nation.ENGLAND].scale is not None
    assert found[Nation.NORTHERN_IRELAND].scale is None
    assert "No 2026/27 pay circular" in found[Nation.NORTHERN_IRELAND].refusal


def test_an_adverts_lowest_yearly_pay_is_worked_out_for_anybody() -> None:
    found = estimate_advert_pay(kept(pay=yearly(39959, 48117), band="6"), on=TODAY)
    assert found is not None
    assert found.statement.gross == 39959
    assert found.monthly == 2430
    assert "after NHS pension contributions" in found.words
    assert found.case == {
        "salary": "39959",
        "nation": "england",
        "pension": "nhs2015",
        "on": "2026-11-21",
    }


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (Decimal(40000), Decimal(46000), "the lowest pay the advert states"),
        (None, Decimal(46000), "the highest pay the advert states"),
        (Decimal(46000), Decimal(46000), "the pay the advert states"),
    ],
)
def test_take_home_says_which_of_the_stated_figures_it_comes_from(
    low: Decimal | None, high: Decimal, words: str
) -> None:
    pay = Pay(min=low, max=high, period=PayPeriod.YEAR, pro_rata=False)
    found = estimate_advert_pay(kept(pay=pay), on=TODAY)
    assert found is not None
    assert words in found.words


def test_an_advert_with_a_band_only_has_its_first_step() -> None:
    found = estimate_advert_pay(kept(band="6"), on=TODAY)
    assert found is not None
    assert found.statement.gross == 39959
    assert found.case["band"] == "6"
    assert "first step of Band 6" in found.words


@pytest.mark.parametrize(
    ("place", "nation"),
    [
        (Place(locality="Glasgow"), Nation.SCOTLAND),
        (Place(locality="Cardiff", postcode="CF14 4XW"), Nation.WALES),
        (Place(postcode="BT9 7AB"), Nation.NORTHERN_IRELAND),
        (Place(locality="Newcastle", postcode="NE1 4LP"), Nation.ENGLAND),
        (Place(locality="Leeds"), Nation.ENGLAND),
    ],
)
def test_the_place_of_an_advert_gives_its_nation(place: Place, nation: Nation) -> None:
    found = estimate_advert_pay(kept(pay=yearly(40000), place=place), on=TODAY)
    assert found is not None
    assert found.package.nation is nation


@pytest.mark.parametrize(
    ("group", "scheme", "words"),
    [
        (EmployerGroup.INDUSTRY, Scheme.AUTO, "the least pension contributions by law"),
        (EmployerGroup.DEFENCE_AND_CIVIL_SERVICE, Scheme.ALPHA, "Civil Service (alpha)"),
        (EmployerGroup.RESEARCH, Scheme.USS, "university (USS)"),
        (EmployerGroup.LOCAL_GOVERNMENT, Scheme.LGPS, "local government"),
    ],
)
def test_the_employer_group_gives_the_pension(
    group: EmployerGroup, scheme: Scheme, words: str
) -> None:
    found = estimate_advert_pay(kept(pay=yearly(40000), group=group), on=TODAY)
    assert found is not None
    assert found.package.pension.scheme is scheme
    assert words in found.words


def test_a_pension_whose_rate_is_not_known_is_left_out_and_said() -> None:
    advert = kept(pay=yearly(57000), group=EmployerGroup.DEFENCE_AND_CIVIL_SERVICE)
    found = estimate_advert_pay(advert, on=TODAY)
    assert found is not None
    assert found.package.pension.scheme is Scheme.NONE
    assert "before any pension contribution" in found.words


def test_an_advert_without_pay_or_with_a_misread_figure_has_no_estimate() -> None:
    assert estimate_advert_pay(kept(), on=TODAY) is None
    assert estimate_advert_pay(kept(pay=yearly(12)), on=TODAY) is None


def test_a_band_whose_scale_is_not_known_has_no_estimate() -> None:
    place = Place(postcode="BT9 7AB")
    assert estimate_advert_pay(kept(band="6", place=place), on=TODAY) is None
    assert estimate_advert_pay(kept(band="1"), on=TODAY) is None
