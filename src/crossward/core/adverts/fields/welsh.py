"""What an advert asks of the Welsh language."""

from crossward.core.adverts.reading import WelshNeed
from crossward.core.adverts.rules import first_of_each, rule, rule_book
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

SPEAKING = (
    r"(?:ability to speak welsh|welsh[ -](?:speaking|speakers?|language)(?: skills?"
    r"| ability)?|speak welsh|fluent in welsh|welsh)"
)
RULES = (
    rule(
        WelshNeed.NOT_NEEDED,
        "welsh",
        words=rf"{SPEAKING}(?: skills?)? (?:is |are )?not (?:required|necessary|essential|needed)",
    ),
    rule(
        WelshNeed.LEARN_IN_POST,
        "welsh",
        words=rf"{SPEAKING}[a-z ]{{0,40}}(?:need to be learn|to be learnt|will need to learn)"
        rf"|learn welsh",
    ),
    rule(
        WelshNeed.ESSENTIAL,
        "welsh",
        words=rf"{SPEAKING} (?:\w+ ){{0,5}}?(?:is|are) (?:an )?(?:essential|required"
        rf"|necessary)|welsh essential",
        not_with="not essential|desirable",
    ),
    rule(
        WelshNeed.DESIRABLE,
        "welsh",
        words=rf"{SPEAKING} (?:\w+ ){{0,6}}?(?:is|are|would be|will be) (?:\w+ )?(?:desirable"
        rf"|an advantage|advantageous|welcome)|welsh desirable",
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues


def read_welsh(view: AdvertView) -> Fact[WelshNeed] | None:
    """The first of need, in the order of the rules: a denial is read before a wish."""
    found = first_of_each(view, "welsh", book=BOOK)
    return found[0] if found else None
