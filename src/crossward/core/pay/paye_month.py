"""One month on a payroll, by HMRC's manual method: what a payslip would show.

Tax follows the routines for payroll software (free pay of a code, taxable pay cut to pounds,
tax cut to pennies), National Insurance the exact percentage method, loans whole pounds. Every
month of the tax year so far is taken to have had the same pay.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_DOWN, Decimal
from fractions import Fraction
from math import ceil, floor

from crossward.core.pay.company_car import car_benefit
from crossward.core.pay.earnings import earnings
from crossward.core.pay.income_tax import TaxableIncome, total_allowances
from crossward.core.pay.national_insurance import category_of, category_rates
from crossward.core.pay.package import Nation, NiCategory, Package, Person
from crossward.core.pay.parameters import Band, Rules, rules_on
from crossward.core.pay.pension import PensionYear, pension_year
from crossward.core.pay.working import PENNY, ZERO, to_penny, to_whole_pounds

MONTHS = 12
TAX_YEAR_STARTS = (4, 6)
BLOCK = 500  # code numbers come in blocks of 500, each of 5,000 pounds a year
THREE_PLACES = Decimal("0.001")
HALF_PENNY_DIGIT = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PayeMonth:
    """A month of the tax year (1 is April to May) in pounds and pence."""

    month: int
    tax_code: str
    gross: Decimal
    pension: Decimal
    income_tax: Decimal
    national_insurance: Decimal
    student_loan: Decimal
    postgraduate_loan: Decimal
    net: Decimal
    employer_ni: Decimal


def paye_month(package: Package, person: Person, *, on: date) -> PayeMonth:
    """Work out the payslip of the tax month in which ``on`` lies; raises as pay_statement does."""
    rules, month = rules_on(on), tax_month(on)
    pay = earnings(package, rules)
    year = pension_year(package.pension, pay, nation=package.nation, rules=rules)
    gross, pension = to_penny(pay.gross / MONTHS), to_penny(year.member / MONTHS)
    relief = to_penny(year.relief / MONTHS)
    nation = person.tax_nation or package.nation
    code = _code_number(package, person, pay_of_year=pay.gross, pension=year, rules=rules)
    taxable = gross - (pension if year.off_taxable_pay else ZERO)
    ni_pay = gross - (pension if year.off_ni_pay else ZERO)
    tax = _month_of_tax(taxable, code, month=month, nation=nation, rules=rules)
    category = category_of(person, rules)
    ni = monthly_insurance(ni_pay, category, rules=rules)
    loan, postgraduate = _monthly_loans(ni_pay, person, rules=rules)
    return PayeMonth(
        month=month,
        tax_code=_code_words(code, nation),
        gross=gross,
        pension=pension,
        income_tax=tax,
        national_insurance=ni,
        student_loan=loan,
        postgraduate_loan=postgraduate,
        net=gross - pension + relief - tax - ni - loan - postgraduate,
        employer_ni=monthly_employer_insurance(ni_pay, category, rules=rules),
    )


def tax_month(on: date) -> int:
    """Return the month of the tax year, 1 to 12."""
    return (on.month - TAX_YEAR_STARTS[0] - (on.day < TAX_YEAR_STARTS[1])) % MONTHS + 1


def free_pay(code_number: int, periods: int, *, periods_a_year: int = MONTHS) -> Decimal:
    """Pay free of tax so far under a code; for a K code (below 0) the pay to be added, negative."""
    if code_number == 0:
        return ZERO
    blocks, rest = divmod(abs(code_number) - 1, BLOCK)
    part = _up_to_penny(Decimal((rest + 1) * 10 + 9) / periods_a_year)
    whole = blocks * _up_to_penny(Decimal(BLOCK * 10) / periods_a_year)
    return (part + whole) * periods * (1 if code_number > 0 else -1)


def tax_to_date(
    pay_to_date: Decimal,
    code_number: int,
    *,
    periods: int,
    bands: Iterable[Band],
    periods_a_year: int = MONTHS,
) -> Decimal:
    """Tax due on all pay of the year so far."""
    free = free_pay(code_number, periods, periods_a_year=periods_a_year)
    taxable = to_whole_pounds(max(ZERO, pay_to_date - free))
    share, due = Fraction(periods, periods_a_year), Fraction(0)
    for band in bands:
        start = Fraction(band.above) * share
        if taxable <= ceil(start):  # a slice begins above its limit rounded up to a pound
            break
        end = None if band.up_to is None else Fraction(band.up_to) * share
        top = taxable if end is None or taxable <= ceil(end) else end
        due += (Fraction(top) - start) * Fraction(band.rate or ZERO)
    return Decimal(floor(due * 100)) / 100


def monthly_insurance(earnings_of_month: Decimal, category: NiCategory, *, rules: Rules) -> Decimal:
    """Employee's contribution of a month; each slice settled to the penny by itself."""
    rates = category_rates(category, rules)
    start = rules.number("national_insurance.monthly.primary_threshold")
    limit = rules.number("national_insurance.monthly.upper_earnings_limit")
    main = max(ZERO, min(earnings_of_month, limit) - start)
    upper = max(ZERO, earnings_of_month - limit)
    return _ni_penny(main * rates.main) + _ni_penny(upper * rates.upper)


