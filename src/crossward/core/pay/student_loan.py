"""Student and postgraduate loan repayments on a year's pay.

A payroll rounds each payday's repayment down to a pound; over a year that costs at most a few
pounds, and which ones depends on the paydays. The yearly estimate is therefore exact, and the
month of ``paye_month`` rounds as a payroll does.
"""

from decimal import Decimal

from crossward.core.pay.package import Person
from crossward.core.pay.parameters import Rules
from crossward.core.pay.working import NOTHING, ZERO, Working, take


def student_loan(earnings: Decimal, person: Person, *, rules: Rules) -> Working:
    """Repayment of the plan on earnings that bear National Insurance."""
    if person.student_loan is None:
        return NOTHING
    parameter = f"student_loans.threshold.{person.student_loan}"
    threshold = rules.dated(parameter).value
    if not isinstance(threshold, Decimal):  # Plan 5 is repaid only from 6 April 2026
        return NOTHING
    return take(
        max(ZERO, earnings - threshold),
        rate=rules.number("student_loans.rate"),
        section="student_loan",
        name=f"{person.student_loan.replace('plan', 'Plan ')} above {threshold:,} pounds",
        parameter=parameter,
        rules=rules,
    )


def postgraduate_loan(earnings: Decimal, person: Person, *, rules: Rules) -> Working:
    """Repayment of a postgraduate loan, beside that of a plan."""
    if not person.postgraduate_loan:
        return NOTHING
    parameter = "student_loans.threshold.postgraduate"
    threshold = rules.number(parameter)
    return take(
        max(ZERO, earnings - threshold),
        rate=rules.number("student_loans.postgraduate_rate"),
        section="postgraduate_loan",
        name=f"above {threshold:,} pounds",
        parameter=parameter,
        rules=rules,
    )
