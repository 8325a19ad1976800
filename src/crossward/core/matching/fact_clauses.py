"""What a filter that was typed among the words asks of an advert."""

from crossward.core.adverts.reading import Pattern
from crossward.core.matching.clauses import AnyOf, AtLeast, Between, Clause, Has, HasPhrase, NoneOf
from crossward.core.matching.index_entry import (
    BANDS_MATTER,
    HOURS_MATTER,
    PAY_BANDS,
    PAY_BANDS_MATTER,
    SILENT_ON,
)
from crossward.core.matching.typed_facts import ENTRY_LEVEL, TypedFact, typed_words
from crossward.core.matching.words import stem, stems


def fact_clause(fact: TypedFact) -> Clause:
    """Match adverts of which the typed filter is true."""
    if fact.field == "pay_at_least":
        return Between("pay_top", int(fact.value), None)
    if fact.field == ENTRY_LEVEL:
        level = typed_words()[ENTRY_LEVEL]
        bands = tuple(Has("bands", band) for band in level["bands"])
        titles = (Has("title", stem(word)) for word in level["title_words"])
        says = (HasPhrase("body", tuple(stems(phrase))) for phrase in level["says"])
        above = tuple(Has("title", stem(word)) for word in level["not_title_words"])
        return AtLeast(2, (AnyOf((*bands, *titles, *says)), NoneOf(above)))
    if fact.field == "bands":
        return AnyOf((Has("bands", fact.value), Has(PAY_BANDS, fact.value)))
    return Has(fact.field, fact.value)


def silence(fact: TypedFact) -> Clause | None:
    """Match adverts that say nothing on the matter; None where silence tells as much as a word."""
    matter = {"bands": PAY_BANDS_MATTER, ENTRY_LEVEL: BANDS_MATTER, "patterns": HOURS_MATTER}
    return Has(SILENT_ON, matter[fact.field]) if fact.field in matter else None


def is_told_or_silent(fact: TypedFact) -> bool:
    """Say that no advert both says what was asked and is silent on the matter."""
    return fact.field == "bands" or fact.value in {Pattern.FULL_TIME, Pattern.PART_TIME}
