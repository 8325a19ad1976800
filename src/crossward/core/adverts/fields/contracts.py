"""The kinds of contract an advert states for this job."""

from crossward.core.adverts.reading import Contract
from crossward.core.adverts.rules import cues_of, first_of_each
from crossward.core.adverts.tables.contracts import RULES
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

CUES = cues_of(RULES)


def read_contracts(view: AdvertView) -> tuple[Fact[Contract], ...]:
    """Every kind of contract stated, each with the first words that state it."""
    return first_of_each(view, "contracts", RULES)
