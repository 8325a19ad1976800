"""Flat keys become the nested ones of a case."""

from datetime import date
from decimal import Decimal

from crossward.core.pay.case import read_case
from crossward.core.pay.flat_case import to_case
from crossward.core.pay.package import Bonus, Fuel


def test_what_is_empty_is_left_out() -> None:
    assert to_case({"salary": "", "band": None, "hours": "30"}) == {"hours": "30"}


def test_a_bonus_with_its_bounds_is_a_range() -> None:
    case = to_case({"salary": 50000, "bonus": 4000, "bonus_least": 0, "bonus_most": 9000})
    package = read_case(case, default_on=date(2026, 11, 1)).package
    assert package.bonus == Bonus(expected=Decimal(4000), least=Decimal(0), most=Decimal(9000))


def test_a_bonus_alone_is_at_risk() -> None:
    package = read_case(
        to_case({"salary": 50000, "bonus": "4000"}), default_on=date(2026, 11, 1)
    ).package
    assert package.bonus == Bonus(expected=Decimal(4000), least=Decimal(0))


def test_a_company_car_and_an_allowance_go_together() -> None:
    flat = {"salary": 50000, "car": 1200, "car_list_price": 40000, "car_fuel": "petrol"}
    package = read_case(to_case(flat | {"car_co2": 120}), default_on=date(2026, 11, 1)).package
    assert package.car_allowance == 1200
    assert package.car is not None
    assert (package.car.fuel, package.car.co2) == (Fuel.PETROL, 120)
