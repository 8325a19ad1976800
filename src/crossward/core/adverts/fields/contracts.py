"""The kinds of contract an advert states for this job."""

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import first_of_each, rule_book
from crossward.core.adverts.tables.contracts import RULES
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_contracts(view: AdvertView) -> tuple[Fact[Contract], ...]:
    """Every kind of contract stated, each with the first words that state it."""
    found = first_of_each(view, "contracts", book=BOOK)
    if not any(_is_in_head(fact, Contract.BANK) for fact in found):
        return found
    # The "temporary" work of a bank is the bank's, unless the title says both.
    return tuple(
        fact
        for fact in found
        if fact.value is not Contract.TEMPORARY or _is_in_head(fact, Contract.TEMPORARY)
    )


def _is_in_head(fact: Fact[Contract], contract: Contract) -> bool:
    return fact.value is contract and fact.evidence[0].part != "text"
