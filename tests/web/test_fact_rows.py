"""The facts panel."""

from decimal import Decimal

from tests.factories.adverts import an_advert

from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Contract, Dbs, Need, Reading
from crossward.core.values.evidence import Evidence, Fact
from crossward.core.values.ranges import NumberRange
from crossward.web.adverts.facts import Quote, all_evidence, fact_rows, not_stated
from crossward.web.adverts.marked_words import mark_advert

TEXT = f"A DBS check, {'long ' * 40}words, 37.5 hours."
ADVERT = an_advert(text=TEXT)


def evidence(quote: str) -> Evidence:
    start = TEXT.index(quote)
    return Evidence("dbs", "text", start, start + len(quote), quote)


def test_rows_stand_in_one_order_and_only_where_something_is_stated() -> None:
    reading = Reading(
        driving=Fact(Need.REQUIRED, ()),
        contracts=(Fact(Contract.BANK, ()), Fact(Contract.TEMPORARY, ())),
        hours=Fact(NumberRange(None, Decimal(30)), ()),
    )
    rows = fact_rows(reading, mark_advert(ADVERT, []))
    said = [(row.label, [fact.words for fact in row.facts]) for row in rows]
    assert said == [
        ("Contract", ["Bank", "Temporary"]),
        ("Weekly hours", ["up to 30 hours"]),
        ("Driving licence", ["Required"]),
    ]


def test_a_pay_line_of_several_ranges_gives_a_fact_each() -> None:
    advert = an_advert(pay_line="£26,970 to £31,534 or £38,000, by grade")
    reading = read_advert(advert)
    rows = fact_rows(reading, mark_advert(advert, all_evidence(reading)))
    assert [(row.label, [fact.words for fact in row.facts]) for row in rows[:2]] == [
        ("Pay", ["£26,970 to £38,000 a year"]),
        ("Pay, range by range", ["£26,970 to £31,534", "£38,000"]),
    ]
    assert [fact.quotes[0].words for fact in rows[1].facts] == ["£26,970 to £31,534", "£38,000"]


def test_a_fact_carries_its_quotes_note_and_doubt() -> None:
    spans = (evidence("DBS check"), evidence("DBS check"))
    reading = Reading(dbs=Fact(Dbs.UNSPECIFIED, spans, confidence=0.6, note="No level is named."))
    (row,) = fact_rows(reading, mark_advert(ADVERT, all_evidence(reading)))
    (fact,) = row.facts
    assert fact.quotes == (Quote("DBS check", "#words-4-1"),)
    assert fact.note == "No level is named."
    assert fact.is_doubtful


def test_a_long_quote_is_cut_short_in_the_panel() -> None:
    reading = Reading(dbs=Fact(Dbs.BASIC, (evidence(TEXT),)))
    (row,) = fact_rows(reading, mark_advert(ADVERT, all_evidence(reading)))
    words = row.facts[0].quotes[0].words
    assert len(words) <= 91
    assert words.endswith("…")


def test_only_what_adverts_usually_say_is_called_missing() -> None:
    reading = Reading(contracts=(Fact(Contract.BANK, ()),))
    assert not_stated(reading) == ("pay", "weekly hours", "pattern")
