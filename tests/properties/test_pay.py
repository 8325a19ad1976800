"""What must hold of pay whatever the package: tried on thousands of drawn ones."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossward.core.pay.package import (
    Bonus,
    CompanyCar,
    Fuel,
    LoanPlan,
    MarriageAllowance,
    Nation,
    NiCategory,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
)
from crossward.core.pay.parameters import DayNotCoveredError, all_parameters, rules_on
from crossward.core.pay.statement import NET_SECTIONS, PayStatement, pay_statement

DAYS = st.dates(date(2024, 4, 6), date(2027, 3, 31))
MONEY = st.decimals(0, 300_000, places=2, allow_nan=False, allow_infinity=False)
SMALL = st.decimals(0, 20_000, places=2, allow_nan=False, allow_infinity=False)
RATES = st.decimals(0, "0.2", places=3, allow_nan=False, allow_infinity=False)
POTS = st.builds(
    PensionChoice,
    scheme=st.sampled_from([Scheme.NONE, Scheme.AUTO]),
    rate=st.none() | RATES,
    method=st.sampled_from(PensionMethod),
    basis=st.sampled_from(PensionBasis),
)
TIERED = st.sampled_from([Scheme.NHS_2015, Scheme.LGPS]).map(lambda one: PensionChoice(scheme=one))
PEOPLE = st.builds(
    Person,
    ni_category=st.none() | st.sampled_from(NiCategory),
    age=st.none() | st.integers(16, 70),
    student_loan=st.none() | st.sampled_from(LoanPlan),
    postgraduate_loan=st.booleans(),
    is_blind=st.booleans(),
    children=st.integers(0, 3),
)
CARS = st.none() | st.builds(
    CompanyCar,
    list_price=MONEY,
    fuel=st.sampled_from(Fuel),
    co2=st.integers(0, 250),
    electric_range=st.integers(0, 200),
    contribution=st.decimals(0, 500, places=2),
)
# Where more pay may leave less: each is a rule of law or of a scheme.
#   Child Benefit charge: one per cent of the benefit at every 200 pounds.
#   Marriage allowance: lost whole where tax passes the basic rates.
#   Pension tiers: the rate of a tier holds for all of the pay.
#   Allowance taper: a pound of it goes at once, which costs up to 45 pence of tax; pennies round.
ROUNDING = Decimal("0.55")


def statement_of(package: Package, person: Person, on: date) -> PayStatement | None:
    try:
        return pay_statement(package, person, on=on)
    except DayNotCoveredError:
        return None


@given(
    salary=MONEY,
    more=SMALL,
    nation=st.sampled_from(Nation),
    pension=POTS,
    person=PEOPLE.map(lambda one: replace(one, children=0)),
    on=DAYS,
)
def test_net_pay_never_falls_as_gross_rises_where_no_cliff_is_listed(
    salary: Decimal, more: Decimal, nation: Nation, pension: PensionChoice, person: Person, on: date
) -> None:
    package = Package(salary=salary, nation=nation, pension=pension)
    less = pay_statement(package, person, on=on)
    higher = pay_statement(replace(package, salary=salary + more), person, on=on)
    assert higher.net >= less.net - ROUNDING


@given(
    salary=MONEY,
    bonus=SMALL,
    nation=st.sampled_from([Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND]),
    pension=POTS | TIERED,
    person=PEOPLE,
    marriage=st.sampled_from(MarriageAllowance),
    car=CARS,
    on=DAYS,
)
def test_a_statements_lines_add_up_exactly(
    salary: Decimal,
    bonus: Decimal,
    nation: Nation,
    pension: PensionChoice,
    person: Person,
    marriage: MarriageAllowance,
    car: CompanyCar | None,
    on: date,
) -> None:
    package = Package(
        salary=salary,
        nation=nation,
        pension=pension,
        bonus=Bonus(expected=bonus, most=bonus * 2),
        car=car,
    )
    statement = statement_of(package, replace(person, marriage_allowance=marriage), on)
    if statement is None:
        return
    sections = {line.section for line in statement.lines}
    sums = {
        section: sum((x.amount for x in statement.lines if x.section == section), Decimal(0))
        for section in sections
    }
    assert sum((sums[x] for x in sections & NET_SECTIONS), Decimal(0)) == statement.net
    assert sums["pay"] == statement.gross
    assert -sums.get("income_tax", Decimal(0)) == statement.income_tax
    assert -sums.get("national_insurance", Decimal(0)) == statement.national_insurance
    assert sums.get("employer_ni", Decimal(0)) == statement.employer_ni


@given(salary=MONEY, person=PEOPLE, on=DAYS)
def test_nations_differ_only_in_what_their_law_sets(
    salary: Decimal, person: Person, on: date
) -> None:
    england, wales, ireland, scotland = (
        pay_statement(Package(salary=salary, nation=nation), person, on=on)
        for nation in (Nation.ENGLAND, Nation.WALES, Nation.NORTHERN_IRELAND, Nation.SCOTLAND)
    )
    assert england.net == wales.net == ireland.net
    for name in ("national_insurance", "student_loan", "postgraduate_loan", "taxable_income"):
        assert getattr(england, name) == getattr(scotland, name)
    assert england.net - scotland.net == scotland.income_tax - england.income_tax


@given(
    on=st.dates(date(2015, 1, 1), date(2024, 3, 31)) | st.dates(date(2027, 4, 6), date(2040, 1, 1))
)
@settings(max_examples=50)
def test_no_day_without_rates_is_answered(on: date) -> None:
    with pytest.raises(DayNotCoveredError):
        pay_statement(Package(salary=Decimal(30000)), Person(), on=on)


@given(parameter=st.sampled_from(sorted(all_parameters())), on=st.dates())
def test_a_value_is_given_for_the_days_it_covers_and_no_other(parameter: str, on: date) -> None:
    values = all_parameters()[parameter].values
    if any(value.covers(on) for value in values):
        assert rules_on(on).dated(parameter).covers(on)
    else:
        with pytest.raises(DayNotCoveredError):
            rules_on(on).dated(parameter)


@given(salary=MONEY, pension=POTS | TIERED, person=PEOPLE, on=DAYS)
def test_nobody_takes_home_more_than_the_pay_or_less_than_nothing(
    salary: Decimal, pension: PensionChoice, person: Person, on: date
) -> None:
    package = Package(salary=salary, pension=pension)
    statement = pay_statement(package, person, on=on)
    assert statement.net <= statement.gross
    assert statement.net + statement.child_benefit_charge >= 0
