"""What an advert says of the right to work and of routes to it."""

from crossward.core.adverts.reading import VisaWording
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

RULES = (
    rule(
        VisaWording.RIGHT_TO_WORK_NEEDED,
        "right to work|eligib|entitled to|legally entitled to",
        at_cue=True,
        words=r"right to work(?: in the (?:uk|united kingdom))?|(?:eligib\w+"
        r"|(?:legally )?entitled) to (?:\w+ ){0,3}?work in the (?:uk|united kingdom)",
    ),
    rule(
        VisaWording.SHORTAGE_OCCUPATION,
        "shortage occupation",
        at_cue=True,
        words=r"shortage occupation(?: list| code)?",
    ),
    rule(
        VisaWording.SKILLED_WORKER_ROUTE,
        "skilled worker|health and care visa|tier 2|health & care worker",
        words=r"skilled worker(?: visa| route)?|health (?:and|&) care (?:worker )?visa"
        r"|tier 2 (?:visa|sponsorship|certificate)",
        not_with="camhs",
    ),
    rule(
        VisaWording.OVERSEAS_WELCOME,
        "overseas|international",
        at_cue=True,
        words=r"(?:overseas|international) (?:applicants|candidates"
        r"|applications)(?: \w+){0,3} (?:welcome|considered|encouraged)",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_visa(view: AdvertView) -> tuple[Fact[VisaWording], ...]:
    """Every wording once."""
    return first_of_each(view, "visa", book=BOOK)
