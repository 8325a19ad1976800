"""Many statements at once, for simulations: the same rules on NumPy arrays.

Amounts travel as pence in float64, whole after every rounding, and come out as pounds. The
exact path of ``statement`` is the reference: both agree to a penny.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossward.core.pay.child_benefit import child_benefit
from crossward.core.pay.company_car import car_benefit
from crossward.core.pay.national_insurance import category_of, category_rates
from crossward.core.pay.package import (
    MarriageAllowance,
    Package,
    PensionBasis,
    PensionMethod,
    Person,
    Scheme,
)
from crossward.core.pay.parameters import Band, DayNotCoveredError, Rules, rules_on
from crossward.core.pay.pension import HALF, JURISDICTIONS

Amounts = NDArray[np.float64]
PENCE = 100.0
NUDGE = 1e-6  # what binary fractions may lack at a half penny
MILLION = 1e15  # pence that nobody earns, for a band without end


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementArrays:
    """Yearly amounts in pounds, one element a statement, named as in PayStatement."""

    gross: Amounts
    pensionable_pay: Amounts
    pension_member: Amounts
    taxable_income: Amounts
    income_tax: Amounts
    national_insurance: Amounts
    student_loan: Amounts
    postgraduate_loan: Amounts
    child_benefit_charge: Amounts
    net: Amounts
    employer_ni: Amounts
    employer_pension: Amounts
    pension_accrued: Amounts


def pay_statements(
    basic: ArrayLike, *, extra: ArrayLike = 0.0, package: Package, person: Person, on: date
) -> StatementArrays:
    """Work out a year for each yearly ``basic`` pay, with ``extra`` pay that is no pension pay.

    ``package`` gives the pension, the nation and the car; its own pay is not used. What the
    employer pays into a scheme whose rate is not known counts as nothing.
    """
    return _Batch(package, person, rules_on(on)).run(_to_pence(basic), _to_pence(extra))


def _to_pence(pounds: ArrayLike) -> Amounts:
    return np.rint(np.atleast_1d(np.asarray(pounds, dtype=np.float64)) * PENCE)


def _round(pence: Amounts) -> Amounts:
    return np.floor(pence + 0.5 + NUDGE)


def _pence(amount: Decimal) -> float:
    return float(amount) * PENCE


def _charge(
    amount: Amounts, bands: Iterable[Band], *, lift: Amounts | None, basic: float
) -> Amounts:
    """Charge bands; ``lift`` raises every limit from the ``basic`` rate's up."""
    total, above = np.zeros_like(amount), np.zeros_like(amount)
    for band in bands:
        rate = float(band.rate or 0)
        top = np.full_like(amount, MILLION if band.up_to is None else _pence(band.up_to))
        if lift is not None and rate >= basic:
            top = top + lift
        total += rate * np.clip(amount - above, 0.0, np.maximum(top - above, 0.0))
        above = top
    return _round(total)


