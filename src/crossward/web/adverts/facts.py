"""The facts panel: what was read from an advert, each fact with the words that say so."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, TypeVar

from crossward.core.adverts.reading import Reading
from crossward.core.values.evidence import Evidence, Fact
from crossward.web.adverts.marked_words import BULLET, Marks
from crossward.web.design_system.advert_words import (
    CLEARANCE_WORDS,
    CONTRACT_WORDS,
    DBS_WORDS,
    NEED_WORDS,
    PATTERN_WORDS,
    SPONSORSHIP_WORDS,
    band_words,
    date_words,
    pay_range_words,
    pay_words,
    qualification_words,
    range_words,
    registration_words,
    role_words,
)

DOUBTFUL_BELOW = 0.7
LONGEST_QUOTE = 90
Value = TypeVar("Value")
Words = Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the advert; ``href`` leads to where they stand."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactWords:
    words: str
    quotes: tuple[Quote, ...]
    note: str
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class FactRow:
    label: str
    facts: tuple[FactWords, ...]


# Each row: its label, the field of the reading, and how a value is said.
ROWS: tuple[tuple[str, str, Words], ...] = (
    ("Pay", "pay", pay_words),
    ("Pay, range by range", "extras.pay_ranges", pay_range_words),
    ("Band", "bands", band_words),
    ("Contract", "contracts", CONTRACT_WORDS.__getitem__),
    ("Length of contract", "term_months", lambda months: range_words(months, "months")),
    ("Weekly hours", "hours", lambda hours: range_words(hours, "hours")),
    ("Pattern", "patterns", PATTERN_WORDS.__getitem__),
    ("Registration", "registrations", registration_words),
    ("Qualification", "qualification", qualification_words),
    ("Criminal record check", "dbs", DBS_WORDS.__getitem__),
    ("Security clearance", "clearance", CLEARANCE_WORDS.__getitem__),
    ("Driving licence", "driving", lambda need: NEED_WORDS[need].capitalize()),
    ("Visa sponsorship", "sponsorship", SPONSORSHIP_WORDS.__getitem__),
    ("Closing date in the text", "closing", date_words),
    ("Interview", "interview", date_words),
    ("Standards named", "standards", str),
    ("Kind of role", "role", role_words),
)
EXPECTED = ("pay", "contracts", "hours", "patterns")


def fact_rows(reading: Reading, marks: Marks) -> tuple[FactRow, ...]:
    """Return a row for each field that the advert states."""
    rows = (
        FactRow(label, tuple(_fact_words(fact, marks, say=say) for fact in facts_of(reading, name)))
        for label, name, say in ROWS
    )
    return tuple(row for row in rows if row.facts)


def not_stated(reading: Reading) -> tuple[str, ...]:
    """Return, in words, what adverts usually say and this one does not."""
    return tuple(
        label.lower()
        for label, name, _ in ROWS
        if name in EXPECTED and not list(facts_of(reading, name))
    )


def all_evidence(reading: Reading) -> Iterator[Evidence]:
    """Yield the evidence of every fact."""
    for _, name, _ in ROWS:
        for fact in facts_of(reading, name):
            yield from fact.evidence


def facts_of(reading: Reading, name: str) -> Iterable[Fact[Any]]:
    """Return the facts of one field, whether it holds one or many."""
    held = attrgetter(name)(reading)
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def _fact_words(fact: Fact[Value], marks: Marks, *, say: Callable[[Value], str]) -> FactWords:
    quotes = (
        Quote(_shorten(each.quote), f"#{marks.anchors[each]}")
        for each in fact.evidence
        if each in marks.anchors
    )
    return FactWords(
        words=say(fact.value),
        quotes=tuple(dict.fromkeys(quotes)),
        note=fact.note,
        is_doubtful=fact.confidence < DOUBTFUL_BELOW,
    )


def _shorten(quote: str) -> str:
    words = " ".join(quote.replace(BULLET, " ").split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[:LONGEST_QUOTE].rstrip()}…"
