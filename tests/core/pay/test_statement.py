"""A statement as a whole: what adds up, what is said and what is refused."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.pay.package import (
    Bonus,
    CompanyCar,
    Fuel,
    LoanPlan,
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
from crossward.core.pay.parameters import DayNotCoveredError
from crossward.core.pay.statement import NET_SECTIONS, PayStatement, pay_statement

DAY = date(2026, 11, 1)
NHS = PensionChoice(scheme=Scheme.NHS_2015)


def year_of(package: Package, person: Person | None = None, *, on: date = DAY) -> PayStatement:
    return pay_statement(package, person or Person(), on=on)


def salaried(salary: int | str, **more: object) -> Package:
    return replace(Package(salary=Decimal(salary)), **more)  # type: ignore[arg-type]


def net_of_lines(statement: PayStatement) -> Decimal:
    return sum(
        (line.amount for line in statement.lines if line.section in NET_SECTIONS), Decimal(0)
    )


def test_the_offer_of_the_issue_comes_to_the_penny() -> None:
    person = Person(student_loan=LoanPlan.PLAN_2)
    statement = year_of(salaried(41000, pension=NHS), person)
    assert statement.pension_member == Decimal("4018.00")  # 9.8%
    assert statement.taxable_income == Decimal("24412.00")
    assert statement.income_tax == Decimal("4882.40")
    assert statement.national_insurance == Decimal("2274.40")
    assert statement.student_loan == Decimal("1045.35")
    assert statement.net == Decimal("28779.85")
    assert statement.net_monthly == Decimal("2398.32")
    assert statement.net_weekly == Decimal("553.46")
    assert statement.employer_ni == Decimal("5400.00")
    assert statement.employer_pension == Decimal("9717.00")
    assert statement.pension_accrued == Decimal("759.26")
    assert statement.marginal_rate == Decimal("0.4484")


@pytest.mark.parametrize(
    "package",
    [
        salaried("41000.37", pension=NHS),
        salaried(60000, pension=PensionChoice(scheme=Scheme.ALPHA)),
        salaried(30000, pension=PensionChoice(scheme=Scheme.LGPS, half=True)),
        salaried(
            45000,
            pension=PensionChoice(scheme=Scheme.AUTO, method=PensionMethod.RELIEF_AT_SOURCE),
            bonus=Bonus(expected=Decimal(5000), least=Decimal(0), most=Decimal(9000)),
        ),
        salaried(
            130000,
            pension=PensionChoice(scheme=Scheme.AUTO, method=PensionMethod.SALARY_SACRIFICE),
            car=CompanyCar(list_price=Decimal(42000), contribution=Decimal(300)),
        ),
        Package(
            band="6",
            step=Step.TOP,
            zone=Zone.OUTER,
            hours=Decimal("29.3"),
            unsocial_hours=UnsocialHours(weekday=Decimal(4), sunday=Decimal(2)),
            on_call_pay=Decimal("512.35"),
            pension=NHS,
        ),
    ],
)
def test_the_lines_add_up_to_the_net_pay_and_to_the_gross(package: Package) -> None:
    person = Person(student_loan=LoanPlan.PLAN_1, postgraduate_loan=True, children=2)
    statement = year_of(package, person)
    assert net_of_lines(statement) == statement.net
    pay = sum((line.amount for line in statement.lines if line.section == "pay"), Decimal(0))
    assert pay == statement.gross


def test_a_band_step_and_zone_give_pay_and_supplement_of_the_year() -> None:
    package = Package(band="7", step=Step.TOP, zone=Zone.INNER, pension=NHS)
    statement = year_of(package)
    assert statement.gross == Decimal(56515 + 8746)
    assert statement.pensionable_pay == statement.gross
    assert statement.employer_cost == statement.gross + statement.employer_ni + Decimal(
        "15466.86"
    ) + Decimal("52.21")


def test_hours_cut_a_band_but_not_a_salary() -> None:
    assert year_of(Package(band="5", hours=Decimal("18.75"))).gross == Decimal("16036.50")
    assert year_of(salaried(32073, hours=Decimal("18.75"))).gross == Decimal(32073)


def test_the_first_days_of_april_have_the_new_scale_and_the_old_tax_year() -> None:
    statement = year_of(
        Package(band="5"), Person(student_loan=LoanPlan.PLAN_2), on=date(2026, 4, 3)
    )
    assert statement.gross == Decimal(32073)
    assert statement.student_loan == Decimal("324.27")  # 9% above 28,470


def test_plan_5_is_not_repaid_before_april_2026() -> None:
    person = Person(student_loan=LoanPlan.PLAN_5)
    assert year_of(salaried(40000), person, on=date(2025, 11, 1)).student_loan == 0
    assert year_of(salaried(40000), person).student_loan == Decimal("1350.00")


def test_salary_sacrifice_saves_national_insurance_on_both_sides() -> None:
    choice = PensionChoice(scheme=Scheme.AUTO, rate=Decimal("0.10"), basis=PensionBasis.FULL_PAY)
    plain = year_of(salaried(50000, pension=choice))
    given_up = year_of(
        salaried(50000, pension=replace(choice, method=PensionMethod.SALARY_SACRIFICE))
    )
    assert plain.pension_member == given_up.pension_member == Decimal("5000.00")
    assert plain.income_tax == given_up.income_tax
    assert plain.national_insurance - given_up.national_insurance == Decimal("400.00")
    assert plain.employer_ni - given_up.employer_ni == Decimal("750.00")


def test_relief_at_source_lifts_the_bands_and_gives_a_fifth_back() -> None:
    choice = PensionChoice(
        scheme=Scheme.AUTO,
        rate=Decimal("0.10"),
        basis=PensionBasis.FULL_PAY,
        method=PensionMethod.RELIEF_AT_SOURCE,
    )
    statement = year_of(salaried(60000, pension=choice))
    assert statement.pension_relief == Decimal("1200.00")
    # 43,700 at 20% and 3,730 at 40%
    assert statement.income_tax == Decimal("10232.00")
    assert "claimed from HMRC" in " ".join(statement.notes)


def test_an_age_gives_the_national_insurance_category() -> None:
    package = salaried(30000)
    assert year_of(package, Person(age=20)).employer_ni == 0
    assert year_of(package, Person(age=68)).national_insurance == 0
    assert year_of(package, Person(age=40)).national_insurance == Decimal("1394.40")
    given = Person(age=20, ni_category=NiCategory.A)
    assert year_of(package, given).employer_ni == Decimal("3750.00")


def test_a_person_may_pay_tax_in_another_nation_than_the_work() -> None:
    scot = year_of(salaried(50000), Person(tax_nation=Nation.SCOTLAND))
    assert scot.income_tax > year_of(salaried(50000)).income_tax
    assert scot.nation is Nation.SCOTLAND


def test_a_company_car_is_taxed_and_costs_the_employer_class_1a() -> None:
    car = CompanyCar(list_price=Decimal(40000), fuel=Fuel.ELECTRIC)
    with_car, without = year_of(salaried(60000, car=car)), year_of(salaried(60000))
    assert with_car.car_benefit == Decimal(1600)
    assert with_car.income_tax - without.income_tax == Decimal("640.00")
    assert with_car.employer_class_1a == Decimal("240.00")
    assert any("car costs the employer" in note for note in with_car.notes)


def test_a_bonus_at_risk_is_a_range_and_a_sure_one_is_not() -> None:
    risky = Bonus(expected=Decimal(4000), least=Decimal(0), most=Decimal(8000))
    found = year_of(salaried(40000, bonus=risky)).bonus_range
    assert found is not None
    assert found.least == year_of(salaried(40000)).net
    assert found.least < found.expected < found.most
    sure = Bonus(expected=Decimal(4000), least=Decimal(4000))
    assert year_of(salaried(40000, bonus=sure)).bonus_range is None


def test_pay_below_the_minimum_wage_is_said() -> None:
    notes = year_of(salaried(20000, hours=Decimal("37.5"))).notes
    assert any("below the legal minimum of £12.71" in note for note in notes)
    assert year_of(salaried(30000, hours=Decimal("37.5"))).notes == ()


def test_an_offer_silent_on_leave_is_given_the_least_by_law() -> None:
    leave = year_of(salaried(26000)).leave
    assert leave.is_least_by_law
    assert leave.days == 28
    assert leave.value == Decimal("2800.00")
    assert year_of(salaried(26000, leave_days=Decimal(33))).leave.value == Decimal("3300.00")


def test_nhs_leave_grows_with_service() -> None:
    days = [
        year_of(Package(band="6"), Person(nhs_service_years=years)).leave.days
        for years in (0, 5, 10)
    ]
    assert days == [35, 37, 41]


def test_a_local_government_employer_rate_is_not_known_and_said_so() -> None:
    statement = year_of(salaried(40000, pension=PensionChoice(scheme=Scheme.LGPS)))
    assert statement.employer_pension is None
    assert statement.pension_accrued == Decimal("816.33")
    assert any("sets its own employer rate" in note for note in statement.notes)


def test_a_day_without_rates_is_refused_in_a_full_sentence() -> None:
    with pytest.raises(DayNotCoveredError, match="Choose a day from 6 April 2024 to 5 April 2027"):
        year_of(salaried(40000), on=date(2023, 11, 1))


def test_a_scale_that_does_not_exist_yet_is_refused_with_the_reason() -> None:
    with pytest.raises(DayNotCoveredError, match="No 2026/27 pay circular for Northern Ireland"):
        year_of(Package(band="6", nation=Nation.NORTHERN_IRELAND))


def test_the_state_pension_age_in_motion_is_said_at_66() -> None:
    notes = year_of(salaried(30000), Person(age=66)).notes
    assert any("the day of birth decides" in note for note in notes)


def test_saving_above_the_annual_allowance_is_said() -> None:
    choice = PensionChoice(scheme=Scheme.NHS_2015)
    assert not any("allowance" in n for n in year_of(salaried(90000, pension=choice)).notes)
    notes = year_of(salaried(250000, pension=choice)).notes
    assert any("above the annual allowance" in note for note in notes)