@dataclass(frozen=True, slots=True)
class _Batch:
    package: Package
    person: Person
    rules: Rules

    def run(self, basic: Amounts, extra: Amounts) -> StatementArrays:
        basic, extra = np.broadcast_arrays(basic, extra)
        gross = basic + extra
        base, member, employer, accrued = self._pension(basic, gross)
        method = self.package.pension.method
        at_source = member if self._is_pot and method is PensionMethod.RELIEF_AT_SOURCE else None
        sacrificed = self._is_pot and method is PensionMethod.SALARY_SACRIFICE
        car = _pence(car_benefit(self.package.car, self.rules).amount)
        taxable_pay = gross + car - (member if at_source is None else 0.0)
        ni_pay = gross - (member if sacrificed else 0.0)
        adjusted = taxable_pay - (0.0 if at_source is None else at_source)
        taxable = np.maximum(0.0, taxable_pay - self._allowances(adjusted))
        tax = self._income_tax(taxable, at_source)
        ni, employer_ni = self._insurance(ni_pay)
        loan, postgraduate = self._loans(ni_pay)
        charge = self._child_benefit(adjusted)
        relief = _round(member * self._number("income_tax.relief_at_source_rate"))
        own_cost = _pence(self.package.car.contribution) if self.package.car else 0.0
        net = gross - member - tax - ni - loan - postgraduate - charge - own_cost
        if at_source is not None:
            net = net + relief
        return _to_pounds(
            StatementArrays(
                gross=gross,
                pensionable_pay=base,
                pension_member=member,
                taxable_income=taxable,
                income_tax=tax,
                national_insurance=ni,
                student_loan=loan,
                postgraduate_loan=postgraduate,
                child_benefit_charge=charge,
                net=net,
                employer_ni=employer_ni,
                employer_pension=employer,
                pension_accrued=accrued,
            )
        )

    @property
    def _is_pot(self) -> bool:
        return self.package.pension.scheme is Scheme.AUTO

    def _number(self, parameter: str) -> float:
        return float(self.rules.number(parameter))

    def _limit(self, parameter: str) -> float:
        return _pence(self.rules.number(parameter))

    def _pension(self, basic: Amounts, gross: Amounts) -> tuple[Amounts, Amounts, Amounts, Amounts]:
        """Pensionable pay, member's and employer's contribution, pension built up."""
        choice, nothing = self.package.pension, np.zeros_like(gross)
        match choice.scheme:
            case Scheme.NONE:
                return nothing, nothing, nothing, nothing
            case Scheme.AUTO:
                return (*self._pot(basic, gross), nothing)
            case Scheme.NHS_2015:
                place = JURISDICTIONS[self.package.nation]
                rates = self._tiers(basic, f"nhs_pension.tiers.{place}")
                own = self._number(f"nhs_pension.employer.{place}")
                share = 1 / self._number("nhs_pension.accrual_divisor")
            case Scheme.ALPHA:
                rates = self._tiers(basic, "alpha_pension.tiers")
                own = self._number("alpha_pension.employer")
                share = self._number("alpha_pension.accrual_rate")
            case Scheme.LGPS:
                part = float(HALF) if choice.half else 1.0
                place = JURISDICTIONS[self.package.nation]
                rates = self._tiers(basic, f"lgps_pension.tiers.{place}") * part
                own, share = 0.0, part / self._number("lgps_pension.accrual_divisor")
            case _:
                raise ValueError(
                    f"Many statements at once are not worked out for {choice.scheme}. "
                    "Ask for one statement at a time."
                )
        return basic, _round(basic * rates), _round(basic * own), _round(basic * share)

    def _pot(self, basic: Amounts, gross: Amounts) -> tuple[Amounts, Amounts, Amounts]:
        choice, base = self.package.pension, basic
        if choice.basis is PensionBasis.QUALIFYING:
            upper = self._limit("auto_enrolment.upper_limit")
            base = np.maximum(
                0.0, np.minimum(gross, upper) - self._limit("auto_enrolment.lower_limit")
            )
        own = (
            choice.rate
            if choice.rate is not None
            else self.rules.number("auto_enrolment.member_rate")
        )
        theirs = choice.employer_rate
        if theirs is None:
            theirs = self.rules.number("auto_enrolment.employer_rate")
        return base, _round(base * float(own)), _round(base * float(theirs))

    def _tiers(self, pay: Amounts, parameter: str) -> Amounts:
        bands = self.rules.bands(parameter)
        tops = np.array([float(band.up_to) for band in bands if band.up_to is not None])
        rates = np.array([np.nan if band.rate is None else float(band.rate) for band in bands])
        found: Amounts = rates[np.searchsorted(tops, np.floor(pay / PENCE), side="left")]
        if np.isnan(found).any():
            note = self.rules.dated(parameter).note
            raise DayNotCoveredError(
                f"The contribution rate at some of this pay is not known. {note}"
            )
        return found

    def _allowances(self, adjusted: Amounts) -> Amounts:
        full = self._number("income_tax.personal_allowance")
        excess = np.maximum(
            0.0, adjusted / PENCE - self._number("income_tax.allowance_taper_start")
        )
        left = full - excess * self._number("income_tax.allowance_taper_share")
        total = np.maximum(0.0, np.ceil(left - NUDGE)) * PENCE
        if self.person.is_blind:
            total += self._limit("income_tax.blind_persons_allowance")
        if self.person.marriage_allowance is MarriageAllowance.GIVES:
            total -= np.minimum(total, self._limit("income_tax.marriage_allowance"))
        return total

    def _income_tax(self, taxable: Amounts, at_source: Amounts | None) -> Amounts:
        nation = self.person.tax_nation or self.package.nation
        bands = self.rules.bands(f"income_tax.bands.{nation}")
        basic = self._number("income_tax.relief_at_source_rate")
        tax = _charge(taxable, bands, lift=at_source, basic=basic)
        if self.person.marriage_allowance is not MarriageAllowance.RECEIVES:
            return tax
        start = next(band.above for band in bands if band.rate and float(band.rate) >= 2 * basic)
        limit = _pence(start) + (0.0 if at_source is None else at_source)
        given = self._limit("income_tax.marriage_allowance") * basic
        return tax - np.where(taxable > limit, 0.0, np.minimum(tax, given))

    def _insurance(self, pay: Amounts) -> tuple[Amounts, Amounts]:
        rates = category_rates(category_of(self.person, self.rules), self.rules)
        start = self._limit("national_insurance.primary_threshold")
        limit = self._limit("national_insurance.upper_earnings_limit")
        own = float(rates.main) * np.clip(pay - start, 0.0, limit - start)
        own += float(rates.upper) * np.maximum(0.0, pay - limit)
        from_ = self._limit(f"national_insurance.{rates.employer_from}")
        theirs = self._number("national_insurance.employer_rate") * np.maximum(0.0, pay - from_)
        return _round(own), _round(theirs)

    def _loans(self, pay: Amounts) -> tuple[Amounts, Amounts]:
        student = postgraduate = np.zeros_like(pay)
        plan = self.person.student_loan
        threshold = self.rules.dated(f"student_loans.threshold.{plan}").value if plan else None
        if isinstance(threshold, Decimal):
            rate = self._number("student_loans.rate")
            student = _round(rate * np.maximum(0.0, pay - _pence(threshold)))
        if self.person.postgraduate_loan:
            over = np.maximum(0.0, pay - self._limit("student_loans.threshold.postgraduate"))
            postgraduate = _round(self._number("student_loans.postgraduate_rate") * over)
        return student, postgraduate

    def _child_benefit(self, adjusted: Amounts) -> Amounts:
        if self.person.children < 1:
            return np.zeros_like(adjusted)
        over = np.maximum(0.0, adjusted / PENCE - self._number("child_benefit.charge_start"))
        percent = np.minimum(
            100.0, np.floor(over / self._number("child_benefit.charge_step") + NUDGE)
        )
        benefit = float(child_benefit(self.person.children, self.rules))
        return np.floor(benefit * percent / 100 + NUDGE) * PENCE


def _to_pounds(pence: StatementArrays) -> StatementArrays:
    return StatementArrays(
        **{item.name: getattr(pence, item.name) / PENCE for item in fields(pence)}
    )
