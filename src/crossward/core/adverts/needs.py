"""How strongly an advert asks: by the words of the sentence, then by the heading above."""

import re
from bisect import bisect_left

from crossward.core.adverts.cues import cues
from crossward.core.adverts.reading import Need, Strength
from crossward.core.adverts.view import HEADING_CUES, SECTION_CUES, SHORTENED, AdvertView, Span

Spans = tuple[Span, ...]
WISH_CUES = cues(
    "desir",
    "advantage",
    "prefer",
    "beneficial",
    "a bonus",
    "an asset",
    "nice to have",
    "is ideal",
    "be ideal",
    "are ideal",
    "would be useful",
    "would be helpful",
    "would be good",
    "would be welcome",
    "not essential",
    "not be essential",
    "not requirement",
    "not a requirement",
    "dymunol",
    "is prefer",
    "be prefer",
    "are prefer",
    "would be an asset",
)
LEADING_CUES = cues("ideally", "preferabl")
MUST_CUES = cues(
    "essential",
    "must",
    "requir",
    "necess",
    "mandatory",
    "need to",
    "needs to",
    "will need",
    "will hold",
    "minimum",
)
CUES = (WISH_CUES, MUST_CUES, LEADING_CUES, HEADING_CUES, SECTION_CUES, SHORTENED)
WISH = re.compile(
    r"(?<![a-z])(?:desirable|desired|desirably|advantage(?:ous)?|preferred|preference"
    r"|beneficial|a bonus"
    r"|(?:is|be|are) (?:ideal|preferable)|would be (?:useful|helpful|an asset|good|welcome)"
    r"|an asset|nice to have"
    r"|not (?:be )?essential|not (?:a )?requirement|dymunol)(?![a-z])"
)
# These wish for what follows them, never for what stands before.
LEADING_WISH = re.compile(r"(?<![a-z])(?:ideally|preferabl[ey])(?![a-z])")
OPENING_WISH = re.compile(r"[ ·*-]*(?:ideally|preferably)(?![a-z])")
MUST = re.compile(
    r"(?<![a-z])(?:essential(?<!not essential)(?<!not be essential)|must|required?"
    r"|requirement|necessary|necessity|mandatory|needs? to|will need|will hold|minimum)(?![a-z])"
)
JOINS = r"(?:and|but|however|with|while|though)(?= )"
# Each way begins with one plain letter or sign: so the engine skips all others at once.
CLAUSE_END = re.compile(rf", (?:{JOINS})?| (?:{JOINS}|[(])|; |: |[)] ")
RIGHT_AFTER = 35
# What is asked for besides, of which the wish or the must then speaks.
ANOTHER = re.compile(
    r",? and (?:an? )?(?:membership|experience|knowledge|previous|willing|understanding|interest)"
)
CARRY = 2500  # a heading speaks for no more than so many characters below it


def need_of(view: AdvertView, span: Span) -> Need:
    """Required unless the words' own clause, their sentence or their heading wishes only."""
    asking = _asking_around(view, span[0])
    if view.places(LEADING_CUES) and _is_led_by_wish(view, span):
        return Need.DESIRABLE
    if any(asking):
        said = _said_of(view, span, asking=asking)
        return Need.REQUIRED if said is None else said
    return Need.DESIRABLE if heading_above(view, span[0]) == "desirable" else Need.REQUIRED


def strength_of(view: AdvertView, span: Span) -> Strength:
    """The same for a skill: only mentioned where neither words nor a heading say more."""
    asking = _asking_around(view, span[0])
    said = _said_of(view, span, asking=asking) if any(asking) else None
    if said is not None:
        return Strength.DESIRABLE if said is Need.DESIRABLE else Strength.ESSENTIAL
    heading = heading_above(view, span[0])
    return Strength(heading) if heading else Strength.MENTIONED


def _asking_around(view: AdvertView, at: int) -> tuple[Spans, Spans]:
    """The wishes and the musts in the sentence around ``at``."""
    wishes, musts = view.all_at(WISH, WISH_CUES), view.all_at(MUST, MUST_CUES)
    if not (wishes or musts):
        return wishes, musts
    sentence = view.sentence(at)
    return _within(wishes, sentence), _within(musts, sentence)


def _within(found: Spans, sentence: Span) -> Spans:
    start, end = sentence
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))] if found else found


def _said_of(view: AdvertView, span: Span, *, asking: tuple[Spans, Spans]) -> Need | None:
    """What wishes and musts in the words' clause, or right after them, come to."""
    wishes = [
        one
        for one in asking[0]
        if view.words.startswith(("desirable to ", "desirable that "), one[0])
        or not view.words.startswith((" to ", " that ", " if "), one[1])
    ]
    musts = asking[1]
    clause = _clause(view, span)
    wish = min(
        (_gap(one, span) for one in wishes if _is_said(view, one, span=span, clause=clause)),
        default=None,
    )
    must = min(
        (_gap(one, span) for one in musts if _is_said(view, one, span=span, clause=clause)),
        default=None,
    )
    if wish is not None and (must is None or wish <= must):
        return Need.DESIRABLE
    return None if must is None else Need.REQUIRED


def _is_said(view: AdvertView, words: Span, *, span: Span, clause: Span) -> bool:
    if clause[0] <= words[0] < clause[1]:
        return True
    is_near = 0 <= words[0] - span[1] < RIGHT_AFTER
    return is_near and not ANOTHER.search(view.words, span[1], words[0])


def _is_led_by_wish(view: AdvertView, span: Span) -> bool:
    """Whether "ideally" or the like opens the words' clause."""
    start, _end = _clause(view, span)
    if LEADING_WISH.search(view.words, start, span[0]):
        return True
    start, _end = view.sentence(span[0])
    opening = OPENING_WISH.match(view.words, start, span[0])
    return opening is not None and MUST.search(view.words, opening.end(), span[0]) is None


def heading_above(view: AdvertView, at: int) -> str:
    """ "essential", "desirable" or "": the last such heading before ``at``."""
    wishes = view.wishes
    after = bisect_left(wishes, (at + 1, "")) if wishes else 0
    if not after:
        return ""
    start, word = wishes[after - 1]
    if at - start > CARRY:
        return ""
    return word if word in {"essential", ""} else "desirable"


def _clause(view: AdvertView, span: Span) -> Span:
    start, end = view.sentence(span[0])
    for match in CLAUSE_END.finditer(view.words, start, end):
        if match.end() <= span[0]:
            start = match.end()
        elif match.start() >= span[1]:
            return start, match.start()
    return start, end


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
