"""What the pay forms offer to choose from, in words."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from crossward.core.pay.package import (
    Fuel,
    LoanPlan,
    MarriageAllowance,
    Nation,
    NiCategory,
    PensionBasis,
    PensionMethod,
    Scheme,
    Step,
    Zone,
)
from crossward.core.pay.pay_scales import BANDS

Choice = TypeVar("Choice", bound=str)
Choices = tuple[tuple[str, str], ...]

NATION_WORDS = {
    Nation.ENGLAND: "England",
    Nation.SCOTLAND: "Scotland",
    Nation.WALES: "Wales",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}
STEP_WORDS = {Step.ENTRY: "Entry", Step.INTERMEDIATE: "Intermediate", Step.TOP: "Top"}
ZONE_WORDS = {
    Zone.INNER: "Inner London",
    Zone.OUTER: "Outer London",
    Zone.FRINGE: "Fringe of London",
}
SCHEME_WORDS = {
    Scheme.NONE: "No pension",
    Scheme.NHS_2015: "NHS Pension Scheme",
    Scheme.ALPHA: "Civil Service (alpha)",
    Scheme.LGPS: "Local government (LGPS)",
    Scheme.USS: "Universities (USS)",
    Scheme.AFPS_15: "Armed forces (AFPS 15)",
    Scheme.AUTO: "Workplace pension pot",
}
METHOD_WORDS = {
    PensionMethod.NET_PAY: "Before tax (net pay)",
    PensionMethod.RELIEF_AT_SOURCE: "After tax, relief added (relief at source)",
    PensionMethod.SALARY_SACRIFICE: "Salary sacrifice",
}
BASIS_WORDS = {
    PensionBasis.QUALIFYING: "Qualifying earnings (the legal minimum)",
    PensionBasis.FULL_PAY: "All pay",
}
LOAN_WORDS = {
    LoanPlan.PLAN_1: "Plan 1",
    LoanPlan.PLAN_2: "Plan 2",
    LoanPlan.PLAN_4: "Plan 4 (Scotland)",
    LoanPlan.PLAN_5: "Plan 5",
}
CATEGORY_WORDS = {
    NiCategory.A: "A: most people",
    NiCategory.B: "B: reduced rate, married women",
    NiCategory.C: "C: over State Pension age",
    NiCategory.H: "H: apprentice under 25",
    NiCategory.J: "J: paid elsewhere, deferred",
    NiCategory.M: "M: under 21",
    NiCategory.Z: "Z: under 21, deferred",
}
FUEL_WORDS = {
    Fuel.ELECTRIC: "Electric",
    Fuel.HYBRID: "Plug-in hybrid",
    Fuel.PETROL: "Petrol",
    Fuel.DIESEL: "Diesel",
}
MARRIAGE_WORDS = {
    MarriageAllowance.NONE: "Neither given nor received",
    MarriageAllowance.RECEIVES: "I receive my partner’s",
    MarriageAllowance.GIVES: "I give mine to my partner",
}


def pairs(words: Mapping[Choice, str], *, first: str | None = None) -> Choices:
    """Values and words of a choice; ``first`` says what it means to choose nothing."""
    none = () if first is None else (("", first),)
    return (*none, *((str(value), said) for value, said in words.items()))


def band_pairs(first: str, bands: Iterable[str] = BANDS) -> Choices:
    return (("", first), *((band, f"Band {band}") for band in bands))
