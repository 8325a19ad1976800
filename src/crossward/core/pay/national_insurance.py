"""Class 1 National Insurance of employees and employers, on a year's earnings."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from crossward.core.pay.package import NiCategory, Person
from crossward.core.pay.parameters import Band, Rules, Value
from crossward.core.pay.working import ZERO, Working, charge_bands, take

UNDER_AGE = 21


@dataclass(frozen=True, slots=True)
class CategoryRates:
    """Employee's rates of a letter, and the threshold above which its employer pays."""

    main: Decimal
    upper: Decimal
    employer_from: str


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


def category_rates(category: NiCategory, rules: Rules) -> CategoryRates:
    table = rules.table("national_insurance.categories")
    row = cast("Mapping[str, Value]", table[category.value])
    return CategoryRates(
        main=cast("Decimal", row["main"]),
        upper=cast("Decimal", row["upper"]),
        employer_from=str(row["employer_from"]),
    )


def national_insurance(earnings: Decimal, category: NiCategory, *, rules: Rules) -> Working:
    """Employee's contributions on earnings after any salary sacrifice."""
    rates = category_rates(category, rules)
    threshold = rules.number("national_insurance.primary_threshold")
    limit = rules.number("national_insurance.upper_earnings_limit")
    bands = (
        Band("below the primary threshold", ZERO, threshold, ZERO),
        Band("up to the upper earnings limit", threshold, limit, rates.main),
        Band("above the upper earnings limit", limit, None, rates.upper),
    )
    return charge_bands(
        earnings,
        bands,
        section="national_insurance",
        parameter="national_insurance.categories",
        rules=rules,
    )


def employer_national_insurance(
    earnings: Decimal, category: NiCategory, *, rules: Rules
) -> Working:
    """Employer's contributions above the threshold that the category has."""
    start = rules.number(f"national_insurance.{category_rates(category, rules).employer_from}")
    return take(
        max(ZERO, earnings - start),
        rate=rules.number("national_insurance.employer_rate"),
        section="employer_ni",
        name=f"above {start:,} pounds",
        parameter="national_insurance.employer_rate",
        rules=rules,
    )
