"""Facts of adverts in plain words."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from crossward.core.adverts.reading import (
    Clearance,
    Contract,
    Dbs,
    Need,
    Pattern,
    Pay,
    PayPeriod,
    Qualification,
    Registration,
    RegistrationBody,
    Sponsorship,
)
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.values.places import Place
from crossward.core.values.ranges import NumberRange
from crossward.web.design_system import advert_words
from crossward.web.design_system.advert_card import distance_words, place_words
from crossward.web.design_system.advert_words import (
    closing_day,
    closing_words,
    counted,
    pay_words,
    qualification_words,
    range_words,
    registration_words,
    role_words,
)

THOUSAND = Decimal(1000)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (advert_words.GROUP_WORDS, EmployerGroup),
        (advert_words.CONTRACT_WORDS, Contract),
        (advert_words.PATTERN_WORDS, Pattern),
        (advert_words.BODY_WORDS, RegistrationBody),
        (advert_words.DBS_WORDS, Dbs),
        (advert_words.CLEARANCE_WORDS, Clearance),
        (advert_words.NEED_WORDS, Need),
        (advert_words.SPONSORSHIP_WORDS, Sponsorship),
        (advert_words.PERIOD_WORDS, PayPeriod),
        (advert_words.LEVEL_WORDS, range(2, 9)),
    ],
)
def test_there_are_words_for_every_value(words: dict[object, str], values: list[object]) -> None:
    assert set(words) == set(values)


@pytest.mark.parametrize(
    ("pay", "said"),
    [
        (
            Pay(30 * THOUSAND, 36 * THOUSAND, PayPeriod.YEAR, pro_rata=True),
            "£30,000 to £36,000 a year, pro rata",
        ),
        (Pay(30 * THOUSAND, 30 * THOUSAND, PayPeriod.YEAR, pro_rata=False), "£30,000 a year"),
        (Pay(None, Decimal("14.28"), PayPeriod.HOUR, pro_rata=False), "Up to £14.28 an hour"),
        (Pay(Decimal(300), None, PayPeriod.DAY, pro_rata=False), "From £300 a day"),
        (Pay(None, None, PayPeriod.DAY, pro_rata=False), "Up to £0 a day"),
    ],
)
def test_pay_is_said_as_people_say_it(pay: Pay, said: str) -> None:
    assert pay_words(pay) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (NumberRange(None, Decimal(12)), "up to 12 hours"),
        (NumberRange(Decimal("22.50"), None), "at least 22.5 hours"),
        (NumberRange(Decimal("37.5"), Decimal("37.5")), "37.5 hours"),
        (NumberRange(Decimal(0), Decimal(40)), "0 to 40 hours"),
    ],
)
def test_ranges_are_said_as_people_say_them(numbers: NumberRange, said: str) -> None:
    assert range_words(numbers, "hours") == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 20), "Today, 20 November 2026"),
        (date(2026, 11, 21), "Tomorrow, 21 November 2026"),
        (date(2026, 11, 19), "Yesterday, 19 November 2026"),
        (date(2026, 12, 1), "1 December 2026"),
        (None, "Not stated"),
    ],
)
def test_closing_days_are_said_as_seen_from_today(day: date | None, said: str) -> None:
    assert closing_words(day, on=date(2026, 11, 20)) == said


def test_an_advert_closes_on_the_day_it_is_here() -> None:
    assert closing_day(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)) == date(2026, 7, 2)


def test_registration_and_qualification_say_how_much_they_are_needed() -> None:
    hcpc = Registration(RegistrationBody.HCPC, Need.REQUIRED)
    assert registration_words(hcpc) == "HCPC (health and care professions), required"
    degree = Qualification(6, Need.DESIRABLE)
    assert qualification_words(degree) == "Level 6 (first degree), desirable"


def test_a_role_that_the_vocabulary_does_not_know_is_said_by_its_id() -> None:
    assert role_words("lamp-lighter") == "Lamp lighter"


def test_counts_agree_with_their_nouns() -> None:
    assert [counted(each, "job") for each in (0, 1, 1204)] == [
        "0 jobs",
        "1 job",
        "1,204 jobs",
    ]


@pytest.mark.parametrize(
    ("places", "said"),
    [
        ((), "Place not stated"),
        ((Place(),), "Place not stated"),
        ((Place(locality="Leeds", region="West Yorkshire"),), "Leeds, West Yorkshire"),
        ((Place(postcode="LS9 7TF"),), "LS9 7TF"),
        ((Place(locality="Leeds"), Place(locality="York")), "Leeds and 1 more place"),
        ((Place(locality="Leeds"), Place(), Place()), "Leeds and 2 more places"),
        ((Place("London", "London"),), "London"),
    ],
)
def test_places_are_said_the_first_one_first(places: tuple[Place, ...], said: str) -> None:
    assert place_words(places) == said


def test_distances_are_said_in_whole_miles() -> None:
    assert [distance_words(miles) for miles in (0.2, 1.2, 12.6)] == [
        "less than a mile away",
        "1 mile away",
        "13 miles away",
    ]
