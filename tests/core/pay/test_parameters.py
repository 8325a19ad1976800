"""Dated values: which day has which, and what is refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from crossward.core.pay.parameters import (
    DayNotCoveredError,
    all_parameters,
    get_parameter,
    read_parameters,
    rules_on,
)

GOOD = """
rate:
  label: A rate
  unit: share
  values:
    - {from: 2025-04-06, to: 2026-04-05, value: 0.2, source: "https://example.gov.uk/",
       retrieved: 2026-11-21, confidence: primary}
"""


def test_every_value_has_a_source_a_day_it_was_read_and_no_gap_in_time() -> None:
    for parameter in all_parameters().values():
        assert parameter.values or parameter.unknown, parameter.id
        for earlier, later in zip(parameter.values, parameter.values[1:], strict=False):
            assert later.start == earlier.end + timedelta(days=1), parameter.id
        for dated in parameter.values:
            assert dated.source.startswith("http") or dated.note, parameter.id
            assert dated.start <= dated.end
            assert dated.retrieved >= date(2026, 11, 21)


@pytest.mark.parametrize("key", ["source", "retrieved", "from", "to"])
def test_a_value_without_its_source_or_dates_is_refused(key: str) -> None:
    text = GOOD.replace(f"{key}:", f"un{key}:")
    with pytest.raises(ValueError, match=f"A value of tax.rate has no “{key}”"):
        read_parameters("tax", text)


def test_a_judgement_needs_a_note() -> None:
    bare = GOOD.replace('"https://example.gov.uk/"', "judgement")
    with pytest.raises(ValueError, match="names no web page as its source"):
        read_parameters("tax", bare)
    noted = bare.replace("confidence: primary", "confidence: assumption, note: why")
    assert read_parameters("tax", noted)[0].values[0].note == "why"


def test_an_unknown_confidence_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown confidence “hearsay”"):
        read_parameters("tax", GOOD.replace("primary", "hearsay"))


def test_a_day_before_and_after_the_known_ones_is_refused() -> None:
    parameter = read_parameters("tax", GOOD)[0]
    assert parameter.get(date(2025, 4, 6)).value == Decimal("0.2")
    for day in (date(2025, 4, 5), date(2026, 4, 6)):
        with pytest.raises(DayNotCoveredError, match="6 April 2025 to 5 April 2026"):
            parameter.get(day)


def test_a_parameter_without_any_value_gives_its_reason_or_says_it_is_not_known() -> None:
    with pytest.raises(DayNotCoveredError, match="England has no national on-call rate"):
        rules_on(date(2026, 11, 1)).number("afc_terms.on_call.england")
    with pytest.raises(DayNotCoveredError, match=r"is not known for 1 November 2030\.$"):
        get_parameter("afc_terms.on_call.england").get(date(2030, 11, 1))


def test_a_parameter_that_does_not_exist_is_said_to_be_missing() -> None:
    with pytest.raises(LookupError, match=r"no pay parameter called “income_tax\.nothing”"):
        get_parameter("income_tax.nothing")


def test_the_rules_of_a_day_are_found_once() -> None:
    rules = rules_on(date(2026, 11, 1))
    assert rules.bands("income_tax.bands.wales") is rules.bands("income_tax.bands.wales")
    assert rules.dated("income_tax.personal_allowance") is rules.dated(
        "income_tax.personal_allowance"
    )
