"""Paid leave by service, and what a year of it is worth."""

from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from crossward.core.pay.package import Package, Person
from crossward.core.pay.parameters import Rules
from crossward.core.pay.working import to_penny


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """``days`` full-time days a year, public holidays included, and their pay."""

    days: Decimal
    value: Decimal
    is_least_by_law: bool
    note: str


def nhs_leave_days(service_years: int, rules: Rules) -> Decimal:
    """NHS annual leave after so many complete years, public holidays included."""
    days = max(
        cast("Decimal", row["days"])
        for row in rules.rows("afc_terms.annual_leave")
        if service_years >= cast("Decimal", row["from_years"])
    )
    return days + rules.number("afc_terms.public_holidays")


def leave_of(package: Package, person: Person, *, basic: Decimal, rules: Rules) -> Leave:
    """Value leave as days of basic pay; an offer silent on it has the least by law."""
    days, note = _days(package, person, rules=rules)
    by_law = package.leave_days is None and package.band is None
    working_days = rules.number("annual_leave.working_days")
    return Leave(
        days=days,
        value=to_penny(basic * days / working_days),
        is_least_by_law=by_law,
        note=note,
    )


def _days(package: Package, person: Person, *, rules: Rules) -> tuple[Decimal, str]:
    if package.leave_days is not None:
        return package.leave_days, "As the offer states it."
    if package.band is None:
        least = rules.number("annual_leave.statutory_days")
        return least, "The offer does not state its leave: the least by law is counted."
    days = nhs_leave_days(person.nhs_service_years, rules)
    return days, f"NHS leave after {person.nhs_service_years} complete years of service."
