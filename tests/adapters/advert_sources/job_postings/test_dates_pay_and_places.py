"""Dates, pay and places in the many shapes of real feeds."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from crossward.adapters.advert_sources.job_postings.dates import closing_moment, posted_date
from crossward.adapters.advert_sources.job_postings.pay import StatedPay, stated_pay
from crossward.adapters.advert_sources.job_postings.places import stated_places
from crossward.adapters.advert_sources.job_postings.shapes import RefusedRecordError
from crossward.core.adverts.advert import SourcePay
from crossward.core.values.places import Place, Point

SUMMER = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    "words",
    [
        "2030-06-05",
        "20300605",
        "2030-06-05T10:50:17+0000",
        "2030-06-05T10:50:17.123Z",
        "2030-06-05 10:50",
        "5 June 2030",
        "05/06/2030",
        "Wed, 05 Jun 2030 10:00:00 GMT",
        "Wed Jun 05 2030 10:00:00 BST",
        "5 June 2030 10:00 XYZ",
        1906884000,
        "1906884000000",
        {"@type": "Date", "@value": "2030-06-05"},
        ["2030-06-05", "2030-07-01"],
    ],
)
def test_a_day_is_understood_in_many_forms(words: object) -> None:
    assert posted_date(words) == date(2030, 6, 5)


@pytest.mark.parametrize("words", [None, "", "0000-00-00 00:00:00", "null", [], {}])
def test_no_date_is_none(words: object) -> None:
    assert posted_date(words) is None
    assert closing_moment(words) is None


@pytest.mark.parametrize(
    "words", ["soon", "2030-13-45", "June", "10", "June 2030", "99999999999999"]
)
def test_what_states_no_day_is_refused(words: str) -> None:
    with pytest.raises(RefusedRecordError, match="is no date that can be understood"):
        posted_date(words)


def test_a_year_out_of_all_reason_is_refused() -> None:
    with pytest.raises(RefusedRecordError, match="is not between the years"):
        closing_moment("0203-06-05")


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2030-06-05", datetime(2030, 6, 5, 23, 59, 59, tzinfo=SUMMER)),
        ("5 June 2030", datetime(2030, 6, 5, 23, 59, 59, tzinfo=SUMMER)),
        ("2030-01-05", datetime(2030, 1, 5, 23, 59, 59, tzinfo=UTC)),
        ("2030-06-05T12:00", datetime(2030, 6, 5, 12, tzinfo=SUMMER)),
        ("2030-06-05T00:00:00", datetime(2030, 6, 5, tzinfo=SUMMER)),
        ("2030-06-05T12:00:00Z", datetime(2030, 6, 5, 12, tzinfo=UTC)),
        (
            "2030-06-05T12:00:00-05:00",
            datetime(2030, 6, 5, 12, tzinfo=timezone(timedelta(hours=-5))),
        ),
    ],
)
def test_a_closing_day_lasts_until_it_ends_in_the_uk(words: str, moment: datetime) -> None:
    closes = closing_moment(words)
    assert closes == moment
    assert closes is not None
    assert closes.utcoffset() == moment.utcoffset()


def money(value: object, **others: object) -> dict[str, Any]:
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": "GBP", "value": value} | others}


def pounds(
    low: str | None, high: str | None, unit: str = "YEAR", currency: str = "GBP"
) -> SourcePay:
    return SourcePay(Decimal(low) if low else None, Decimal(high) if high else None, unit, currency)


@pytest.mark.parametrize(
    ("posting", "pay"),
    [
        ({}, StatedPay()),
        ({"baseSalary": "£30,000 to £35,000"}, StatedPay("£30,000 to £35,000")),
        ({"baseSalary": "£30k"}, StatedPay("£30k", pounds("30000", "30000", ""))),
        ({"baseSalary": 30000}, StatedPay("£30,000", pounds("30000", "30000", ""))),
        (money("negotiable"), StatedPay("negotiable")),
        (
            money(30000.5, unitText="YEAR"),
            StatedPay("£30,000.50 a year", pounds("30000.5", "30000.5")),
        ),
        (
            money({"value": "£23,247.92 + bonus", "minValue": "23247", "maxValue": "35077"}),
            StatedPay("£23,247.92 + bonus", pounds("23247", "35077", "")),
        ),
        (
            money({"minValue": 14, "maxValue": 16.5, "unitText": "per hour"}),
            StatedPay("£14 to £16.50 an hour", pounds("14", "16.5", "HOUR")),
        ),
        (
            money({"minValue": 30000}, unitText="annually"),
            StatedPay("from £30,000 a year", pounds("30000", None)),
        ),
        (money({"maxValue": 40000}), StatedPay("up to £40,000", pounds(None, "40000", ""))),
        (money({"value": 40000}), StatedPay("£40,000", pounds("40000", "40000", ""))),
        (
            money({"value": "34,169", "unitText": "YEAR"}),
            StatedPay("34,169", pounds("34169", "34169")),
        ),
        (money({"minValue": 0, "maxValue": 0}), StatedPay()),
        (money({"minValue": "1" * 20}), StatedPay()),
        (
            {"baseSalary": {"minValue": 50, "maxValue": 60, "currency": "eur", "unitText": "DAY"}},
            StatedPay("€50 to €60 a day", pounds("50", "60", "DAY", "EUR")),
        ),
        (
            {"baseSalary": {"value": {"minValue": 50, "maxValue": 60}, "currency": "SEK"}},
            StatedPay("SEK 50 to SEK 60", pounds("50", "60", "", "SEK")),
        ),
        (
            money([{"minValue": 1, "maxValue": 2}], currency="pounds"),
            StatedPay("£1 to £2", pounds("1", "2", "")),
        ),
        ({"baseSalary": {}, "estimatedSalary": [{"value": "£9 an hour"}]}, StatedPay("£9 an hour")),
        ({"baseSalary": True}, StatedPay()),
    ],
)
def test_pay_is_taken_in_every_shape(posting: dict[str, Any], pay: StatedPay) -> None:
    assert stated_pay(posting) == pay


def located(geo: object, **address: object) -> dict[str, Any]:
    return {"@type": "Place", "address": {"@type": "PostalAddress"} | address, "geo": geo}


@pytest.mark.parametrize(
    ("location", "places"),
    [
        (None, ()),
        ("Leeds", (Place(locality="Leeds"),)),
        ("Leeds, LS97TF", (Place(locality="Leeds", postcode="LS9 7TF"),)),
        (["Leeds", "York", "Leeds", ""], (Place(locality="Leeds"), Place(locality="York"))),
        ({"@type": "Place", "name": "Site A"}, (Place(locality="Site A"),)),
        (
            {"@type": "Place", "address": "York YO1 7HH"},
            (Place(locality="York", postcode="YO1 7HH"),),
        ),
        (
            {"addressLocality": "York", "postalCode": "yo17hh"},
            (Place(locality="York", postcode="YO1 7HH"),),
        ),
        (
            located({"latitude": "52.0105", "longitude": "-.262406"}, addressLocality="Arlesey"),
            (Place(locality="Arlesey", point=Point(52.0105, -0.262406)),),
        ),
        (
            located(
                None,
                addressRegion="Wales",
                streetAddress="1 High St, CF10 1AA",
                addressCountry={"@type": "Country", "name": "GB"},
            ),
            (Place(region="Wales", postcode="CF10 1AA", country="GB"),),
        ),
        (located("51.5, -0.12", postalCode="?"), (Place(postcode="?", point=Point(51.5, -0.12)),)),
        (
            {"name": "Site", "latitude": 51.5, "longitude": -0.12},
            (Place(locality="Site", point=Point(51.5, -0.12)),),
        ),
        (
            located({"latitude": "91", "longitude": "0"}, addressLocality="X"),
            (Place(locality="X"),),
        ),
        (located({"latitude": 0, "longitude": 0}, addressLocality="X"), (Place(locality="X"),)),
        (located({"latitude": "north"}, addressLocality="X"), (Place(locality="X"),)),
        (located("nan, nan", addressLocality="X"), (Place(locality="X"),)),
        (located([7], addressLocality=["X", "Y"]), (Place(locality="X"),)),
    ],
)
def test_places_are_taken_in_every_shape(location: object, places: tuple[Place, ...]) -> None:
    assert stated_places(location) == places
