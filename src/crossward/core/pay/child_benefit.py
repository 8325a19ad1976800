"""The charge that takes Child Benefit back from higher incomes."""

from decimal import Decimal

from crossward.core.pay.package import Person
from crossward.core.pay.parameters import Rules
from crossward.core.pay.working import NOTHING, ZERO, Line, Working, to_whole_pounds

WEEKS = 52
ALL = Decimal(100)


def child_benefit(children: int, rules: Rules) -> Decimal:
    """A year of Child Benefit for so many children."""
    if children < 1:
        return ZERO
    further = rules.number("child_benefit.other_weekly") * (children - 1)
    return (rules.number("child_benefit.eldest_weekly") + further) * WEEKS


def child_benefit_charge(adjusted_net_income: Decimal, person: Person, *, rules: Rules) -> Working:
    """One per cent of the benefit for each whole step of income above the start.

    Income Tax (Earnings and Pensions) Act 2003 section 681C: both the percentage and the
    charge are rounded down.
    """
    excess = adjusted_net_income - rules.number("child_benefit.charge_start")
    if person.children < 1 or excess <= 0:
        return NOTHING
    step = rules.number("child_benefit.charge_step")
    percent = min(ALL, to_whole_pounds(excess / step))
    benefit = child_benefit(person.children, rules)
    charge = to_whole_pounds(benefit * percent / 100)
    parameter = "child_benefit.charge_start"
    line = Line(
        "child_benefit_charge",
        f"{percent}% of the Child Benefit received",
        -charge,
        benefit,
        percent / 100,
        parameter,
        rules.dated(parameter).source,
        "Owed by the one of a couple with the higher income.",
    )
    return Working(charge, (line,))
