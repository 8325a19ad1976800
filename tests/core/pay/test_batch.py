"""Many statements at once agree with one at a time, to the penny."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

import numpy as np
import pytest

from crossward.core.pay.batch import pay_statements
from crossward.core.pay.package import (
    Bonus,
    CompanyCar,
    LoanPlan,
    MarriageAllowance,
    Nation,
    NiCategory,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
)
from crossward.core.pay.parameters import DayNotCoveredError
from crossward.core.pay.statement import pay_statement

DAY = date(2026, 11, 1)
SEED = 20261121
NAMES = (
    "gross",
    "pensionable_pay",
    "pension_member",
    "taxable_income",
    "income_tax",
    "national_insurance",
    "student_loan",
    "postgraduate_loan",
    "child_benefit_charge",
    "net",
    "employer_ni",
    "pension_accrued",
)
CHOICES = (
    PensionChoice(),
    PensionChoice(scheme=Scheme.NHS_2015),
    PensionChoice(scheme=Scheme.LGPS, half=True),
    PensionChoice(scheme=Scheme.LGPS),
    PensionChoice(scheme=Scheme.AUTO),
    PensionChoice(scheme=Scheme.AUTO, method=PensionMethod.RELIEF_AT_SOURCE),
    PensionChoice(
        scheme=Scheme.AUTO,
        rate=Decimal("0.07"),
        employer_rate=Decimal("0.1"),
        basis=PensionBasis.FULL_PAY,
        method=PensionMethod.SALARY_SACRIFICE,
    ),
)
PEOPLE = (
    Person(),
    Person(student_loan=LoanPlan.PLAN_2, postgraduate_loan=True, children=2),
    Person(ni_category=NiCategory.M, marriage_allowance=MarriageAllowance.RECEIVES),
    Person(is_blind=True, marriage_allowance=MarriageAllowance.GIVES, student_loan=LoanPlan.PLAN_5),
)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("choice", CHOICES)
def test_both_paths_agree_to_a_penny(choice: PensionChoice, person: Person) -> None:
    random = Random(SEED)  # noqa: S311 - draws packages, guards nothing
    nation = Nation.WALES if choice.scheme is Scheme.LGPS else random.choice(list(Nation))
    car = CompanyCar(list_price=Decimal(40000), contribution=Decimal(120))
    template = Package(
        salary=Decimal(0), nation=nation, pension=choice, car=random.choice((None, car))
    )
    basic = [random.randrange(0, 20_000_000) / 100 for _ in range(40)]
    extra = [random.choice((0, random.randrange(1, 1_000_000) / 100)) for _ in range(40)]
    found = pay_statements(basic, extra=extra, package=template, person=person, on=DAY)
    for place in range(40):
        amount = Decimal(str(extra[place]))
        bonus = Bonus(expected=amount, least=amount) if amount else None
        package = replace(template, salary=Decimal(str(basic[place])), bonus=bonus)
        exact = pay_statement(package, person, on=DAY)
        for name in NAMES:
            gap = float(getattr(exact, name)) - getattr(found, name)[place]
            assert abs(gap) < 0.0051, (name, basic[place], extra[place])


def test_alpha_is_worked_out_where_its_rate_is_known() -> None:
    package = Package(salary=Decimal(0), pension=PensionChoice(scheme=Scheme.ALPHA))
    found = pay_statements([30000, 70000], package=package, person=Person(), on=DAY)
    assert found.pension_member.tolist() == [1380.0, 5145.0]
    with pytest.raises(DayNotCoveredError, match="at some of this pay is not known"):
        pay_statements([57000], package=package, person=Person(), on=DAY)


def test_a_scheme_without_known_accrual_is_refused() -> None:
    package = Package(salary=Decimal(0), pension=PensionChoice(scheme=Scheme.USS))
    with pytest.raises(ValueError, match="Ask for one statement at a time"):
        pay_statements([50000], package=package, person=Person(), on=DAY)


def test_one_number_is_one_statement() -> None:
    found = pay_statements(30000.0, package=Package(salary=Decimal(0)), person=Person(), on=DAY)
    assert np.array_equal(found.net, [25119.6])
