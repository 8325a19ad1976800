"""Class 1 National Insurance of employees and employers, on a year's earnings."""

from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from crossward.core.pay.package import NiCategory, Person
from crossward.core.pay.parameters import Band, Rules, Value
from crossward.core.pay.working import ZERO, Working, charge_bands, take

UNDER_AGE = 21


def category_of(person: Person, rules: Rules) -> NiCategory:
    """Return the category given, or the one that follows from the age."""
    if person.ni_category is not None:
        return person.ni_category
    if person.age is None:
        return NiCategory.A
    if person.age < UNDER_AGE:
        return NiCategory.M
    pensioner = person.age >= rules.number("national_insurance.state_pension_age")
    return NiCategory.C if pensioner else NiCategory.A


def national_insurance(earnings: Decimal, category: NiCategory, rules: Rules) -> Working:
    """Employee's contributions on earnings after any salary sacrifice."""
    rates = _rates(category, rules)
    threshold = rules.number("national_insurance.primary_threshold")
    limit = rules.number("national_insurance.upper_earnings_limit")
    main, upper = cast("Decimal", rates["main"]), cast("Decimal", rates["upper"])
    bands = (
        Band("below the primary threshold", ZERO, threshold, ZERO),
        Band("up to the upper earnings limit", threshold, limit, main),
        Band("above the upper earnings limit", limit, None, upper),
    )
    return charge_bands(
        earnings,
        bands,
        section="national_insurance",
        parameter="national_insurance.categories",
        rules=rules,
    )


def employer_national_insurance(earnings: Decimal, category: NiCategory, rules: Rules) -> Working:
    """Employer's contributions above the threshold that the category has."""
    start = rules.number(f"national_insurance.{_rates(category, rules)['employer_from']}")
    return take(
        max(ZERO, earnings - start),
        rate=rules.number("national_insurance.employer_rate"),
        section="employer_ni",
        name=f"above {start:,} pounds",
        parameter="national_insurance.employer_rate",
        rules=rules,
    )


def _rates(category: NiCategory, rules: Rules) -> Mapping[str, Value]:
    table = rules.table("national_insurance.categories")
    return cast("Mapping[str, Value]", table[category.value])
