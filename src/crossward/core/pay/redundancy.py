"""Redundancy pay: the NHS's own in England, and the legal minimum anywhere."""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from crossward.core.pay.parameters import Rules
from crossward.core.pay.working import ZERO, to_penny

MONTHS = 12


def nhs_redundancy(salary: Decimal, service_years: int, *, rules: Rules) -> Decimal:
    """A month's pay for each complete year of reckonable service: Handbook section 16."""
    terms = cast("Mapping[str, Decimal]", rules.table("afc_terms.redundancy"))
    if service_years < terms["least_service_years"]:
        return ZERO
    counted = min(Decimal(service_years), terms["most_years"])
    yearly = min(max(salary, terms["least_salary"]), terms["most_salary"])
    return to_penny(yearly / MONTHS * terms["months_a_year"] * counted)


def statutory_redundancy(
    weekly_pay: Decimal, *, service_years: int, age: int, rules: Rules
) -> Decimal:
    """Weeks' pay by age in each complete year of service, counted back from ``age``."""
    if service_years < rules.number("redundancy.least_years"):
        return ZERO
    counted = min(service_years, int(rules.number("redundancy.most_years")))
    capped = min(weekly_pay, rules.number("redundancy.weekly_cap"))
    ages = range(age - counted, age)
    weeks = sum((_weeks_at(year_age, rules) for year_age in ages), ZERO)
    return to_penny(weeks * capped)


def _weeks_at(age: int, rules: Rules) -> Decimal:
    """Weeks for a year of service that began at ``age``: gov.uk/redundancy-your-rights."""
    rows = rules.rows("redundancy.weeks_by_age")
    fitting = [row for row in rows if age >= cast("Decimal", row["from_age"])]
    return cast("Decimal", fitting[-1]["weeks"])
