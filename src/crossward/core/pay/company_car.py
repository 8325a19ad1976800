"""The taxable benefit of a company car: list price times a share set by its emissions."""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from crossward.core.pay.package import CompanyCar, Fuel
from crossward.core.pay.parameters import Rules, Value
from crossward.core.pay.working import ZERO, Line, Working, to_whole_pounds

PARAMETER = "company_cars.percentages"


def car_percentage(car: CompanyCar, rules: Rules) -> Decimal:
    """Return the percent of the list price that is taxed."""
    percent = next(
        cast("Decimal", row["percent"])
        for row in rules.rows(PARAMETER)
        if _fits(row, co2=_emissions(car), electric_range=car.electric_range)
    )
    if car.fuel is Fuel.DIESEL and not car.meets_rde2:
        percent += rules.number("company_cars.diesel_supplement")
    return min(percent, rules.number("company_cars.highest_percentage"))


def car_benefit(car: CompanyCar | None, rules: Rules) -> Working:
    """Return the yearly benefit, cut to pounds, less what is paid for private use."""
    if car is None:
        return Working(ZERO)
    percent = car_percentage(car, rules)
    full = to_whole_pounds(car.list_price * percent / 100)
    amount = max(ZERO, full - car.contribution)
    source = rules.dated(PARAMETER).source
    name = f"taxable benefit of the company car, {percent}% of its list price"
    line = Line("benefit", name, amount, car.list_price, percent / 100, PARAMETER, source)
    return Working(amount, (line,))


def _emissions(car: CompanyCar) -> int:
    return 0 if car.fuel is Fuel.ELECTRIC else car.co2


def _fits(row: Mapping[str, Value], *, co2: int, electric_range: int) -> bool:
    """Whether a row fits; rows rise, so that the first that fits is the car's."""
    top, reach = row["co2_to"], row["range_from"]
    if isinstance(top, Decimal) and co2 > top:
        return False
    return not isinstance(reach, Decimal) or electric_range >= reach
