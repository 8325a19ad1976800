"""Whatever the words, the reader never raises, never lingers, and quotes exactly."""

import time
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.contract_form import to_contract
from crossward.core.adverts.reader import CUES, read_advert
from crossward.core.adverts.reading import Extras, Reading
from crossward.core.values.evidence import Evidence, Fact

SECONDS = 10.0  # for a text of a million letters; an ordinary advert takes a thousandth

SCRAPS = st.sampled_from(
    [
        *CUES.words,
        "£25,000 - £30,000 per annum",
        "Band 5/6",
        "37.5 hours per week",
        "HCPC registered",
        "NVQ level 3",
        "12 month fixed term",
        "Closing date: 31/02/2020",
        "Essential:\n• degree",
        "İstanbul ǅ ﬁ ½ €",
        "\n",
        "• ",
        "pro rata",
        "no nights or weekends",
        "(" * 5,
    ]
)
TEXTS = st.lists(st.one_of(SCRAPS, st.text(max_size=20)), max_size=25).map(" ".join)


def advert(*, text: str, title: str = "", pay_line: str = "") -> Advert:
    return Advert(source="test", identifier="1", title=title, pay_line=pay_line, text=text)


def all_evidence(reading: Reading) -> list[Evidence]:
    return [
        evidence
        for holder in (reading, reading.extras)
        for field in fields(holder)
        for fact in _facts(getattr(holder, field.name))
        for evidence in fact.evidence
    ]


def _facts(value: Any) -> tuple[Fact[Any], ...]:
    if isinstance(value, Extras) or value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


@settings(max_examples=300, deadline=None)
@given(title=TEXTS, pay_line=TEXTS, text=TEXTS)
def test_any_words_are_read_and_quoted_exactly(title: str, pay_line: str, text: str) -> None:
    one = advert(title=title, pay_line=pay_line, text=text)
    reading = read_advert(one)
    assert to_contract(reading)["evidence"] is not None
    for evidence in all_evidence(reading):
        part = getattr(one, evidence.part)
        assert part[evidence.start : evidence.end] == evidence.quote


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=400))
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read_advert(advert(text=text)) == read_advert(advert(text=text))


@pytest.mark.parametrize(
    "scrap",
    [
        "a",
        " ",
        "£",
        "£1,",
        "1 ",
        "• ",
        "\n",
        "band 5 ",
        "band 5/6 ",
        "hours 37.5 per week ",
        "registered nurse ",
        "nmc ",
        "degree or ",
        "level 3 nvq ",
        "no nights or weekends ",
        "essential\n",
        "closing date ",
        "full time or part time ",
        "flexible working and ",
        "(((((",
        "12 months fixed term contract for ",
        "https://example.org/apply?",
        "enhanced dbs check ",
        "and the a an of to ",
        "x" * 50 + " ",
    ],
)
def test_a_million_letters_end_in_bounded_time(scrap: str) -> None:
    text = (scrap * (1_000_000 // len(scrap) + 1))[:1_000_000]
    started = time.process_time()
    read_advert(advert(title="Nurse", pay_line=text[:2000], text=text))
    assert time.process_time() - started < SECONDS
