"""What a statement is worth in all: pay in the pocket and the year's pension, as a range."""

from dataclasses import dataclass
from decimal import Decimal

from crossward.core.pay.statement import PayStatement


@dataclass(frozen=True, slots=True, kw_only=True)
class Reward:
    """Pounds for the year. None where the pension built up is not known."""

    low: Decimal
    high: Decimal


def find_reward(statement: PayStatement) -> Reward | None:
    """Net pay at the least and greatest bonus, with the pension at its low and high value."""
    bonus, pension = statement.bonus_range, statement.pension_value
    if pension is None:
        return None
    least = statement.net if bonus is None else bonus.least
    most = statement.net if bonus is None else bonus.most
    return Reward(low=least + pension.low, high=most + pension.high)
