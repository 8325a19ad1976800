"""Turns of phrase that the worked examples do not show."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from crossward.core.adverts.advert import Advert, advert_id
from crossward.core.adverts.contract_form import FIELDS, to_contract, to_number
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Clearance, Contract, Need, PayPeriod, Reading
from crossward.core.values.ranges import NumberRange

Read = Callable[..., Reading]


def test_an_advert_without_words_gives_a_role_at_most(read: Read) -> None:
    contract = to_contract(read())
    assert contract.pop("role")
    assert not any(contract.values())


def test_the_contract_form_has_the_contract_s_keys_in_order(read: Read) -> None:
    assert tuple(to_contract(read())) == (*FIELDS, "evidence")


@pytest.mark.parametrize(
    ("number", "said"), [(None, None), (Decimal("37.50"), 37.5), (Decimal("12.00"), 12)]
)
def test_whole_numbers_are_whole(number: Decimal | None, said: float | None) -> None:
    assert to_number(number) == said


@pytest.mark.parametrize(
    ("line", "low", "high", "period"),
    [
        ("£37,000 up to", None, 37000, "year"),
        ("£25,000+", 25000, None, "year"),
        ("£0.00", None, None, None),
        ("£3,000 welcome bonus, £28,000 per annum", 28000, 28000, "year"),
        ("£25,338 – £30,000 living allowance = £4,000", 25338, 30000, "year"),
        ("Between £7,959 and £8,531 per session", 7959, 8531, "session"),
        ("£15.65 P/H / £36,461", 15.65, 15.65, "hour"),
        ("£800", 800, 800, "day"),
        ("£2,400", 2400, 2400, "month"),
        ("£82,096- £11,0683", 82096, 110683, "year"),
        ("£24,907 - £30'615", 24907, 30615, "year"),
        ("£24907 -£30 615", 24907, 30615, "year"),
        ("YC72 - £82,096-£110,683", 82096, 110683, "year"),
        ("£14.28 per annum", 14.28, 14.28, "hour"),
        ("£19,737 - £21,142 18,813", 19737, 21142, "year"),
        ("31 days", None, None, None),
        ("Grade 5 - £30,000", 30000, 30000, "year"),
        ("£30,000 - £2,000 bonus", 30000, 30000, "year"),
    ],
)
def test_odd_pay_lines(
    read: Read, line: str, low: float | None, high: float | None, period: str | None
) -> None:
    pay = to_contract(read(pay_line=line))["pay"]
    assert (pay and (pay["min"], pay["max"], pay["period"])) == (
        None if period is None else (low, high, period)
    )


def test_a_period_implied_by_size_is_said_to_be_so(read: Read) -> None:
    fact = read(pay_line="£12.50").pay
    assert fact is not None
    assert fact.value.period is PayPeriod.HOUR
    assert fact.confidence < 1
    assert "hour" in fact.note


def test_text_figures_of_another_kind_do_not_join_the_pay(read: Read) -> None:
    text = "Salary £30,000 per annum.\nYou earn £12 per hour on extra work.\nSalary up to £33,000."
    fact = read(text).pay
    assert fact is not None
    assert (fact.value.min, fact.value.max) == (Decimal(30000), Decimal(33000))


def test_pro_rata_of_leave_is_not_of_pay(read: Read) -> None:
    fact = read("27 days of leave, pro rata.", pay_line="£30,000").pay
    assert fact is not None
    assert not fact.value.pro_rata


@pytest.mark.parametrize(
    ("text", "bands"),
    [
        ("Are you an experienced band 5 nurse looking for a change at last?" + " x" * 200, []),
        (
            "y" * 300 + "\nAs a band 7 you are to be seen on many of the wards of this site.",
            ["7"],
        ),
        (
            "y" * 300 + "\nThe band 6 radiographer will help all the people of this department.",
            ["6"],
        ),
        (
            "y" * 300 + "\nFor all of this there will soon be, here with us, some band 4 post.",
            ["4"],
        ),
        ("y" * 300 + "\nStaff like the band 3 lights on the long corridors of this old site.", []),
        (
            "y" * 300 + "\nRadiographer for CT and MRI work in the hospital - band 5 (one year)",
            ["5"],
        ),
        ("y" * 300 + "\nThe wards have band 6 staff on each and every one of the many shifts.", []),
        (
            "y" * 300 + "\nWe are looking for experienced band 5 nurses with theatre experience.",
            ["5"],
        ),
    ],
)
def test_whose_band_it_is(read: Read, text: str, bands: list[str]) -> None:
    found = read("Dear reader\n" + text if not text.startswith("y") else text, title="Radiographer")
    assert [fact.value for fact in found.bands] == bands


def test_temporary_work_of_a_bank_is_the_bank_s(read: Read) -> None:
    reading = read("A temporary post for those who like variety.", title="Bank Porter")
    assert [fact.value for fact in reading.contracts] == [Contract.BANK]


def test_a_bank_and_temporary_title_is_both(read: Read) -> None:
    reading = read(title="Bank Porter - Temporary")
    assert {fact.value for fact in reading.contracts} == {Contract.BANK, Contract.TEMPORARY}


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("A 1-year placement from August.", NumberRange(Decimal(12), Decimal(12))),
        ("A 6 month post in the team.", NumberRange(Decimal(6), Decimal(6))),
        ("A 5 year programme of change.", None),
        ("The vacancy is for a period of 6 months.", NumberRange(Decimal(6), Decimal(6))),
        ("Fixed term 36 to 48 months", NumberRange(Decimal(36), Decimal(48))),
    ],
)
def test_lengths_of_terms(read: Read, text: str, months: NumberRange | None) -> None:
    fact = read(text).term_months
    assert (fact.value if fact else None) == months


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("24 hours / 6 PAs per week", (24, 24)),
        ("Contracted hours: 10 programmed activities", None),
        ("36 to 24 hours per week", (24, 36)),
        ("Hours per week 30\nand 22.5 hours per week", (30, 30)),
        ("Overtime of 12 hours per week", None),
        ("Deputy sister 30 hours", (30, 30)),
        ("Our weekly hours of anything up to 36 hours are agreed with you in the end", (None, 36)),
        ("37 1/2 hours per week", (37.5, 37.5)),
        ("30\u00bc hours per week", (30.25, 30.25)),
        ("3 hours per week", None),
        ("Theatre staff are given 24 hours to answer, and then we ask the next of kin.", None),
        ("a unit of 12 hours stay at the end of a long and winding road to the far away sea", None),
    ],
)
def test_weekly_hours(read: Read, text: str, hours: tuple[float, float] | None) -> None:
    said = to_contract(read(text))["hours"]
    assert (said and (said["min"], said["max"])) == hours


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("If the post is exempt a DBS check is made. The cost of the DBS check is yours.", None),
        ("A DBS check at standard level is made.", "standard"),
        ("DBS rules on public interest disclosure hold.", None),
    ],
)
def test_a_condition_on_a_check_holds_for_its_cost(
    read: Read, text: str, level: str | None
) -> None:
    assert to_contract(read(text))["dbs"] == level


def test_no_clearance_is_read_from_a_denial(read: Read) -> None:
    assert read("DV clearance is held by the guard.").clearance is not None
    fact = read("No DV clearance, but SC clearance is needed.").clearance
    assert fact is not None
    assert fact.value is Clearance.SC


def test_an_interview_day_after_a_closing_day_is_not_taken_for_it(read: Read) -> None:
    reading = read("Interviews follow the closing date of 13 November 2020.")
    assert reading.interview is None


def test_an_unsaid_year_is_noted(read: Read) -> None:
    reading = read("Closing date: 8 November\nInterview date: 18 November")
    assert reading.closing is not None
    assert reading.closing.note
    assert reading.interview is not None
    assert reading.interview.value == date(2020, 11, 18)
    assert reading.interview.note


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Minimum requirements: GCSE maths. A degree is held by many and is required.", 2),
        ("You must have a degree and an MSc.", 7),
        ("Physiotherapy degree", None),
        ("• Physiotherapy degree", 6),
        ("360-degree feedback is used.", None),
        ("The BSc was at that time a matter of pride to all in the unit down by the sea.", None),
        ("The NVQ level 3 module is the pride of us all.", None),
        ("The unit is linked to a BSc of the university and all of its many wards.", None),
        ("Level 3 care is given. We met at the MSc talks of the sea and of the land here.", None),
        ("A degree of Bachelor of Science is required.", 6),
    ],
)
def test_levels_that_must_be_folded(read: Read, text: str, level: int | None) -> None:
    said = to_contract(read(text))["qualification"]
    assert (said and said["level"]) == level


def test_a_place_of_work_at_home_is_remote(read: Read) -> None:
    from crossward.core.values.places import Place

    reading = read("This is a fully remote role.", places=(Place(locality="Home based"),))
    assert [fact.value.value for fact in reading.patterns] == ["remote"]


def test_an_advert_s_id_depends_on_its_source_and_identifier() -> None:
    one = Advert(source="a", identifier="b", title="", text="")
    assert one.id == advert_id(source="a", identifier="b")
    assert one.id != advert_id(source="ab", identifier="")
    assert read_advert(one) == read_advert(one)


def test_a_rate_card_of_many_lines_is_read_as_far_as_it_matters(read: Read) -> None:
    card = "\n".join(f"Night rate {number}: £{number}.50 per hour" for number in range(12, 32))
    fact = read("Rates of pay\n" + card).pay
    assert fact is not None
    assert fact.value.min == Decimal("12.50")
    assert len(fact.evidence) == 12


def test_a_degree_in_the_title_is_not_asked_of_anybody(read: Read) -> None:
    assert read(title="Degree Apprentice").qualification is None


def test_a_body_alone_on_a_short_line_is_a_registration(read: Read) -> None:
    (fact,) = read("• NMC or equal").registrations
    assert fact.value.body.value == "NMC"


def test_words_for_starting_without_a_day_give_no_start(read: Read) -> None:
    assert read("Start date to be agreed").extras.starts is None


def test_a_title_misspelt_is_quoted_whole(read: Read) -> None:
    fact = read(title="Radiograhper").role
    assert fact is not None
    assert [one.quote for one in fact.evidence] == ["Radiograhper"]


def test_a_body_merely_spoken_of_is_no_registration(read: Read) -> None:
    text = "The HCPC sent its greetings to all of us on the day of the opening of the building."
    assert read(text).registrations == ()


def test_pro_rata_in_a_title_is_not_said_of_the_pay(read: Read) -> None:
    fact = read(title="Porter, pro rata", pay_line="£20,000").pay
    assert fact is not None
    assert not fact.value.pro_rata


def test_a_heading_speaks_for_no_more_than_what_is_near_below_it(read: Read) -> None:
    near = read("Desirable\n• A degree in physics")
    between = "• You help.\n" * 300
    far = read(f"Desirable\n{between}• A degree in physics is held.")
    assert near.qualification is not None
    assert near.qualification.value.need is Need.DESIRABLE
    assert far.qualification is not None
    assert far.qualification.value.need is Need.REQUIRED
