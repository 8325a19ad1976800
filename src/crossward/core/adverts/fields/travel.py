"""How far the job makes its holder travel."""

from crossward.core.adverts.reading import Travel
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

NOT = r"no|not|without|public|local|free|convenient|excellent|good|easy"
RULES = (
    rule(
        Travel.BETWEEN_SITES,
        "travel|cross site|cross-site|across site|multi-site|multi site|both sites",
        words=r"travel(?:ling)? (?:\w+ ){0,4}?(?:between|across|to)(?: \w+){0,3} sites?"
        r"|cross[ -]site (?:working|travel|cover)|work(?:ing)? (?:across|at"
        r"|from)(?: \w+){0,2} (?:sites|both sites)|multi[ -]site (?:working|role)",
        not_after=NOT,
    ),
    rule(
        Travel.REGIONAL,
        "travel",
        words=r"(?:regular |frequent |extensive |some "
        r"|occasional )?travel(?:ling)? (?:\w+ ){0,2}?(?:across|throughout|within|around"
        r"|in) (?:the )?(?:\w+ ){0,3}?(?:region|county|area|patch|territory|community"
        r"|localit(?:y|ies)|borough|north|south|east|west|midlands|hampshire|wales"
        r"|scotland|england)",
        not_after=NOT,
    ),
    rule(
        Travel.NATIONAL,
        "travel na|travel across|travel throughout the uk|travel around the uk"
        "|national travel|nationwide travel|uk wide travel|uk-wide travel",
        at_cue=True,
        words=r"national travel|travel (?:nationally|nationwide|across the uk"
        r"|throughout the uk|across england|around the uk)|nationwide travel"
        r"|uk[ -]wide travel",
        not_after=NOT,
    ),
    rule(
        Travel.INTERNATIONAL,
        "international travel|overseas travel|european travel|global travel|travel internat"
        "|travel overseas|travel abroad|travel to europe|travel worldwide",
        at_cue=True,
        words=r"(?:international|overseas|european|global) travel|travel (?:internationally"
        r"|overseas|abroad|to europe|worldwide)",
        not_after=NOT,
    ),
    rule(
        Travel.OVERNIGHT_STAYS,
        "overnight|nights away|away from home",
        words=r"overnight stays?|nights? away|stay(?:ing)? (?:away from home|overnight)",
        not_with="patient|carer|parent|relative",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_travel(view: AdvertView) -> tuple[Fact[Travel], ...]:
    """Every reach of travel that is stated."""
    return first_of_each(view, "travel", book=BOOK)
