"""The lowest academic or vocational level that satisfies the advert."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from crossward.core.adverts.needs import heading_above, need_of
from crossward.core.adverts.reading import Need, Qualification
from crossward.core.adverts.tables.awards import AWARD_CUES, WORDS
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

Span = tuple[int, int]
CUES = (AWARD_CUES,)
ASKS = re.compile(
    r"(?<![a-z])(?:must|require\w*|essential|qualif\w+|hold\w*|have|educat\w+|possess\w*"
    r"|minimum|desirable|applicants?|candidates?|equivalent|need\w*|complet\w+|obtain\w*"
    r"|achiev\w+|you(?:'ll| will|r| are)|trained|should|attain\w*|gained|with an?|with"
    r"|registered|preferabl[ey]|ideally|relevant|grade|graduate|evidence|recogni[sz]ed"
    r"|accredited|advantage\w*|studying|someone|looking for|seeking|are you|specialising"
    r"|to apply)(?![a-z])"
)
STILL_ASKED = re.compile(
    r"(?<![a-z])(?:(?<!skills )(?<!competencies )(?<!knowledge )required to|must|if (?:this|the"
    r"|you|not|they)[^.]{0,40}(?:not"
    r"|already)|not already|will need to|willing(?:ness)? to|prepared to"
    r"|expected to)(?: \w+){0,3} (?:complet\w+|undertak\w+|obtain|achieve|work towards"
    r"|gain|train towards|attain|study)|if [^.]{0,40}not already|or (?:be )?(?:willing"
    r"|working towards|work towards|prepared)"
)
NOT_ASKED = re.compile(
    r"(?<![a-z])(?:opportunit\w+ (?:to (?:progress|gain|study|undertak|complet|obtain|achiev"
    r"|develop|work towards"
    r"|train|enhanc|further|continu|pursu|attend|access|earn|qualify)[a-z]*|for(?: (?:further"
    r"|post|study"
    r"|training|cpd|career|staff|progress|develop|you to|funded)| *$))|we (?:offer|will|can"
    r"|provide|support|run|are able|also)|offer(?:s|ing)? (?:you|staff|level|all|our)"
    r"|funded|fund(?:ing)?"
    r"|will be (?:supported|given|offered|enrolled|working|encouraged|on)|be supported"
    r"|support(?:ed)? (?:\w+ )?(?:to|through|in|for)|(?:support|funding)(?: \w+){0,3} for"
    r"|development opportunit\w+|work(?:ing)? towards? (?:the|an?|your"
    r"|obtaining|achieving|completing)|opportunity to work toward|lead(?:s|ing)? to(?: an?)?"
    r"|study(?:ing)? (?:for|towards) (?:an?|the)|undertak(?:e|ing) (?:an?|the|further"
    r"|your|our)"
    r"|opportunit\w+ includ\w+|access to (?:a |our |further |funded |training|cpd|courses|level)"
    r"|encourage\w*"
    r"|successful completion of the (?:course|programme)|(?:on"
    r"|upon) (?:successful )?completion|complete (?:an?|the|your|our|this)|career"
    r"|supervis\w+|teach(?:ing)?(?! qualif| and learning qualif)|students?|trainees?"
    r"|mentor(?:ing)?|placements?"
    r"|courses? (?:such|in|at|including|linked)|modules?|linked to|links? (?:to|with)"
    r"|deliver(?:ed|(?:y|ing) (?:of )?(?:\w+ )?(?:courses?|programmes?|education))|validated"
    r"|university of|in conjunction|free "
    r"|(?<!through )training (?:in|for|provided|and|to|programme|up to|at)|apprenticeships? (?:from"
    r"|at|in|level)|gain(?:ing)? (?:an?|your)|day release|attend\w*|enrol\w*"
    r"|towards? (?:achieving|your|the)|contribut\w+|ties (?:to|with)|tests?|course lead"
    r"|(?:state|local|grammar|secondary|primary) schools?"
    r"|would like to (?:develop|gain|obtain|progress|study|train|work towards)"
    r"|lead for|a range of|growing number|paid|salary|pay if you hold)(?![a-z])"
)
NOT_ASKED_AFTER = re.compile(
    r"[ ,'s)]*(?:\w+ ){0,2}?(?:students?|trainees?|programmes?(?! or)|placements?"
    r"|apprentices|apprenticeship (?:prog|opp|scheme)|courses?(?! or| essential"
    r"| \(essential)|modules?|opportunit\w+|learners|levels prospects|will be (?:funded"
    r"|paid|provided|offered|given)|pathways?|funded|fundraising|theatres|contact@"
    r"|prescrib|and (?:are )?(?:still )?awaiting)(?![a-z])"
    r"|[^.]{0,30}(?:opportunit\w+ (?:available|to)|we will (?:support"
    r"|fund)|through the trust)"
)
NO_QUALIFICATION = re.compile(
    r"(?<![a-z])(?:360[ -]degree|training \(level \d|(?<![:.])\d ?degrees?|to (?:a|some|varying)"
    r" (?:\w+ )?degree(?! or| level| standard|/|-| in|,)|specialist (?:practi\w+ )?diploma"
    r"|advanced specialist|portfolio|diploma in (?:tropical|regional|coaching)"
    r"|ibms \w* ?diploma|pgd'?s|masterclass"
    r"|level of (?:\w+ )?(?:expertise|experience|knowledge|skill)"
    r"|(?:working|research|practi[cs]ing|teach\w*|laboratory) at (?:an? )?(?:post|under|master))"
)
# Those who may come besides are no measure of those who must.
BESIDES = re.compile(r"[^.;\n]{0,140}may (?:also (?:be considered|apply)|be considered for)")
# A point of a list that opens with the award asks for it.
OPENS_POINT = re.compile(r"[*·-] ?(?:an? |either |relevant |good |minimum |first )*")
LONG = 200
FAR = 110  # how far before an award its clause is read
SHORT = 70  # a line that names a qualification and little else asks for it
FLOOR = re.compile(r"minimum (?:requirement|qualif|entry|standard|level|academic|education)")

# "Or equivalent" is no choice unless an award follows at once.
OR_EQUIVALENT = re.compile(r"or equivalent(?![ ,]*$)")
OR_ANOTHER = re.compile(r" ?(?:/|or) ?(?:an? )?")
CHOICE = re.compile(r"(?<![a-z])(?:or|alternatively|either)(?![a-z])|/")
# Said right before the award these ask for it, whatever else the sentence speaks of.
DIRECT = re.compile(
    r"(?<![a-z])(?:(?:educated|qualified|(?:acquired|gained) (?:through|by) training)(?: up)?"
    r" (?:to|at)|must (?:also )?(?:hold|have|possess"
    r"|be)|underpinned by)(?: (?:an?|the|at|least|minimum|of|to|educated|qualified|relevant"
    r"|recogni[sz]ed|good"
    r"|first|honours|appropriate|nursing|clinical|professional|nationally))*[ ,(:-]*$"
)
# Where a new clause says of the person what it needs, what stands before is of something else.
NEW_CLAUSE = re.compile(
    r"(?:,|;|:| and| but| who)+ (?:(?:you(?:'ll)?|will|also|be|are|is|to) )*"
    r"(?:must|should|holds?|ha(?:ve|s)(?! (?:the|an?) (?:opportun|chance)| access)"
    r"|educated|qualified|possess\w*|needs?|require\w*|ideally|applicants|candidates)(?![a-z])"
)


EDUCATED = ("educated to", "qualified to")


@dataclass(frozen=True, slots=True)
class Asked:
    level: int
    need: Need
    span: Span
    sentence: Span


def read_qualification(view: AdvertView) -> Fact[Qualification] | None:
    """The level asked for: the lowest of alternatives, the highest of what must all be held."""
    asked = list(_asked(view))
    wanted = [one for one in asked if one.need is Need.REQUIRED] or asked
    if not wanted:
        return None
    of_sentences = [
        _of_one_sentence(view, list(group))
        for _, group in groupby(wanted, key=lambda a: a.sentence)
    ]
    floors = [one for one in of_sentences if _is_floor(view, one)]
    best = floors[0] if floors else max(of_sentences, key=lambda one: one.level)
    return view.fact("qualification", Qualification(best.level, best.need), best.span)


def _is_floor(view: AdvertView, asked: Asked) -> bool:
    return FLOOR.search(view.words, asked.sentence[0], asked.span[0]) is not None


def _of_one_sentence(view: AdvertView, asked: list[Asked]) -> Asked:
    """Fold a sentence's levels: "or" and "/" between two keep the lower, else the higher."""
    best = asked[0]
    for before, one in pairwise(asked):
        between = OR_EQUIVALENT.sub("", view.words[before.span[1] : one.span[0]])
        is_choice = CHOICE.search(between)
        lower = min(best, one, key=lambda a: a.level)
        higher = max(best, one, key=lambda a: a.level)
        best = lower if is_choice else higher
    return best


