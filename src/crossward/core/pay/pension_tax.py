"""The annual allowance for pension saving and its taper."""

from decimal import Decimal

from crossward.core.pay.parameters import Rules
from crossward.core.pay.pension import PensionYear
from crossward.core.pay.working import ZERO


def annual_allowance(
    threshold_income: Decimal, adjusted_income: Decimal, *, rules: Rules
) -> Decimal:
    """The allowance after its taper: Finance Act 2004 section 228ZA."""
    full = rules.number("pension_tax.annual_allowance")
    excess = adjusted_income - rules.number("pension_tax.taper_adjusted_income")
    if threshold_income <= rules.number("pension_tax.taper_threshold_income") or excess <= 0:
        return full
    least = rules.number("pension_tax.least_tapered_allowance")
    return max(least, full - excess * rules.number("pension_tax.taper_share"))


def pension_input(year: PensionYear, rules: Rules) -> Decimal | None:
    """What a year's saving counts for; None where the pension built up is not known."""
    if year.pot:
        return year.member + (year.employer or ZERO)
    if year.accrued is None:
        return None
    return year.accrued * rules.number("pension_tax.defined_benefit_factor")


def find_allowance_warning(taxable_pay: Decimal, year: PensionYear, *, rules: Rules) -> str | None:
    """Return a sentence where this year's saving is above the allowance, else None."""
    saved = pension_input(year, rules)
    if not saved:
        return None
    threshold = taxable_pay + year.off_ni_pay - year.relieved_later
    employer_saving = saved - (ZERO if year.off_ni_pay else year.member)
    adjusted = taxable_pay + year.off_taxable_pay + max(ZERO, employer_saving - year.off_ni_pay)
    allowance = annual_allowance(threshold, adjusted, rules=rules)
    if saved <= allowance:
        return None
    return (
        f"Pension saving of about £{saved:,.0f} this year is above the annual allowance of "
        f"£{allowance:,.0f}; unused allowance of three earlier years may cover the rest, "
        "or tax is due on it."
    )
