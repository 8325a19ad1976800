"""Every worked example of pay, to the penny."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from crossward.core.pay.case import read_case
from crossward.core.pay.package import NiCategory
from crossward.core.pay.parameters import Rules, rules_on
from crossward.core.pay.pay_scales import hourly_pay
from crossward.core.pay.paye_month import monthly_insurance, tax_to_date
from crossward.core.pay.pension_tax import annual_allowance
from crossward.core.pay.redundancy import nhs_redundancy, statutory_redundancy
from crossward.core.pay.statement import pay_statement
from crossward.core.pay.working import to_penny

FOLDER = Path(__file__).parent / "pay"
HMRC_DAY = date(2025, 11, 1)
Given = Mapping[str, Any]


EXAMPLES = [
    pytest.param(example, id=f"{path.stem}: {example['name']}")
    for path in sorted(FOLDER.glob("*.yaml"))
    for example in yaml.safe_load(path.read_text("utf-8"))
]


def money(value: object) -> Decimal:
    return Decimal(str(value))


def rules_of(given: Given) -> Rules:
    return rules_on(date.fromisoformat(str(given["on"])))


def work_out(example: Given) -> Mapping[str, Decimal]:
    """Return the amounts that the example expects, by our own rules."""
    if "case" in example:
        case = read_case(example["case"], default_on=HMRC_DAY)
        assert case.unread == ()
        statement = pay_statement(case.package, case.person, on=case.on)
        return {key: getattr(statement, key) for key in example["expect"]}
    return {"amount": CALCULATIONS[example["calculation"]](example["given"])}


def _tax(given: Given) -> Decimal:
    return tax_to_date(
        money(given["pay_to_date"]),
        given["code"],
        periods=given["periods"],
        bands=rules_on(HMRC_DAY).bands("income_tax.bands.england"),
        periods_a_year=given["periods_a_year"],
    )


def _insurance(given: Given) -> Decimal:
    category = NiCategory(given["category"])
    return monthly_insurance(money(given["earnings"]), category, rules=rules_of(given))


def _hourly(given: Given) -> Decimal:
    return to_penny(
        hourly_pay(money(given["salary"]), money(given["hours"]), rules=rules_of(given))
    )


def _allowance(given: Given) -> Decimal:
    return annual_allowance(
        money(given["threshold"]), money(given["adjusted"]), rules=rules_of(given)
    )


def _nhs_redundancy(given: Given) -> Decimal:
    return nhs_redundancy(money(given["salary"]), given["service"], rules=rules_of(given))


def _redundancy(given: Given) -> Decimal:
    return statutory_redundancy(
        money(given["weekly_pay"]),
        service_years=given["service"],
        age=given["age"],
        rules=rules_of(given),
    )


CALCULATIONS: Mapping[str, Callable[[Given], Decimal]] = {
    "tax_to_date": _tax,
    "monthly_insurance": _insurance,
    "hourly_pay": _hourly,
    "annual_allowance": _allowance,
    "nhs_redundancy": _nhs_redundancy,
    "statutory_redundancy": _redundancy,
}


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_comes_out_to_the_penny(example: Given) -> None:
    found = work_out(example)
    assert found == {key: money(value) for key, value in example["expect"].items()}


@pytest.mark.parametrize("example", EXAMPLES)
def test_a_worked_example_says_where_its_figure_is_from(example: Given) -> None:
    assert example["source"].startswith("http")
    for key, printed in example.get("published", {}).items():
        whole = money(example["expect"][key]).quantize(Decimal(1), ROUND_HALF_UP)
        assert whole == money(printed)


def test_there_are_at_least_150_examples() -> None:
    assert len(EXAMPLES) >= 150
