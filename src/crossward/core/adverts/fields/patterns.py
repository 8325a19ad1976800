"""Working patterns stated as true of, or open to, this job."""

import re

from crossward.core.adverts.reading import Pattern
from crossward.core.adverts.rules import cues_of, first_of_each
from crossward.core.adverts.tables import times_and_places, unsocial_hours
from crossward.core.adverts.view import AdvertView, even_out
from crossward.core.values.evidence import Evidence, Fact

RULES = (*times_and_places.RULES, *unsocial_hours.RULES)
CUES = cues_of(RULES)
AT_HOME = re.compile(
    r"(?<![a-z])(?:remote|home ?-?(?:based|working)|working from home|work from home)(?![a-z])"
)


def read_patterns(view: AdvertView) -> tuple[Fact[Pattern], ...]:
    """Every pattern stated, each with the first words that state it."""
    found = first_of_each(view, "patterns", rules=RULES)
    place = _at_home(view)
    if place and all(fact.value is not Pattern.REMOTE for fact in found):
        return (*found, place)
    return found


def _at_home(view: AdvertView) -> Fact[Pattern] | None:
    """A place of work that is the person's home."""
    place = view.advert.place
    match = AT_HOME.search(even_out(place))
    if match is None:
        return None
    start, end = match.span()
    quote = Evidence("patterns", "place", start, end, place[start:end])
    return Fact(Pattern.REMOTE, (quote,))