def monthly_employer_insurance(
    earnings_of_month: Decimal, category: NiCategory, *, rules: Rules
) -> Decimal:
    """Employer's contribution of a month."""
    start = category_rates(category, rules).employer_from
    over = earnings_of_month - rules.number(f"national_insurance.monthly.{start}")
    return _ni_penny(max(ZERO, over) * rules.number("national_insurance.employer_rate"))


def _ni_penny(amount: Decimal) -> Decimal:
    """Round as HMRC does: at a third decimal of 5 or less down, otherwise up."""
    cut = amount.quantize(THREE_PLACES, ROUND_DOWN)
    pennies = cut.quantize(PENNY, ROUND_DOWN)
    third = int((cut - pennies) / THREE_PLACES)
    return pennies + PENNY if third > HALF_PENNY_DIGIT else pennies


def _up_to_penny(amount: Decimal) -> Decimal:
    return amount.quantize(PENNY, ROUND_CEILING)


def _monthly_loans(pay: Decimal, person: Person, *, rules: Rules) -> tuple[Decimal, Decimal]:
    """Repayments in whole pounds: Collection of Student Loans Manual CSLM13013."""
    student = postgraduate = ZERO
    plan = person.student_loan
    threshold = rules.dated(f"student_loans.threshold.{plan}").value if plan else None
    if isinstance(threshold, Decimal):
        over = max(ZERO, pay - threshold / MONTHS)
        student = to_whole_pounds(over * rules.number("student_loans.rate"))
    if person.postgraduate_loan:
        threshold = rules.number("student_loans.threshold.postgraduate")
        over = max(ZERO, pay - threshold / MONTHS)
        postgraduate = to_whole_pounds(over * rules.number("student_loans.postgraduate_rate"))
    return student, postgraduate


def _code_number(
    package: Package,
    person: Person,
    *,
    pay_of_year: Decimal,
    pension: PensionYear,
    rules: Rules,
) -> int:
    """The code that HMRC would give: allowances less the car's benefit, its last digit cut."""
    car = car_benefit(package.car, rules).amount
    income = TaxableIncome(pay_of_year - pension.off_taxable_pay + car, pension.relieved_later)
    allowances = total_allowances(income, person, rules=rules) - car
    return int(allowances / 10)


def _code_words(code_number: int, nation: Nation) -> str:
    prefix = {Nation.SCOTLAND: "S", Nation.WALES: "C"}.get(nation, "")
    if code_number < 0:
        return f"{prefix}K{-code_number}"
    return f"{prefix}{code_number}L" if code_number else f"{prefix}0T"


def _month_of_tax(
    taxable_pay: Decimal, code: int, *, month: int, nation: Nation, rules: Rules
) -> Decimal:
    bands = rules.bands(f"income_tax.bands.{nation}")
    now, before = (
        tax_to_date(taxable_pay * count, code, periods=count, bands=bands)
        for count in (month, month - 1)
    )
    return now - before
