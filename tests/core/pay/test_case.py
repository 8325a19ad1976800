"""Cases as keys and values: what is read, and what is refused in a full sentence."""

from datetime import date
from decimal import Decimal

import pytest

from crossward.core.pay.case import PayCase, read_case
from crossward.core.pay.package import (
    CompanyCar,
    Fuel,
    LoanPlan,
    Nation,
    NiCategory,
    PensionMethod,
    Scheme,
    Step,
    Zone,
)

TODAY = date(2026, 11, 21)


def read(**keys: object) -> PayCase:
    return read_case({"salary": 40000, **keys}, default_on=TODAY)


def test_every_key_of_the_interface_is_read() -> None:
    case = read_case(
        {
            "id": 7,
            "band": "Band 7",
            "step": "max",
            "zone": "Inner",
            "hours": "30",
            "on": "2026-04-06",
            "nation": "England",
            "pension": "nhs2015",
            "student_loan": "Plan 2",
            "postgraduate_loan": "yes",
            "ni_category": "a",
            "bonus": 0,
            "car": 3000,
            "age": 30,
            "unsocial_weekday_hours": 3,
        },
        default_on=TODAY,
    )
    package, person = case.package, case.person
    assert (package.band, package.step, package.zone) == ("7", Step.TOP, Zone.INNER)
    assert package.hours == 30
    assert package.pension.scheme is Scheme.NHS_2015
    assert package.car_allowance == 3000
    assert package.bonus is None
    assert package.unsocial_hours is not None
    assert (person.student_loan, person.postgraduate_loan) == (LoanPlan.PLAN_2, True)
    assert (person.ni_category, person.age) == (NiCategory.A, 30)
    assert (case.on, case.unread) == (date(2026, 4, 6), ())


def test_what_is_absent_null_or_empty_is_the_default() -> None:
    case = read(zone="none", step=None, student_loan="none", nation="", bonus=None)
    assert (case.package.zone, case.package.step, case.person.student_loan) == (
        None,
        Step.ENTRY,
        None,
    )
    assert case.on == TODAY


@pytest.mark.parametrize("written", ["0.05", 5, "5", "5%", 0.05])
def test_a_rate_is_read_however_it_is_written(written: object) -> None:
    case = read(pension="auto", pension_rate=written, pension_method="salary-sacrifice")
    assert case.package.pension.rate == Decimal("0.05")
    assert case.package.pension.method is PensionMethod.SALARY_SACRIFICE


@pytest.mark.parametrize(("written", "plan"), [(1, "plan1"), ("plan_4", "plan4"), ("5", "plan5")])
def test_a_loan_plan_is_read_by_its_number(written: object, plan: str) -> None:
    assert read(student_loan=written).person.student_loan == plan


def test_money_may_be_written_with_commas_and_pounds() -> None:
    assert read(salary="£41,000.50").package.salary == Decimal("41000.50")


def test_northern_ireland_has_a_short_name() -> None:
    assert read(nation="ni", tax_nation="Northern Ireland").package.nation is (
        Nation.NORTHERN_IRELAND
    )


def test_a_bonus_may_be_a_range() -> None:
    bonus = read(bonus={"expected": 4000, "least": 0, "most": 6000}).package.bonus
    assert bonus is not None
    assert [bonus.least, bonus.expected, bonus.highest] == [0, 4000, 6000]
    plain = read(bonus=4000).package.bonus
    assert plain is not None
    assert [plain.least, plain.highest] == [0, 4000]


def test_a_car_may_be_a_company_car_with_or_without_an_allowance() -> None:
    case = read(car={"list_price": 40000, "fuel": "hybrid", "co2": 40, "electric_range": 45})
    assert case.package.car == CompanyCar(
        list_price=Decimal(40000), fuel=Fuel.HYBRID, co2=40, electric_range=45
    )
    assert read(car={"allowance": 5000}).package.car_allowance == 5000
    diesel = read(car={"list_price": 1, "fuel": "diesel", "meets_rde2": False}).package.car
    assert diesel is not None
    assert not diesel.meets_rde2


def test_keys_that_mean_nothing_are_kept_apart() -> None:
    assert read(pensoin="auto", id="x").unread == ("pensoin",)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"salary": "lots"}, "“salary” is “lots”, which is no number"),
        ({"salary": True}, "which is no number"),
        ({"salary": "NaN"}, "which is no number"),
        ({"salary": -1}, "pay cannot be less than nothing"),
        ({"band": "7"}, "Give either a salary or a band, and not both"),
        ({"salary": None}, "Give either a salary or a band"),
        ({"zone": "inner"}, "go with an NHS band"),
        ({"age": 30.5}, "Give a whole number"),
        ({"hours": 0}, "Weekly hours are more than 0"),
        ({"on": "yesterday"}, "Give a day such as 2026-11-01"),
        ({"nation": "france"}, "Choose one of england, scotland, wales, northern_ireland"),
        ({"postgraduate_loan": "perhaps"}, "Say true or false"),
        ({"pension_rate": "150%"}, "between 0 and 100 per cent"),
        ({"student_loan": "plan3"}, "Choose one of plan1, plan2, plan4, plan5"),
        ({"bonus": {"expected": 1, "least": 2}}, "in rising order"),
    ],
)
def test_nonsense_is_refused_in_a_sentence(keys: dict[str, object], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read(**keys)
