"""Lines of working: every amount with its base, rate, parameter and source."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from crossward.core.pay.parameters import Band, Rules

PENNY = Decimal("0.01")
POUND = Decimal(1)
ZERO = Decimal(0)


def to_penny(amount: Decimal) -> Decimal:
    """Round to the nearest penny, halves up."""
    return amount.quantize(PENNY, ROUND_HALF_UP)


def to_whole_pounds(amount: Decimal) -> Decimal:
    """Cut to whole pounds, as HMRC and the pension schemes do where they say “rounded down”."""
    return amount.quantize(POUND, ROUND_FLOOR)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``amount`` pounds in ``section``, found as ``rate`` of ``base`` where it was.

    Amounts of pay are positive, amounts taken from it negative, employer's and told-only ones
    positive in their own sections.
    """

    section: str
    name: str
    amount: Decimal
    base: Decimal | None = None
    rate: Decimal | None = None
    parameter: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Working:
    """An amount in pounds and pence and the lines that add up to it."""

    amount: Decimal
    lines: tuple[Line, ...] = ()


NOTHING = Working(ZERO)


def slice_of(amount: Decimal, band: Band) -> Decimal:
    """Return the part of ``amount`` that falls into ``band``."""
    top = amount if band.up_to is None else min(amount, band.up_to)
    return max(ZERO, top - band.above)


def charge_bands(
    amount: Decimal, bands: Iterable[Band], *, section: str, parameter: str, rules: Rules
) -> Working:
    """Charge each band its rate; pennies are settled on the total so that the lines add up."""
    source = rules.dated(parameter).source
    lines, exact, settled = [], ZERO, ZERO
    for band in bands:
        base, rate = slice_of(amount, band), band.rate or ZERO
        if not base:
            continue
        exact += base * rate
        charge = to_penny(exact) - settled
        settled += charge
        lines.append(Line(section, band.name, -charge, base, rate, parameter, source))
    return Working(settled, tuple(lines))


def take(
    share_of: Decimal, *, rate: Decimal, section: str, name: str, parameter: str, rules: Rules
) -> Working:
    """Take a rate of one amount, to the penny, as one line; what the employer pays is positive."""
    amount = to_penny(share_of * rate)
    shown = amount if section.startswith("employer") else -amount
    source = rules.dated(parameter).source
    return Working(amount, (Line(section, name, shown, share_of, rate, parameter, source),))
