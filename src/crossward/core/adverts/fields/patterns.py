"""Working patterns stated as true of, or open to, this job."""

import re

from crossward.core.adverts.reading import Pattern
from crossward.core.adverts.rules import first_of_each, rule_book
from crossward.core.adverts.tables import times_and_places, unsocial_hours
from crossward.core.adverts.view import AdvertView, even_out
from crossward.core.values.evidence import Evidence, Fact

RULES = (*times_and_places.RULES, *unsocial_hours.RULES)
BOOK = rule_book(RULES)
CUES = BOOK.cues
HOME = r"(?<![a-z])(?:remote|home ?-?(?:based|working)|working from home|work from home)(?![a-z])"
AT_HOME = re.compile(HOME)
# Home beside another place, or some of the time, is home for a part.
PARTLY = re.compile(
    rf"(?:/|&|(?<![a-z])(?:with|and|or|some|mixture of|agile)) ?\(?(?:some |significant )?{HOME}"
    rf"|{HOME}(?: working)? ?(?:/|&|\||(?:and|or)(?![a-z]))"
)


def read_patterns(view: AdvertView) -> tuple[Fact[Pattern], ...]:
    """Every pattern stated, each with the first words that state it."""
    found = first_of_each(view, "patterns", book=BOOK)
    said = {fact.value for fact in found}
    if Pattern.REMOTE in said:  # work that is wholly away is not partly so
        return tuple(fact for fact in found if fact.value is not Pattern.HYBRID)
    if Pattern.HYBRID not in said and (place := _at_home(view)):
        return (*found, place)
    return found


def _at_home(view: AdvertView) -> Fact[Pattern] | None:
    """A place of work that is the person's home, or is so for a part."""
    place = view.advert.place
    words = even_out(place)
    match = AT_HOME.search(words)
    if match is None:
        return None
    start, end = match.span()
    quote = Evidence("patterns", "place", start, end, place[start:end])
    return Fact(Pattern.HYBRID if PARTLY.search(words) else Pattern.REMOTE, (quote,))
