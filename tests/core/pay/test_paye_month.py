"""One payslip by the manual method."""

from datetime import date
from decimal import Decimal

import pytest

from crossward.core.pay.package import (
    CompanyCar,
    LoanPlan,
    Nation,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
)
from crossward.core.pay.paye_month import free_pay, paye_month, tax_month

DAY = date(2026, 11, 21)


def test_a_month_of_the_offer_of_the_issue() -> None:
    package = Package(salary=Decimal(41000), pension=PensionChoice(scheme=Scheme.NHS_2015))
    month = paye_month(package, Person(student_loan=LoanPlan.PLAN_2), on=DAY)
    assert (month.month, month.tax_code) == (8, "1257L")
    assert month.gross == Decimal("3416.67")
    assert month.pension == Decimal("334.83")
    assert month.income_tax == Decimal("406.60")
    assert month.national_insurance == Decimal("189.49")
    assert month.student_loan == 87
    assert month.net == Decimal("2398.75")


def test_twelve_months_come_close_to_the_year() -> None:
    package = Package(salary=Decimal(60000))
    days = [date(2026 + (4 + n) // 13, (3 + n) % 12 + 1, 20) for n in range(12)]
    months = [paye_month(package, Person(), on=day) for day in days]
    assert [month.month for month in months] == list(range(1, 13))
    # The code's last digit gives nine pounds more of free pay at 40 per cent.
    assert sum(month.income_tax for month in months) == Decimal("11428.00")
    assert abs(sum(month.national_insurance for month in months) - Decimal("3210.60")) < 2


@pytest.mark.parametrize(
    ("day", "month"),
    [(date(2026, 4, 6), 1), (date(2026, 4, 5), 12), (date(2026, 5, 6), 2), (date(2027, 1, 5), 9)],
)
def test_tax_months_begin_on_the_sixth(day: date, month: int) -> None:
    assert tax_month(day) == month


def test_a_code_carries_its_nation_and_a_car_may_make_it_a_k_code() -> None:
    def code(**more: object) -> str:
        package = Package(salary=Decimal(50000), **more)  # type: ignore[arg-type]
        return paye_month(package, Person(), on=DAY).tax_code

    assert code(nation=Nation.SCOTLAND) == "S1257L"
    assert code(nation=Nation.WALES) == "C1257L"
    assert code(car=CompanyCar(list_price=Decimal(400000))) == "K343"
    assert code(car=CompanyCar(list_price=Decimal(314250))) == "0T"


def test_no_code_gives_no_free_pay() -> None:
    assert free_pay(0, 5) == 0


def test_relief_at_source_comes_back_each_month_and_sacrifice_leaves_before_insurance() -> None:
    def month(method: PensionMethod) -> Decimal:
        choice = PensionChoice(
            scheme=Scheme.AUTO, rate=Decimal("0.06"), basis=PensionBasis.FULL_PAY, method=method
        )
        package = Package(salary=Decimal(30000), pension=choice)
        return paye_month(package, Person(postgraduate_loan=True), on=DAY).net

    at_source = month(PensionMethod.RELIEF_AT_SOURCE)
    assert at_source == month(PensionMethod.NET_PAY)
    assert month(PensionMethod.SALARY_SACRIFICE) > at_source