def _asked(view: AdvertView) -> Iterator[Asked]:
    end_of_last = -1
    for match in view.find(WORDS, AWARD_CUES, before=45, after=60):
        if match.start() < view.text_start:
            continue
        level = int((match.lastgroup or "l0")[1:])
        sentence = view.sentence(match.start())
        is_next = OR_ANOTHER.fullmatch(view.words, end_of_last, match.start()) is not None
        if _is_real(view, match, level=level) and (
            is_next or _is_asked(view, match, sentence=sentence)
        ):
            end_of_last = match.end()
            yield Asked(level, need_of(view, match.span()), match.span(), sentence)


def _is_real(view: AdvertView, match: re.Match[str], *, level: int) -> bool:
    """Say whether the words name a qualification at all."""
    around = view.words[max(0, match.start() - 24) : match.end() + 26].replace("\n", "|")
    if NO_QUALIFICATION.search(around):
        return False
    words = match.group()
    if words in {"degree", "degrees"} and view.words.startswith(" of ", match.end()):
        return False
    if level == 3 and words.strip("'").startswith(("a level", "a-level", "a' level")):
        first = match.start() + len(words) - len(words.lstrip("'")) - view.text_start
        after = view.words[match.end() : match.end() + 4]
        return view.advert.text[first] == "A" and not re.match(r" (?:of|\d)", after)
    return True


