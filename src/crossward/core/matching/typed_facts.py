"""Filters that people type among their words: bands, pay, contracts, patterns, registers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from crossward.core.adverts.reading import BANDS
from crossward.core.matching.words import DATA, stems
from crossward.core.values.data_file import read_yaml

FACT_FILTERS = ("contracts", "patterns", "registrations", "employer_groups")
ENTRY_LEVEL = "entry_level"
THOUSAND = 1000
LEAST_YEARLY = 5000  # smaller sums are not a year's pay

_WORD = re.compile(r"\w+")
_BAND = re.compile(r"\b(?:band|afc|b)\s*(?P<band>8[a-d]|[1-9])\b")
_PAY = re.compile(
    r"(?:(?P<sign>£)|(?P<over>\b(?:over|above|at least|more than|min|minimum|from)\s+£?))\s*"
    r"(?P<sum>\d[\d,]*(?:\.\d+)?)\s*(?P<k>k\b)?(?:\s*(?:\+|plus|a year|pa|p\.a\.|per year))?"
    r"|\b(?P<ksum>\d{2,3})k\b\+?"
)


@dataclass(frozen=True, slots=True)
class TypedFact:
    """``field`` is a filter of AdvertQuery; ``words`` are what was typed for it."""

    field: str
    value: str
    words: str


@cache
def typed_words() -> Mapping[str, Any]:
    facts: Mapping[str, Any] = read_yaml(DATA / "typed_words.yaml")
    return facts


@cache
def senior_stems() -> frozenset[str]:
    """Return the stems by which a title says that a post is above others."""
    return frozenset(stems(" ".join(typed_words()["senior_title_words"])))


@cache
def junior_stems() -> frozenset[str]:
    """Return the stems by which people ask for a post for learners or helpers."""
    return frozenset(stems(" ".join(typed_words()["junior_words"])))


@cache
def stems_above_juniors() -> frozenset[str]:
    """Return the stems of titles that are not for learners or helpers."""
    return senior_stems() | frozenset(stems(" ".join(typed_words()["not_for_juniors"])))


def take_facts(text: str) -> tuple[str, tuple[TypedFact, ...]]:
    """Take what names a filter out of lower-case text; return what is left, and the filters."""
    found: list[TypedFact] = []
    for take in (_take_pay, _take_bands, _take_words):
        text, facts = take(text)
        found += facts
    return " ".join(text.split()), tuple(found)


def _take_pay(text: str) -> tuple[str, list[TypedFact]]:
    for match in _PAY.finditer(text):
        pounds = _pounds(match)
        if pounds >= LEAST_YEARLY:
            fact = TypedFact("pay_at_least", str(pounds), match.group().strip())
            return f"{text[: match.start()]} {text[match.end() :]}", [fact]
    return text, []


def _pounds(match: re.Match[str]) -> int:
    if match["ksum"]:
        return int(match["ksum"]) * THOUSAND
    amount = Decimal(match["sum"].replace(",", ""))
    return int(amount * THOUSAND if match["k"] else amount)


def _take_bands(text: str) -> tuple[str, list[TypedFact]]:
    facts = [TypedFact("bands", m["band"], m.group()) for m in _BAND.finditer(text)]
    return _BAND.sub(" ", text), [fact for fact in facts if fact.value in BANDS]


def _take_words(text: str) -> tuple[str, list[TypedFact]]:
    facts: list[TypedFact] = []
    if _first_words().isdisjoint(_WORD.findall(text)):
        return text, facts
    for pattern, field, value in _word_patterns():
        if match := pattern.search(text):
            facts.append(TypedFact(field, value, match.group()))
            text = pattern.sub(" ", text)
    return text, facts


@cache
def _word_patterns() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((_pattern(phrases), field, value) for field, value, phrases in _phrases())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.findall(phrase)[0] for phrase in typed_fact_words())


def _phrases() -> Iterator[tuple[str, str, list[str]]]:
    facts = typed_words()
    yield ENTRY_LEVEL, ENTRY_LEVEL, facts[ENTRY_LEVEL]["words"]
    for field in FACT_FILTERS:
        for value, phrases in facts[field].items():
            yield field, value, phrases


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    ways = "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]+") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{ways})(?![\w-])")


def typed_fact_words() -> tuple[str, ...]:
    """Return every phrase that names a filter."""
    return tuple(phrase for _, _, phrases in _phrases() for phrase in phrases)


def same_fact(typed: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the stems of every phrase for the filter that ``typed`` names, typed ones first."""
    forms = (forms for forms in _forms_of_facts() if typed in forms)
    return tuple(dict.fromkeys((typed, *next(forms, ()))))


@cache
def _forms_of_facts() -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        tuple(dict.fromkeys(tuple(stems(phrase)) for phrase in phrases))
        for field, _, phrases in _phrases()
        if field != ENTRY_LEVEL
    )
