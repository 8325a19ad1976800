"""The kinds of contract an advert states for this job."""

import re

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import first_of_each, rule_book
from crossward.core.adverts.tables.contracts import RULES, ZERO_HOURS
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

BOOK = rule_book(RULES)
CUES = BOOK.cues
NO_HOURS = re.compile(ZERO_HOURS, re.IGNORECASE)


def read_contracts(view: AdvertView) -> tuple[Fact[Contract], ...]:
    """Every kind of contract stated, each with the first words that state it."""
    found = first_of_each(view, "contracts", book=BOOK)
    if not any(_is_in_head(fact, Contract.BANK) for fact in found):
        return found
    return tuple(fact for fact in found if not _is_only_of_the_bank(fact))


def _is_only_of_the_bank(fact: Fact[Contract]) -> bool:
    """The "temporary" work of a bank is the bank's, unless the title says both, or no hours."""
    if fact.value is not Contract.TEMPORARY or _is_in_head(fact, Contract.TEMPORARY):
        return False
    return NO_HOURS.match(fact.evidence[0].quote) is None


def _is_in_head(fact: Fact[Contract], contract: Contract) -> bool:
    return fact.value is contract and fact.evidence[0].part != "text"
