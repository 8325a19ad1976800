"""The only way from a package and a person to a worked year of pay."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from crossward.core.pay.child_benefit import child_benefit_charge
from crossward.core.pay.company_car import car_benefit
from crossward.core.pay.earnings import Earnings, earnings
from crossward.core.pay.income_tax import TaxableIncome, income_tax
from crossward.core.pay.leave import Leave, leave_of
from crossward.core.pay.minimum_wage import find_wage_warning
from crossward.core.pay.national_insurance import (
    category_of,
    employer_national_insurance,
    national_insurance,
)
from crossward.core.pay.package import Bonus, Nation, Package, Person
from crossward.core.pay.parameters import DayNotCoveredError, Rules, rules_on
from crossward.core.pay.pension import PensionYear, pension_year
from crossward.core.pay.pension_tax import find_allowance_warning
from crossward.core.pay.pension_value import PensionValue, pension_value
from crossward.core.pay.student_loan import postgraduate_loan, student_loan
from crossward.core.pay.working import NOTHING, ZERO, Line, Working, take, to_penny

NEXT_POUNDS = Decimal(100)
RATE_PLACES = Decimal("0.0001")
MONTHS, WEEKS = 12, 52
# Lines of these sections add up to the net pay; the others tell, and are part of no sum.
NET_SECTIONS = frozenset(
    {
        "pay",
        "pension",
        "income_tax",
        "national_insurance",
        "student_loan",
        "postgraduate_loan",
        "child_benefit_charge",
        "car",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BonusRange:
    """Net pay of the year at the least, expected and greatest bonus."""

    least: Decimal
    expected: Decimal
    most: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PayStatement:
    """A year of pay in pounds, to the penny, with its working in ``lines``.

    ``taxable_income`` is what is left after the allowances. ``pension_member`` is what goes
    into the pension in the member's name; ``pension_relief`` the part of it that comes from
    HMRC under relief at source. ``marginal_rate`` is the share of the next £100 of basic pay
    that does not reach the pocket. None stands for what is not known, and ``notes`` says why.
    """

    on: date
    nation: Nation
    gross: Decimal
    pensionable_pay: Decimal
    pension_member: Decimal
    pension_relief: Decimal
    taxable_income: Decimal
    income_tax: Decimal
    national_insurance: Decimal
    student_loan: Decimal
    postgraduate_loan: Decimal
    child_benefit_charge: Decimal
    car_benefit: Decimal
    net: Decimal
    employer_ni: Decimal
    employer_class_1a: Decimal
    employer_pension: Decimal | None
    employer_cost: Decimal
    pension_accrued: Decimal | None
    pension_value: PensionValue | None
    marginal_rate: Decimal
    leave: Leave
    bonus_range: BonusRange | None
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()

    @property
    def net_monthly(self) -> Decimal:
        return to_penny(self.net / MONTHS)

    @property
    def net_weekly(self) -> Decimal:
        return to_penny(self.net / WEEKS)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    """Everything that is taken from one year's pay."""

    pay: Earnings
    pension: PensionYear
    car: Working
    taxable_pay: Decimal
    taxable: Decimal
    tax: Working
    ni: Working
    loan: Working
    postgraduate: Working
    charge: Working
    own_car_cost: Decimal
    ni_pay: Decimal
    net: Decimal = field(init=False)

    def __post_init__(self) -> None:
        taken = (self.tax, self.ni, self.loan, self.postgraduate, self.charge)
        net = self.pay.gross - self.pension.member + self.pension.relief - self.own_car_cost
        object.__setattr__(self, "net", net - sum((part.amount for part in taken), ZERO))


def pay_statement(package: Package, person: Person, *, on: date) -> PayStatement:
    """Work out a year of ``package`` for ``person`` at the rates of the day ``on``.

    Money is yearly, in pounds, exact to the penny. Raises DayNotCoveredError (a LookupError)
    where a rate of that day is not known and ValueError where the package makes no sense;
    both say what to do.
    """
    rules = rules_on(on)
    year = _year(package, person, rules=rules)
    further = _year(package, person, rules=rules, extra=NEXT_POUNDS)
    category = category_of(person, rules)
    employer = employer_national_insurance(year.ni_pay, category, rules=rules)
    class_1a = _class_1a(year.car, rules)
    return PayStatement(
        on=on,
        nation=person.tax_nation or package.nation,
        gross=year.pay.gross,
        pensionable_pay=year.pension.pensionable_pay,
        pension_member=year.pension.member,
        pension_relief=year.pension.relief,
        taxable_income=year.taxable,
        income_tax=year.tax.amount,
        national_insurance=year.ni.amount,
        student_loan=year.loan.amount,
        postgraduate_loan=year.postgraduate.amount,
        child_benefit_charge=year.charge.amount,
        car_benefit=year.car.amount,
        net=year.net,
        employer_ni=employer.amount,
        employer_class_1a=class_1a.amount,
        employer_pension=year.pension.employer,
        employer_cost=_employer_cost(year, employer.amount + class_1a.amount),
        pension_accrued=year.pension.accrued,
        pension_value=pension_value(year.pension, rules),
        marginal_rate=_marginal_rate(year.net, further.net),
        leave=leave_of(package, person, basic=year.pay.basic, rules=rules),
        bonus_range=_bonus_range(package, person, year=year, rules=rules),
        lines=_lines(year, package=package, employer=(employer, class_1a)),
        notes=_notes(year, package=package, person=person, rules=rules),
    )


