"""The pension scheme an advert names."""

from crossward.core.adverts.reading import PensionScheme
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

RULES = (
    rule(
        PensionScheme.NHS,
        "nhs pension|nhs occupational|nhs contrib",
        at_cue=True,
        words=r"nhs (?:occupational )?(?:contributory )?pensions?(?: scheme)?",
    ),
    rule(
        PensionScheme.CIVIL_SERVICE,
        "civil service pension|alpha pension",
        at_cue=True,
        words=r"civil service pension(?: scheme)?|alpha pension",
    ),
    rule(
        PensionScheme.LOCAL_GOVERNMENT,
        "local government pension|lgps",
        at_cue=True,
        words=r"local government pension(?: scheme)?|lgps",
    ),
    rule(
        PensionScheme.UNIVERSITIES,
        "superannuation|(uss)",
        words=r"universities superannuation(?: scheme)?|\(uss\)",
    ),
    rule(PensionScheme.TEACHERS, "teachers", words=r"teachers'? pension(?: scheme)?"),
    rule(
        PensionScheme.ARMED_FORCES,
        "armed forces pension",
        at_cue=True,
        words=r"armed forces pension(?: scheme)?",
    ),
    rule(
        PensionScheme.EMPLOYER,
        "pension",
        words=r"(?:company|contributory|contribution|stakeholder|group personal|workplace"
        r"|employer'?s?|private|matched|nest|generous|occupational"
        r"|final salary)[a-z' ]{0,30}? ?pension(?: scheme| plan)?|pension (?:scheme"
        r"|plan)",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_pension(view: AdvertView) -> Fact[PensionScheme] | None:
    """The named scheme, a public one before an employer's own."""
    found = first_of_each(view, "pension", book=BOOK)
    return found[0] if found else None
