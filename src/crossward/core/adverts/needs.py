"""How strongly an advert asks: by the words of the sentence, then by the heading above."""

import re

from crossward.core.adverts.reading import Need
from crossward.core.adverts.view import AdvertView

CUES = ("essential", "desirable", "advantage", "preferred", "criteria")
WISH = re.compile(
    r"(?<![a-z])(?:desirable|desired|desirably|advantage(?:ous)?|preferabl[ey]|preferred"
    r"|ideally|beneficial|a bonus|would be (?:useful|helpful|an asset|good|welcome)"
    r"|an asset|nice to have|not (?:be )?essential|not (?:a )?requirement|welcomed"
    r"|dymunol)(?![a-z])"
)
MUST = re.compile(
    r"(?<![a-z])(?:essential|must|required?|requirement|necessary|necessity|mandatory"
    r"|needs? to|will need|will hold|minimum)(?![a-z])"
)
CLAUSE_END = re.compile(r",? (?:and|but|however|with|while|though)(?= )|[,;:] ")
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
    wish, must = WISH.search(sentence), MUST.search(sentence)
    if wish and must:
        return _nearer(sentence, (span[0] - start, span[1] - start))
    if wish:
        return Need.DESIRABLE
    if must:
        return Need.REQUIRED
    return Need.DESIRABLE if heading_above(view, span[0]) == "desirable" else Need.REQUIRED


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


def _nearer(sentence: str, span: tuple[int, int]) -> Need:
    """Of a wish and a must in one sentence, the one in the same clause, else the nearer."""
    start, end = _clause(sentence, span)
    clause = sentence[start:end]
    if WISH.search(clause) and not MUST.search(clause):
        return Need.DESIRABLE
    if MUST.search(clause) and not WISH.search(clause):
        return Need.REQUIRED
    wish = min(_gap(match.span(), span) for match in WISH.finditer(sentence))
    must = min(_gap(match.span(), span) for match in MUST.finditer(sentence))
    return Need.DESIRABLE if wish <= must else Need.REQUIRED


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
