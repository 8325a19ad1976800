"""The parts of a year of pay that few packages have."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.pay.child_benefit import child_benefit, child_benefit_charge
from crossward.core.pay.company_car import car_percentage
from crossward.core.pay.earnings import earnings
from crossward.core.pay.leave import nhs_leave_days
from crossward.core.pay.minimum_wage import find_wage_warning, minimum_wage
from crossward.core.pay.package import (
    CompanyCar,
    Fuel,
    MarriageAllowance,
    Nation,
    NiCategory,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
    Step,
    UnsocialHours,
    Zone,
)
from crossward.core.pay.parameters import DayNotCoveredError, rules_on
from crossward.core.pay.pay_scales import BANDS, get_point, pay_scale, scale_points
from crossward.core.pay.pension import pension_year
from crossward.core.pay.pension_tax import find_allowance_warning
from crossward.core.pay.redundancy import nhs_redundancy, statutory_redundancy
from crossward.core.pay.service_rules import service_rules
from crossward.core.pay.statement import pay_statement
from crossward.core.pay.working import to_penny

DAY = date(2026, 11, 1)
RULES = rules_on(DAY)


def salaried(salary: int, **more: object) -> Package:
    return replace(Package(salary=Decimal(salary)), **more)  # type: ignore[arg-type]


def test_unsocial_hours_add_a_share_of_the_hourly_pay() -> None:
    hours = UnsocialHours(weekday=Decimal(7), sunday=Decimal("3.75"))
    pay = earnings(Package(band="5", unsocial_hours=hours), RULES)
    weekly_hour = Decimal(32073) / Decimal("37.5")
    extra = weekly_hour * 7 * Decimal("0.3") + weekly_hour * Decimal("3.75") * Decimal("0.6")
    assert pay.gross == to_penny(Decimal(32073) + extra)
    assert pay.pensionable == pay.gross


def test_unsocial_rates_outside_england_are_left_out_and_said() -> None:
    hours = UnsocialHours(weekday=Decimal(7))
    pay = earnings(Package(band="5", nation=Nation.WALES, unsocial_hours=hours), RULES)
    assert pay.gross == 32557
    assert "unsocial hours rates of Wales were not confirmed" in pay.notes[0]


def test_on_call_sessions_are_paid_at_the_nations_rate() -> None:
    pay = earnings(Package(band="6", nation=Nation.SCOTLAND, on_call_sessions=50), RULES)
    assert pay.gross == Decimal(43231) + 50 * Decimal("27.51")


def test_england_has_no_national_on_call_rate() -> None:
    pay = earnings(Package(band="6", on_call_sessions=50, on_call_pay=Decimal(900)), RULES)
    assert pay.gross == 39959 + 900
    assert "Nothing is counted for on-call sessions" in pay.notes[0]


def test_a_zone_outside_england_is_refused() -> None:
    with pytest.raises(ValueError, match="paid in England only, not in Wales"):
        earnings(Package(band="6", nation=Nation.WALES, zone=Zone.INNER), RULES)


def test_a_band_or_step_that_a_scale_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="There is no Band 10 in the scale of England"):
        scale_points(Nation.ENGLAND, "10", rules=RULES)
    with pytest.raises(ValueError, match="has no intermediate step"):
        get_point(Nation.SCOTLAND, "8a", step=Step.INTERMEDIATE, rules=RULES)


def test_a_band_of_one_point_has_it_at_every_step() -> None:
    rules = rules_on(date(2025, 11, 1))
    point = get_point(Nation.NORTHERN_IRELAND, "2", step=Step.TOP, rules=rules)
    assert point.salary == 24465


def test_a_scale_lists_all_bands_with_the_years_to_the_next_step() -> None:
    scale = pay_scale(Nation.SCOTLAND, RULES)
    assert {point.band for point in scale.points} == set(BANDS)
    assert scale.weekly_hours == 36
    sixes = [point for point in scale.points if point.band == "6"]
    assert [point.years_to_next for point in sixes] == [2, 3, None]


def test_alpha_pay_of_which_the_rate_is_not_known_is_refused() -> None:
    package = salaried(57000, pension=PensionChoice(scheme=Scheme.ALPHA))
    with pytest.raises(DayNotCoveredError, match="contribution rate at this pay is not known"):
        pay_statement(package, Person(), on=DAY)


def test_a_scheme_keeps_its_own_method_whatever_is_asked() -> None:
    choice = PensionChoice(scheme=Scheme.NHS_2015, method=PensionMethod.SALARY_SACRIFICE)
    statement = pay_statement(salaried(40000, pension=choice), Person(), on=DAY)
    plain = pay_statement(
        salaried(40000, pension=PensionChoice(scheme=Scheme.NHS_2015)), Person(), on=DAY
    )
    assert statement.net == plain.net
    assert any("were not used" in note for note in statement.notes)


def test_uss_above_the_known_threshold_has_no_known_accrual() -> None:
    package = salaried(90000, pension=PensionChoice(scheme=Scheme.USS))
    statement = pay_statement(package, Person(), on=DAY)
    assert statement.pension_member == Decimal("5490.00")
    assert statement.pension_accrued is None
    assert statement.pension_value is None
    assert any("salary threshold is not confirmed" in note for note in statement.notes)


def test_the_forces_scheme_takes_nothing_and_builds_up_a_forty_seventh() -> None:
    package = salaried(47000, pension=PensionChoice(scheme=Scheme.AFPS_15))
    statement = pay_statement(package, Person(), on=DAY)
    assert statement.pension_member == 0
    assert statement.pension_accrued == 1000
    assert statement.employer_pension is None


def test_joining_below_the_trigger_and_below_the_minimum_is_said() -> None:
    low = PensionChoice(scheme=Scheme.AUTO)
    assert any(
        "someone who asked to join" in note
        for note in pay_statement(salaried(9000, pension=low), Person(), on=DAY).notes
    )
    thin = PensionChoice(scheme=Scheme.AUTO, rate=Decimal("0.01"))
    assert any(
        "below the legal minimum of 8%" in note
        for note in pay_statement(salaried(30000, pension=thin), Person(), on=DAY).notes
    )


def test_no_pension_saves_nothing_and_warns_of_nothing() -> None:
    pay = earnings(salaried(300000), RULES)
    year = pension_year(PensionChoice(), pay, nation=Nation.ENGLAND, rules=RULES)
    assert find_allowance_warning(Decimal(300000), year, rules=RULES) is None


def test_uss_above_its_threshold_gives_no_allowance_warning() -> None:
    pay = earnings(salaried(300000), RULES)
    choice = PensionChoice(scheme=Scheme.USS)
    year = pension_year(choice, pay, nation=Nation.ENGLAND, rules=RULES)
    assert find_allowance_warning(Decimal(300000), year, rules=RULES) is None


def test_sacrificing_a_great_deal_is_above_the_annual_allowance() -> None:
    choice = PensionChoice(
        scheme=Scheme.AUTO,
        rate=Decimal("0.5"),
        basis=PensionBasis.FULL_PAY,
        method=PensionMethod.SALARY_SACRIFICE,
    )
    notes = pay_statement(salaried(150000, pension=choice), Person(), on=DAY).notes
    assert any("annual allowance of £60,000" in note for note in notes)


def test_marriage_allowance_is_not_for_higher_rate_payers() -> None:
    person = Person(marriage_allowance=MarriageAllowance.RECEIVES)
    assert pay_statement(salaried(60000), person, on=DAY).income_tax == Decimal("11432.00")
    assert pay_statement(salaried(40000), person, on=DAY).income_tax == Decimal("5234.00")


def test_marriage_allowance_takes_no_more_than_the_tax() -> None:
    person = Person(marriage_allowance=MarriageAllowance.RECEIVES)
    assert pay_statement(salaried(13000), person, on=DAY).income_tax == 0


def test_scottish_intermediate_payers_may_receive_marriage_allowance() -> None:
    person = Person(marriage_allowance=MarriageAllowance.RECEIVES)
    scot = salaried(40000, nation=Nation.SCOTLAND)
    gap = pay_statement(scot, Person(), on=DAY).income_tax
    assert gap - pay_statement(scot, person, on=DAY).income_tax == Decimal("252.00")


def test_relief_at_source_lifts_the_scottish_bands_from_the_basic_one() -> None:
    choice = PensionChoice(
        scheme=Scheme.AUTO,
        rate=Decimal("0.1"),
        basis=PensionBasis.FULL_PAY,
        method=PensionMethod.RELIEF_AT_SOURCE,
    )
    with_relief = pay_statement(
        salaried(50000, nation=Nation.SCOTLAND, pension=choice), Person(), on=DAY
    )
    plain = pay_statement(salaried(50000, nation=Nation.SCOTLAND), Person(), on=DAY)
    # 5,000 moves down: one point of it at the intermediate edge, 21 of it at the higher one.
    assert plain.income_tax - with_relief.income_tax == Decimal("1100.00")


def test_a_diesel_that_is_not_clean_is_taxed_four_points_more_to_a_limit() -> None:
    clean = CompanyCar(list_price=Decimal(1), fuel=Fuel.DIESEL, co2=120)
    assert car_percentage(clean, RULES) == 30
    assert car_percentage(replace(clean, meets_rde2=False), RULES) == 34
    assert car_percentage(replace(clean, co2=200, meets_rde2=False), RULES) == 37


def test_an_electric_car_has_no_emissions_whatever_is_written() -> None:
    assert car_percentage(CompanyCar(list_price=Decimal(1), co2=90), RULES) == 4


def test_child_benefit_is_for_children() -> None:
    assert child_benefit(0, RULES) == 0
    assert child_benefit(2, RULES) == Decimal("2337.40")
    assert child_benefit_charge(Decimal(90000), Person(), rules=RULES).amount == 0
    assert child_benefit_charge(Decimal(59000), Person(children=1), rules=RULES).amount == 0


def test_the_minimum_wage_is_by_age() -> None:
    assert [minimum_wage(age, RULES) for age in (None, 21, 18, 17)] == [
        Decimal("12.71"),
        Decimal("12.71"),
        Decimal("10.85"),
        Decimal("8.00"),
    ]
    assert find_wage_warning(Decimal(1), None, age=None, rules=RULES) is None


def test_redundancy_needs_two_years() -> None:
    weekly = Decimal(500)
    assert statutory_redundancy(weekly, service_years=1, age=40, rules=RULES) == 0
    assert statutory_redundancy(weekly, service_years=3, age=23, rules=RULES) == 1000
    assert nhs_redundancy(Decimal(30000), 1, rules=RULES) == 0


def test_nhs_leave_counts_public_holidays() -> None:
    assert nhs_leave_days(4, RULES) == 35


def test_category_is_kept_where_given() -> None:
    person = Person(ni_category=NiCategory.H)
    assert pay_statement(salaried(30000), person, on=DAY).employer_ni == 0


def test_service_rules_are_words_with_sources_or_say_why_they_are_not_known() -> None:
    found = {rule.id: rule for rule in service_rules(RULES)}
    link = found["final_salary_link"]
    assert "longer than five years" in link.words
    assert link.dated is not None
    assert link.dated.source.startswith("https://faq.nhsbsa.nhs.uk/")
    assert found["step_on_return"].dated is None
    assert "each employer decides" in found["step_on_return"].words
