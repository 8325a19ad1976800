"""What a year in a pension scheme takes from pay, costs the employer and builds up."""

from dataclasses import dataclass, replace
from decimal import Decimal

from crossward.core.pay.earnings import Earnings
from crossward.core.pay.package import (
    Nation,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Scheme,
)
from crossward.core.pay.parameters import DayNotCoveredError, Rules
from crossward.core.pay.working import ZERO, Line, to_penny, to_whole_pounds

SECTION = "pension"
HALF = Decimal("0.5")
# Schemes of England and Wales are one; Scotland and Northern Ireland have their own.
JURISDICTIONS = {
    Nation.ENGLAND: "england_and_wales",
    Nation.WALES: "england_and_wales",
    Nation.SCOTLAND: "scotland",
    Nation.NORTHERN_IRELAND: "northern_ireland",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionYear:
    """A year's contributions in pounds.

    ``member`` goes into the scheme in the member's name; ``relief`` is the part of it that the
    provider claims as tax relief. ``accrued`` is yearly pension built up at normal pension
    age, None where it is not known; ``pot`` says that the contributions are a pot of money.
    """

    pensionable_pay: Decimal = ZERO
    member: Decimal = ZERO
    employer: Decimal | None = ZERO
    levy: Decimal = ZERO
    accrued: Decimal | None = ZERO
    relief: Decimal = ZERO
    method: PensionMethod = PensionMethod.NET_PAY
    pot: bool = False
    lines: tuple[Line, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def off_taxable_pay(self) -> Decimal:
        """What leaves pay before income tax."""
        return ZERO if self.method is PensionMethod.RELIEF_AT_SOURCE else self.member

    @property
    def off_ni_pay(self) -> Decimal:
        """What leaves pay before National Insurance."""
        return self.member if self.method is PensionMethod.SALARY_SACRIFICE else ZERO

    @property
    def relieved_later(self) -> Decimal:
        """The gross contribution that lifts the tax bands."""
        return self.member if self.method is PensionMethod.RELIEF_AT_SOURCE else ZERO


def pension_year(
    choice: PensionChoice, pay: Earnings, *, nation: Nation, rules: Rules
) -> PensionYear:
    """Work out a year in the chosen scheme; raises DayNotCoveredError where it is not known."""
    if choice.scheme is Scheme.NONE:
        return PensionYear()
    if choice.scheme is Scheme.AUTO:
        return _pot(choice, pay, rules=rules)
    year = _defined_benefit(choice, pay, nation=nation, rules=rules)
    if choice.method is PensionMethod.NET_PAY and choice.rate is None:
        return year
    note = (
        "Members of this scheme pay its own rates under net pay: "
        "the rate and method given were not used."
    )
    return replace(year, notes=(*year.notes, note))


def _defined_benefit(
    choice: PensionChoice, pay: Earnings, *, nation: Nation, rules: Rules
) -> PensionYear:
    match choice.scheme:
        case Scheme.NHS_2015:
            return _nhs(pay, JURISDICTIONS[nation], rules=rules)
        case Scheme.ALPHA:
            return _alpha(pay, rules)
        case Scheme.LGPS:
            return _lgps(choice, pay, jurisdiction=JURISDICTIONS[nation], rules=rules)
        case Scheme.USS:
            return _uss(pay, rules)
        case _:
            return _afps(pay, rules)


def tier_rate(pensionable_pay: Decimal, parameter: str, *, rules: Rules) -> Decimal:
    """Return the rate of the tier into which pay, cut to whole pounds, falls."""
    pounds = to_whole_pounds(pensionable_pay)
    bands = rules.bands(parameter)
    tier = next(band for band in bands if band.up_to is None or pounds <= band.up_to)
    if tier.rate is None:
        raise DayNotCoveredError(_unknown_tier(parameter, rules))
    return tier.rate


def _unknown_tier(parameter: str, rules: Rules) -> str:
    dated = rules.dated(parameter)
    return f"The contribution rate at this pay is not known. {dated.note}"


def _nhs(pay: Earnings, jurisdiction: str, *, rules: Rules) -> PensionYear:
    tiers, own = f"nhs_pension.tiers.{jurisdiction}", f"nhs_pension.employer.{jurisdiction}"
    base = pay.pensionable
    year = _member_and_employer(
        base, tiers=tiers, rate=tier_rate(base, tiers, rules=rules), employer=own, rules=rules
    )
    levy = ZERO
    if jurisdiction == "england_and_wales":
        levy = to_penny(base * rules.number("nhs_pension.levy.england_and_wales"))
    divisor = rules.number("nhs_pension.accrual_divisor")
    accrued = to_penny(base / divisor)
    line = _accrual_line(accrued, base, name=f"1/{divisor} of pensionable pay")
    return replace(year, levy=levy, accrued=accrued, lines=(*year.lines, line))


def _alpha(pay: Earnings, rules: Rules) -> PensionYear:
    tiers, base = "alpha_pension.tiers", pay.pensionable
    rate = tier_rate(base, tiers, rules=rules)
    year = _member_and_employer(
        base, tiers=tiers, rate=rate, employer="alpha_pension.employer", rules=rules
    )
    share = rules.number("alpha_pension.accrual_rate")
    accrued = to_penny(base * share)
    line = _accrual_line(accrued, base, name=f"{share:.2%} of pensionable earnings")
    return replace(year, accrued=accrued, lines=(*year.lines, line))


def _lgps(choice: PensionChoice, pay: Earnings, *, jurisdiction: str, rules: Rules) -> PensionYear:
    tiers, base = f"lgps_pension.tiers.{jurisdiction}", pay.pensionable
    part = HALF if choice.half else Decimal(1)
    year = _member_and_employer(
        base, tiers=tiers, rate=tier_rate(base, tiers, rules=rules) * part, employer="", rules=rules
    )
    divisor = rules.number("lgps_pension.accrual_divisor") / part
    accrued = to_penny(base / divisor)
    line = _accrual_line(accrued, base, name=f"1/{divisor.normalize():f} of pay")
    note = (
        "Each local government pension fund sets its own employer rate, "
        "so the employer's contribution is not known."
    )
    return replace(year, employer=None, accrued=accrued, lines=(*year.lines, line), notes=(note,))


def _uss(pay: Earnings, rules: Rules) -> PensionYear:
    base = pay.pensionable
    year = _member_and_employer(
        base,
        tiers="other_pensions.uss.member_rate",
        rate=rules.number("other_pensions.uss.member_rate"),
        employer="other_pensions.uss.employer_rate",
        rules=rules,
    )
    if base > rules.number("other_pensions.uss.salary_threshold_at_least"):
        note = "The USS salary threshold is not confirmed, so the pension built up is not known."
        return replace(year, accrued=None, notes=(note,))
    divisor = rules.number("other_pensions.uss.accrual_divisor")
    accrued = to_penny(base / divisor)
    line = _accrual_line(accrued, base, name=f"1/{divisor} of salary")
    note = "USS also builds up a lump sum of three times the yearly pension."
    return replace(year, accrued=accrued, lines=(*year.lines, line), notes=(note,))


def _afps(pay: Earnings, rules: Rules) -> PensionYear:
    base, divisor = pay.pensionable, rules.number("other_pensions.afps15.accrual_divisor")
    accrued = to_penny(base / divisor)
    line = _accrual_line(accrued, base, name=f"1/{divisor} of pensionable pay")
    note = "The forces' scheme takes no contribution; what it costs the employer is not known."
    return PensionYear(
        pensionable_pay=base, employer=None, accrued=accrued, lines=(line,), notes=(note,)
    )


def _member_and_employer(
    base: Decimal, *, tiers: str, rate: Decimal, employer: str, rules: Rules
) -> PensionYear:
    """The member's and, where its parameter is given, the employer's contribution."""
    member = to_penny(base * rate)
    name = "member contribution, before tax"
    source = rules.dated(tiers).source
    lines = [Line(SECTION, name, -member, base, rate, tiers, source)]
    paid = ZERO
    if employer:
        own = rules.number(employer)
        paid = to_penny(base * own)
        source = rules.dated(employer).source
        lines.append(
            Line("employer_pension", "employer contribution", paid, base, own, employer, source)
        )
    return PensionYear(pensionable_pay=base, member=member, employer=paid, lines=tuple(lines))


def _accrual_line(accrued: Decimal, base: Decimal, *, name: str) -> Line:
    return Line("pension_accrued", f"yearly pension built up: {name}", accrued, base)


def qualifying_earnings(pay: Decimal, rules: Rules) -> Decimal:
    """The band of pay on which the legal minimum is found."""
    upper = rules.number("auto_enrolment.upper_limit")
    return max(ZERO, min(pay, upper) - rules.number("auto_enrolment.lower_limit"))


def _pot(choice: PensionChoice, pay: Earnings, *, rules: Rules) -> PensionYear:
    on_band = choice.basis is PensionBasis.QUALIFYING
    base = qualifying_earnings(pay.qualifying, rules) if on_band else pay.pensionable
    rate = _or_least(choice.rate, "auto_enrolment.member_rate", rules=rules)
    employer_rate = _or_least(choice.employer_rate, "auto_enrolment.employer_rate", rules=rules)
    member, employer = to_penny(base * rate), to_penny(base * employer_rate)
    relief = ZERO
    name = f"member contribution, {choice.method.replace('_', ' ')}"
    own, theirs = "auto_enrolment.member_rate", "auto_enrolment.employer_rate"
    lines = [Line(SECTION, name, -member, base, rate, own, rules.dated(own).source)]
    if choice.method is PensionMethod.RELIEF_AT_SOURCE:
        relief_rate = rules.number("income_tax.relief_at_source_rate")
        relief = to_penny(member * relief_rate)
        source = rules.dated("income_tax.relief_at_source_rate").source
        lines.append(
            Line(
                SECTION,
                "tax relief added by the provider",
                relief,
                member,
                relief_rate,
                "income_tax.relief_at_source_rate",
                source,
            )
        )
    source = rules.dated(theirs).source
    lines.append(
        Line(
            "employer_pension",
            "employer contribution",
            employer,
            base,
            employer_rate,
            theirs,
            source,
        )
    )
    return PensionYear(
        pensionable_pay=base,
        member=member,
        employer=employer,
        relief=relief,
        method=choice.method,
        pot=True,
        lines=tuple(lines),
        notes=_pot_notes(choice, pay, rate=rate, rules=rules),
    )


def _or_least(given: Decimal | None, parameter: str, *, rules: Rules) -> Decimal:
    return rules.number(parameter) if given is None else given


def _pot_notes(
    choice: PensionChoice, pay: Earnings, *, rate: Decimal, rules: Rules
) -> tuple[str, ...]:
    notes = []
    if pay.gross < rules.number("auto_enrolment.trigger"):
        notes.append(
            "Pay is below the level at which an employer must enrol a worker: "
            "these contributions are for someone who asked to join."
        )
    employer = _or_least(choice.employer_rate, "auto_enrolment.employer_rate", rules=rules)
    least = rules.number("auto_enrolment.member_rate") + rules.number(
        "auto_enrolment.employer_rate"
    )
    if choice.basis is PensionBasis.QUALIFYING and rate + employer < least:
        notes.append(f"Together the contributions are below the legal minimum of {least:.0%}.")
    if choice.method is PensionMethod.RELIEF_AT_SOURCE:
        notes.append(
            "Relief above the basic rate is counted here, but has to be claimed from HMRC."
        )
    return tuple(notes)