def _year(package: Package, person: Person, *, rules: Rules, extra: Decimal = ZERO) -> _Year:
    pay = earnings(package, rules, extra=extra)
    pension = pension_year(package.pension, pay, nation=package.nation, rules=rules)
    car = car_benefit(package.car, rules)
    taxable_pay = pay.gross - pension.off_taxable_pay + car.amount
    ni_pay = pay.gross - pension.off_ni_pay
    income = TaxableIncome(taxable_pay, pension.relieved_later)
    nation = person.tax_nation or package.nation
    taxable, tax = income_tax(income, person, nation=nation, rules=rules)
    return _Year(
        pay=pay,
        pension=pension,
        car=car,
        taxable_pay=taxable_pay,
        taxable=taxable,
        tax=tax,
        ni=national_insurance(ni_pay, category_of(person, rules), rules=rules),
        loan=student_loan(ni_pay, person, rules=rules),
        postgraduate=postgraduate_loan(ni_pay, person, rules=rules),
        charge=child_benefit_charge(income.adjusted_net, person, rules=rules),
        own_car_cost=package.car.contribution if package.car else ZERO,
        ni_pay=ni_pay,
    )


def _class_1a(car: Working, rules: Rules) -> Working:
    if not car.amount:
        return NOTHING
    parameter = "national_insurance.class_1a_rate"
    return take(
        car.amount,
        rate=rules.number(parameter),
        section="employer_class_1a",
        name="on the company car's benefit",
        parameter=parameter,
        rules=rules,
    )


def _employer_cost(year: _Year, insurance: Decimal) -> Decimal:
    """What the post costs, as far as known; a company car's own cost is not."""
    pension = (year.pension.employer or ZERO) + year.pension.levy
    return year.pay.gross + insurance + pension


def _marginal_rate(net: Decimal, further: Decimal) -> Decimal:
    return (1 - (further - net) / NEXT_POUNDS).quantize(RATE_PLACES)


def _bonus_range(
    package: Package, person: Person, *, year: _Year, rules: Rules
) -> BonusRange | None:
    bonus = package.bonus
    if bonus is None or bonus.least == bonus.highest:
        return None
    least, most = (
        _year(_with_bonus(package, amount), person, rules=rules).net
        for amount in (bonus.least, bonus.highest)
    )
    return BonusRange(least=least, expected=year.net, most=most)


def _with_bonus(package: Package, amount: Decimal) -> Package:
    from dataclasses import replace

    return replace(package, bonus=Bonus(expected=amount, least=amount))


def _lines(year: _Year, *, package: Package, employer: tuple[Working, ...]) -> tuple[Line, ...]:
    own = [line for line in year.pension.lines if line.section == "pension"]
    others = [line for line in year.pension.lines if line.section != "pension"]
    if package.car is not None and package.car.contribution:
        own.append(Line("car", "paid for private use of the car", -package.car.contribution))
    parts = (year.tax, year.ni, year.loan, year.postgraduate, year.charge, year.car, *employer)
    worked = [line for part in parts for line in part.lines]
    return (*year.pay.lines, *own, *worked, *others)


def _notes(year: _Year, *, package: Package, person: Person, rules: Rules) -> tuple[str, ...]:
    warnings = [
        find_wage_warning(year.pay.basic, year.pay.weekly_hours, age=person.age, rules=rules),
        find_allowance_warning(year.taxable_pay, year.pension, rules=rules),
    ]
    found = [*year.pay.notes, *year.pension.notes, *(note for note in warnings if note)]
    if package.car is not None:
        found.append("What the car costs the employer to lease and run is not known.")
    if person.age is not None and person.age == rules.number(
        "national_insurance.state_pension_age"
    ):
        found.append(rules.dated("national_insurance.state_pension_age").note)
    return tuple(note for note in found if note)


__all__ = ["NET_SECTIONS", "BonusRange", "DayNotCoveredError", "PayStatement", "pay_statement"]
