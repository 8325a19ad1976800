"""Work out one pay case."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from crossward.core.pay.case import read_case
from crossward.core.pay.paye_month import PayeMonth, paye_month
from crossward.core.pay.statement import PayStatement, pay_statement
from crossward.core.pay.working import Line

AMOUNTS = (
    "gross",
    "pensionable_pay",
    "pension_member",
    "taxable_income",
    "income_tax",
    "national_insurance",
    "student_loan",
    "postgraduate_loan",
    "net",
    "net_monthly",
    "employer_ni",
    "employer_pension",
    "pension_accrued",
    "marginal_rate",
    "net_weekly",
    "pension_relief",
    "child_benefit_charge",
    "car_benefit",
    "employer_class_1a",
    "employer_cost",
)
PAYSLIP = (
    "gross",
    "pension",
    "income_tax",
    "national_insurance",
    "student_loan",
    "postgraduate_loan",
    "net",
    "employer_ni",
)


def estimate_pay(case: Mapping[str, object], *, today: date) -> dict[str, object]:
    """Return the statement of a case under the keys of the public interface.

    Amounts are yearly pounds as numbers, None where not known. Raises ValueError or
    LookupError, each a full sentence for the person who wrote the case.
    """
    read = read_case(case, default_on=today)
    statement = pay_statement(read.package, read.person, on=read.on)
    answer = {"id": case["id"]} if "id" in case else {}
    answer |= to_keys(statement, unread=read.unread)
    if read.payslip:
        answer["payslip"] = _payslip(paye_month(read.package, read.person, on=read.on))
    return answer


def to_keys(statement: PayStatement, *, unread: tuple[str, ...] = ()) -> dict[str, object]:
    """Return a statement as plain keys and values, ready for JSON."""
    answer: dict[str, object] = {"on": statement.on.isoformat(), "nation": statement.nation.value}
    answer |= {name: _plain(getattr(statement, name)) for name in AMOUNTS}
    value, bonus, leave = statement.pension_value, statement.bonus_range, statement.leave
    answer["pension_value"] = value and {
        "low": float(value.low),
        "high": float(value.high),
        "method": value.method,
    }
    answer["bonus_range"] = bonus and {
        "least": float(bonus.least),
        "expected": float(bonus.expected),
        "most": float(bonus.most),
    }
    answer["leave"] = {
        "days": float(leave.days),
        "value": float(leave.value),
        "is_least_by_law": leave.is_least_by_law,
        "note": leave.note,
    }
    answer["lines"] = [_line(line) for line in statement.lines]
    answer["notes"] = [*statement.notes, *_unread_note(unread)]
    return answer


def _payslip(month: PayeMonth) -> dict[str, object]:
    words: dict[str, object] = {"month": month.month, "tax_code": month.tax_code}
    return words | {name: float(getattr(month, name)) for name in PAYSLIP}


def _line(line: Line) -> dict[str, object]:
    return {
        "section": line.section,
        "name": line.name,
        "amount": float(line.amount),
        "base": _plain(line.base),
        "rate": _plain(line.rate),
        "parameter": line.parameter,
        "source": line.source,
        "note": line.note,
    }


def _plain(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _unread_note(unread: tuple[str, ...]) -> list[str]:
    if not unread:
        return []
    return [f"These keys mean nothing here and were left out: {', '.join(unread)}."]
