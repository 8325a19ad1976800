"""Whether the hourly pay of a package is lawful."""

from decimal import Decimal

from crossward.core.pay.parameters import Rules
from crossward.core.pay.pay_scales import hourly_pay
from crossward.core.pay.working import to_penny

ADULT = 21
GROWN = 18


def minimum_wage(age: int | None, rules: Rules) -> Decimal:
    """The hourly minimum at an age; where none is given, that of an adult."""
    if age is None or age >= ADULT:
        return rules.number("minimum_wage.living_wage")
    if age >= GROWN:
        return rules.number("minimum_wage.aged_18_to_20")
    return rules.number("minimum_wage.under_18")


def find_wage_warning(
    yearly_pay: Decimal, weekly_hours: Decimal | None, *, age: int | None, rules: Rules
) -> str | None:
    """Return a sentence where the pay is below the minimum, None where it is not."""
    if weekly_hours is None:
        return None
    hourly, least = (
        to_penny(hourly_pay(yearly_pay, weekly_hours, rules=rules)),
        minimum_wage(age, rules),
    )
    if hourly >= least:
        return None
    return (
        f"£{hourly} an hour is below the legal minimum of £{least}. "
        "Check the pay and the weekly hours."
    )