def _is_denied(before: str, award: str) -> bool:
    """Say whether what stands before the award, in its own clause, speaks of something else."""
    if award.startswith(EDUCATED) or DIRECT.search(before):
        return False
    opened = max((clause.end() for clause in NEW_CLAUSE.finditer(before)), default=0)
    return NOT_ASKED.search(before, opened) is not None


def _is_denied_after(after: str, award: str) -> bool:
    """The same for what stands after it: "degree courses", "NVQ students"."""
    return not award.startswith(EDUCATED) and NOT_ASKED_AFTER.match(after) is not None


def _is_asked(view: AdvertView, match: re.Match[str], *, sentence: Span) -> bool:
    start, end = sentence
    words = view.words
    if STILL_ASKED.search(words, start, end):
        return True
    before = words[max(start, match.start() - FAR) : match.start()]
    if _is_denied(before, match.group()) or BESIDES.match(words, match.end(), end):
        return False
    if _is_denied_after(words[match.end() : min(end, match.end() + 60)], match.group()):
        return False
    if end - start < LONG and OPENS_POINT.fullmatch(words, start, match.start()):
        return True
    if heading_above(view, match.start()) or ASKS.search(words, start, end):
        return True
    return DIRECT.search(before) is not None or _opens_a_short_line(words, match, line=sentence)


def _opens_a_short_line(words: str, match: re.Match[str], *, line: Span) -> bool:
    start, end = line
    opens = words.startswith("·", start) or not words[start : match.start()].strip("-*· ")
    return opens and end - start < SHORT
