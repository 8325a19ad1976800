"""Cards whose lines were run together are read as if they were not."""

from collections.abc import Callable

from crossward.core.adverts.contract_form import evidence_of
from crossward.core.adverts.glued_words import find_glue, part_words
from crossward.core.adverts.reading import Reading

Read = Callable[..., Reading]
CARD = (
    "Pump EngineerRemote with travelSalary: £31,000Full Time - 37.5 HoursAre you ready?Nottingham "
    "and Derby.Our team repairs TheraBand pumps. Essential criteria:ISO 13485"
)


def test_glue_is_where_a_word_that_opens_lines_follows_another() -> None:
    assert part_words(CARD, find_glue(CARD)).split("\n") == [
        "Pump Engineer",
        "Remote with travel",
        "Salary: £31,000",
        "Full Time - 37.5 Hours",
        "Are you ready?",
        "Nottingham and Derby.",
        "Our team repairs TheraBand pumps. Essential criteria:ISO 13485",
    ]


def test_words_with_a_capital_inside_are_left_whole() -> None:
    assert find_glue("LinkedIn, YouTube, SystmOne, McDonald and iCaSH are names.") == []


def test_a_text_with_lines_has_not_lost_them() -> None:
    assert find_glue("One\nTwo\nThree\nFour\nHoursAre you here?") == []


def test_evidence_of_a_card_is_exact_in_the_card(read: Read) -> None:
    reading = read(CARD, title="Pump Engineer", pay_line="£31,000 a year")
    assert reading.hours is not None
    assert reading.pay is not None
    assert [one.quote for one in reading.pay.evidence] == ["£31,000 a year"]
    quotes = {
        one.quote: CARD[one.start : one.end] for one in evidence_of(reading) if one.part == "text"
    }
    assert "37.5 Hours" in quotes
    assert "Full Time" in quotes
    assert all(quote == words for quote, words in quotes.items())
