"""How strongly an advert asks: by the words of the sentence, then by the heading above."""

import re

from crossward.core.adverts.reading import Need
from crossward.core.adverts.view import AdvertView

CUES = ("essential", "desirable", "advantage", "preferred", "criteria")
WISH = re.compile(
    r"(?<![a-z])(?:desirable|desired|desirably|advantage(?:ous)?|preferred|preference"
    r"|beneficial|a bonus"
    r"|(?:is|be|are) (?:ideal|preferable)|would be (?:useful|helpful|an asset|good|welcome)"
    r"|an asset|nice to have"
    r"|not (?:be )?essential|not (?:a )?requirement|dymunol)(?![a-z])"
)
# These wish for what follows them, never for what stands before.
LEADING_WISH = re.compile(r"(?<![a-z])(?:ideally|preferabl[ey])(?![a-z])")
MUST = re.compile(
    r"(?<![a-z])(?:(?<!not )(?<!not be )essential|must|required?|requirement|necessary"
    r"|necessity|mandatory"
    r"|needs? to|will need|will hold|minimum)(?![a-z])"
)
CLAUSE_END = re.compile(r",? (?:and|but|however|with|while|though)(?= )|[,;:] | [(]|[)] ")
RIGHT_AFTER = 35
HEADING = re.compile(
    r"(?:^|\n)[ •*-]*(?:(?:the |your |our )?(?:key |person )?(?:spec\w* |skills "
    r"|requirements |criteria |qualifications )?[-:]? ?)?(?P<word>essential|desirable"
    r"|preferred|advantageous)"
    r"(?: (?:criteria|skills?|requirements?|qualifications?|experience|and \w+|attributes"
    r"|qualities|knowledge|&|abilities|competenc\w+|training))* ?(?::|-|\n|$)"
)


def need_of(view: AdvertView, span: tuple[int, int]) -> Need:
    """Required unless the words' own clause, their sentence or their heading wishes only."""
    start, end = view.sentence(span[0])
    end = max(end, min(span[1] + 60, view.line(span[0])[1]) if _is_broken(view, span) else end)
    sentence = view.words[start:end]
    own = (span[0] - start, span[1] - start)
    wish, must = _said_of(WISH, sentence, own), _said_of(MUST, sentence, own)
    if wish is not None and (must is None or wish <= must):
        return Need.DESIRABLE
    if must is None and _is_led_by_wish(sentence, own):
        return Need.DESIRABLE
    if must is not None or WISH.search(sentence) or MUST.search(sentence):
        return Need.REQUIRED
    return Need.DESIRABLE if heading_above(view, span[0]) == "desirable" else Need.REQUIRED


def _is_led_by_wish(sentence: str, span: tuple[int, int]) -> bool:
    start, _end = _clause(sentence, span)
    return LEADING_WISH.search(sentence, start, span[0]) is not None


def heading_above(view: AdvertView, at: int) -> str:
    """ "essential", "desirable" or "": the last such heading before ``at``."""
    if not view.has("essential", "desirable", "preferred", "advantage"):
        return ""
    last = ""
    begin = max(view.text_start - 1, at - 2500)
    for match in HEADING.finditer(view.words, begin, at):
        last = match["word"]
    return "desirable" if last and last != "essential" else last


def _is_broken(view: AdvertView, span: tuple[int, int]) -> bool:
    return span[1] > view.sentence(span[0])[1]


def _said_of(words: re.Pattern[str], sentence: str, span: tuple[int, int]) -> int | None:
    """How far off ``words`` stand that are said of ``span``: in its clause or right after it."""
    start, end = _clause(sentence, span)
    gaps = [
        _gap(match.span(), span)
        for match in words.finditer(sentence)
        if (start <= match.start() < end or 0 <= match.start() - span[1] < RIGHT_AFTER)
        and not sentence.startswith((" to ", " that ", " if "), match.end())
    ]
    return min(gaps, default=None)


def _clause(sentence: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = 0, len(sentence)
    for match in CLAUSE_END.finditer(sentence):
        if match.end() <= span[0]:
            start = match.end()
        elif match.start() >= span[1]:
            end = match.start()
            break
    return start, end


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)
