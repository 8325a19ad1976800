"""Income tax on a year's earnings: Income Tax Act 2007, and the Scottish rates."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from crossward.core.pay.package import MarriageAllowance, Nation, Person
from crossward.core.pay.parameters import Band, Rules
from crossward.core.pay.working import (
    POUND,
    ZERO,
    Line,
    Working,
    charge_bands,
    to_penny,
)

SECTION = "income_tax"


@dataclass(frozen=True, slots=True)
class TaxableIncome:
    """``total`` is income before allowances; ``relief_at_source`` the gross contribution."""

    total: Decimal
    relief_at_source: Decimal = ZERO

    @property
    def adjusted_net(self) -> Decimal:
        """Income by which the allowance tapers: section 58."""
        return self.total - self.relief_at_source


def personal_allowance(adjusted_net_income: Decimal, rules: Rules) -> Decimal:
    """The allowance after its taper, what remains rounded up to a pound: section 35."""
    allowance = rules.number("income_tax.personal_allowance")
    excess = adjusted_net_income - rules.number("income_tax.allowance_taper_start")
    if excess <= 0:
        return allowance
    left = allowance - excess * rules.number("income_tax.allowance_taper_share")
    return max(ZERO, left.quantize(POUND, ROUND_CEILING))


def total_allowances(income: TaxableIncome, person: Person, *, rules: Rules) -> Decimal:
    """Personal and blind person's allowance, less a part given to a spouse."""
    total = personal_allowance(income.adjusted_net, rules)
    if person.is_blind:
        total += rules.number("income_tax.blind_persons_allowance")
    if person.marriage_allowance is MarriageAllowance.GIVES:
        total -= min(total, rules.number("income_tax.marriage_allowance"))
    return total


def income_tax(
    income: TaxableIncome, person: Person, *, nation: Nation, rules: Rules
) -> tuple[Decimal, Working]:
    """Return the income left to tax after allowances, and the tax with its lines."""
    allowances = total_allowances(income, person, rules=rules)
    taxable = max(ZERO, income.total - allowances)
    parameter = f"income_tax.bands.{nation}"
    bands = rules.bands(parameter)
    if income.relief_at_source:
        bands = _extend(bands, by=income.relief_at_source, rules=rules)
    tax = charge_bands(taxable, bands, section=SECTION, parameter=parameter, rules=rules)
    if person.marriage_allowance is MarriageAllowance.RECEIVES:
        tax = _reduce_for_marriage(tax, bands=bands, taxable=taxable, rules=rules)
    return taxable, tax


def _extend(bands: tuple[Band, ...], *, by: Decimal, rules: Rules) -> tuple[Band, ...]:
    """Lift every limit from the basic rate's up: Finance Act 2004 section 192(4)."""
    basic = rules.number("income_tax.relief_at_source_rate")
    extended, above = [], ZERO
    for band in bands:
        lift = by if band.rate is not None and band.rate >= basic else ZERO
        up_to = None if band.up_to is None else band.up_to + lift
        extended.append(Band(band.name, above, up_to, band.rate))
        above = above if up_to is None else up_to
    return tuple(extended)


def _reduce_for_marriage(
    tax: Working, *, bands: tuple[Band, ...], taxable: Decimal, rules: Rules
) -> Working:
    """Take the receiver's reduction, open to those who pay no more than the basic rates."""
    if taxable > _highest_for_marriage(bands, rules):
        return tax
    parameter = "income_tax.marriage_allowance"
    dated, rate = rules.dated(parameter), rules.number("income_tax.relief_at_source_rate")
    given = rules.number(parameter)
    reduction = min(tax.amount, to_penny(given * rate))
    line = Line(SECTION, "marriage allowance", reduction, given, rate, parameter, dated.source)
    return Working(tax.amount - reduction, (*tax.lines, line))


def _highest_for_marriage(bands: tuple[Band, ...], rules: Rules) -> Decimal:
    """The top of the last band below the higher rate (in Scotland, the intermediate one)."""
    twice_basic = 2 * rules.number("income_tax.relief_at_source_rate")
    return next(band.above for band in bands if band.rate and band.rate >= twice_basic)
