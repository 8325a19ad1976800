"""Signs of a job in industry: pay at target, territory, car and the like."""

from crossward.core.adverts.reading import IndustrySignal
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

RULES = (
    rule(
        IndustrySignal.ON_TARGET_EARNINGS,
        " ote|(ote|/ote|,ote|+ote|-ote|\note|on target earn|on-target|on target bonus",
        words=r"ote|on[ -]target (?:earnings|bonus)",
    ),
    rule(
        IndustrySignal.COMMISSION,
        "commission",
        words=r"(?:uncapped |monthly |quarterly )?commission(?= (?:structure|scheme|plan|paid"
        r"|on|earning)|[ ,.)]*$|,| \+| and (?:bonus|car))|(?:plus|\+|uncapped"
        r"|earn) commission",
        not_with="commissioning|care quality commission|clinical commission|commission for",
    ),
    rule(
        IndustrySignal.TERRITORY,
        "territor",
        words=r"(?:sales |your |assigned |own |manage (?:a|the) )territor(?:y|ies)"
        r"|territory (?:manager|sales|management)",
    ),
    rule(
        IndustrySignal.FIELD_BASED,
        "field based|field-based|field service|field sales|field engineer",
        words=r"field[ -]based|field (?:service|sales|engineer)",
    ),
    rule(
        IndustrySignal.COMPANY_CAR,
        "company car|company vehicle|car allowance",
        at_cue=True,
        words=r"company (?:car|vehicle)|car allowance",
        not_after="no|not",
    ),
    rule(
        IndustrySignal.SHARE_SCHEME,
        "share scheme|share option|share purchase|share plan|share save|sharesave"
        "|stock scheme|stock option|stock purchase|stock plan|stock save",
        words=r"(?:share|stock) (?:scheme|options?|purchase|plan|save)|sharesave"
        r"|equity (?:package|options?)",
    ),
    rule(
        IndustrySignal.PRIVATE_MEDICAL,
        "private medical|private health|bupa",
        at_cue=True,
        words=r"private (?:medical|health)(?:care)? (?:insurance|cover|scheme)"
        r"|private healthcare|bupa (?:cover|healthcare|membership)",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_industry_signals(view: AdvertView) -> tuple[Fact[IndustrySignal], ...]:
    """Every sign once."""
    return first_of_each(view, "industry_signals", book=BOOK)
