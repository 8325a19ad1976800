"""National security vetting an advert asks for."""

from crossward.core.adverts.reading import Clearance
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

NOT = r"no |not (?:be )?(?:require|need)|without"
RULES = (
    rule(
        Clearance.DV,
        "dv |developed vett|dv-|(dv)",
        words=r"developed vett\w+|dv[ -](?:clear\w*|level|vett\w*|security)|\(dv\)",
        not_after=NOT,
        not_with="domestic violence|domestic abuse",
    ),
    rule(
        Clearance.SC,
        "sc clear|sc level|(sc)|security check|sc-|sc securi|sc vett|sc (|for sc|hold sc|obtain sc",
        words=r"(?<=level of security needed is )security check|sc[ -](?:level )?(?:clear\w*"
        r"|vett\w*|level|security|check)"
        r"|security check(?: \(sc\)| clearance| level)"
        r"|security clearance(?: \w+){0,3} \(?sc\)?|sc \(security"
        r"|(?<=eligible for )sc|(?<=eligible to hold )sc|(?<=eligible to obtain )sc",
        not_after=NOT,
    ),
    rule(
        Clearance.CTC,
        "ctc|counter terror|counter-terror",
        words=r"ctc (?:clear\w*|level|check|vett\w*|security)|(?<=bpss and )ctc|(?<=bpss, )ctc"
        r"|counter[ -]terrorist check\w*(?: \(ctc\))?|\(ctc\)",
        not_after=NOT,
    ),
    rule(
        Clearance.BPSS,
        "bpss|baseline personnel",
        words=r"bpss|baseline personnel security(?: standard)?",
        not_after=NOT,
        not_with="psycholog|chartered",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_clearance(view: AdvertView) -> Fact[Clearance] | None:
    """The highest clearance named."""
    found = first_of_each(view, "clearance", book=BOOK)
    return found[0] if found else None
