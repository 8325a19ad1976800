"""Pay of any period as a year's."""

from decimal import Decimal

import pytest

from crossward.core.adverts.advert import Advert, SourcePay
from crossward.core.adverts.reading import PayPeriod, Reading
from crossward.core.matching.yearly_pay import YearlyPay, find_yearly_pay, to_yearly_pay
from crossward.core.values.ranges import NumberRange


@pytest.mark.parametrize(
    ("low", "high", "period", "hours", "year"),
    [
        ("30000", "35000", "year", None, (30000, 35000)),
        ("2500", None, "month", None, (30000, 30000)),
        (None, "500", "week", None, (26070, 26070)),
        ("100", "100", "day", None, (26070, 26070)),
        ("10", "10", "hour", None, (19552, 19552)),
        ("10", "10", "hour", "40", (20856, 20856)),
        ("10", "10", "hour", "16", (19552, 19552)),
        ("100", "100", "session", None, (46926, 46926)),
        ("12000", "13000", "year", "20", (22500, 24375)),
        ("24000", "26000", "year", "20", (24000, 26000)),
    ],
)
def test_pay_becomes_a_full_time_year(
    low: str | None, high: str | None, period: str, hours: str | None, year: tuple[int, int]
) -> None:
    pay = to_yearly_pay(
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        period=PayPeriod(period),
        hours=NumberRange(None, Decimal(hours)) if hours else None,
    )
    assert pay == YearlyPay(*year)


def test_hours_without_an_upper_end_change_nothing() -> None:
    hours = NumberRange(Decimal(20), None)
    pay = to_yearly_pay(low=Decimal(10), high=None, period=PayPeriod.HOUR, hours=hours)
    assert pay == YearlyPay(19552, 19552)


def test_no_figure_is_no_pay() -> None:
    assert to_yearly_pay(low=None, high=None, period=PayPeriod.YEAR, hours=None) is None


def test_a_source_that_states_no_period_gives_no_yearly_pay() -> None:
    advert = Advert(
        source="a",
        identifier="1",
        title="Technologist",
        text="",
        source_pay=SourcePay(min=Decimal(30000), max=None, unit="UNKNOWN"),
    )
    assert find_yearly_pay(advert, Reading()) is None


def test_a_source_pay_counts_where_nothing_was_read() -> None:
    pay = SourcePay(min=Decimal(30000), max=Decimal(33000), unit="YEAR")
    advert = Advert(source="a", identifier="1", title="Technologist", text="", source_pay=pay)
    assert find_yearly_pay(advert, Reading()) == YearlyPay(30000, 33000)
