"""What a year of pension is worth, as a range with its method."""

from dataclasses import dataclass
from decimal import Decimal

from crossward.core.pay.parameters import Rules
from crossward.core.pay.pension import PensionYear
from crossward.core.pay.working import ZERO, to_penny


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionValue:
    """``low`` to ``high`` pounds for the year, the employee's own part included."""

    low: Decimal
    high: Decimal
    method: str


def pension_value(year: PensionYear, rules: Rules) -> PensionValue | None:
    """Value the year; None where the pension built up is not known."""
    if year.pot:
        paid_in = year.member + (year.employer or ZERO)
        method = "Contributions paid in by both sides, tax relief included."
        return PensionValue(low=paid_in, high=paid_in, method=method)
    if year.accrued is None:
        return None
    low = rules.number("pension_value.low_factor")
    high = rules.number("pension_value.high_factor")
    return PensionValue(
        low=to_penny(year.accrued * low),
        high=to_penny(year.accrued * high),
        method=(
            f"Each pound of yearly pension built up counted as £{low} (HMRC's factor) to £{high} "
            "(our assumption of what such an income would cost to buy)."
        ),
    )
