"""The lowest academic or vocational level that satisfies the advert."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from crossward.core.adverts.needs import heading_above, need_of
from crossward.core.adverts.reading import Need, Qualification
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

Span = tuple[int, int]
# Frameworks and kinds of award; a bare "level 3" (of care, of a unit) is no qualification.
AWARD = (
    r"(?:nvq|svq|s/nvq|qcf|rqf|btec|diploma|award|certificate|city (?:and|&) guilds|cache"
    r"|apprenticeship|qualification|ncfe|cmi|ilm|aat|technical certificate)"
)
JOINED = (
    rf"(?: ?/ ?{AWARD}| {AWARD}| at| to| national| extended| \(?qcf\)?| or equivalent"
    rf"| in (?:\w+ ){{1,4}}?(?=level|\())*"
)


def _vocational(level: str) -> str:
    """ "NVQ level 3", "NVQ3", "level 3 diploma" for the level written as ``level`` says."""
    number = rf"(?:{level})"
    return (
        rf"{AWARD}{JOINED}(?: ?-)? ?\(?(?:level|lvl|l)? ?{number}(?![\d:.])"
        rf"|level ?{number}(?: ?(?:/|or|-|and|to) ?(?:level )?\d)? ?\)?(?: or equivalent"
        rf"| or above| health (?:and|&) social care| business \w+| national| \(?qcf\)?"
        rf"| extended| standard| management)* {AWARD}"
    )


LEVELS = (
    (
        8,
        (
            r"ph\.?d'?s?|doctora(?:te|l)(?: (?:degree|level|qualification|in|trained))?"
            r"|d\.?clin\.?psych?\w*|d\.?phil|clinpsyd"
        ),
    ),
    (
        7,
        (
            r"master'?s?(?:[ -](?:degree|level|qualification|or|in|programme|/))+"
            r"|masters'?(?= |,|\.|;|/|\)|$)|master's|m\.?sc(?:i)?(?:'s)?|m\.?res|mba"
            r"|m\.?phil|mph"
            r"|post ?-?grad(?:uate)?[ -](?:(?:level|academic|clinical|management|teaching"
            r"|education(?:al)?|or|relevant|specialist|professional|mammograph\w+|ultrasound"
            r"|medical) )*(?:degree|diploma|certificate|cert|dip|qualification|level|award"
            r"|study)"
            r"|p\.?g\.?[ -]?(?:dip(?:loma)?|cert(?:ificate)?|ce)|pgc(?=/)|(?:cmi "
            r"|ilm )?level (?:7|seven)(?= |\))(?: or equivalent)? (?:qualification|diploma"
            r"|study|academic|module|award|master)|diploma in medical ultrasound|dmu"
            r"|higher degree|further degree"
        ),
    ),
    (
        6,
        (
            r"(?:educated to (?:an? )?(?:\w+ ){0,3})?degree(?:s)?(?: ?-?(?:level|standard"
            r"|qualified|educated|calibre|qualification))*|graduate (?:in|of|level|with an?"
            r"|calibre)|graduates? (?:from|with)"
            r"|b\.?sc(?:'s)?(?: ?\(?hons\)?)?|ba(?= ?\(?hons| in | degree| or (?:bsc|msc)"
            r"| social)|b\.?eng|b\.?pharm|m\.?pharm|bnurs\w*|mb ?bs|mb ?ch ?b|mbbch|bds"
            r"|ll\.?b|(?:qualified |educated |study(?:ing)? )?(?:at "
            r"|to )?(?:academic )?level (?:6|six)(?= qualif| diploma| degree| study"
            r"| or above| academic)"
            r"|diploma of the college of radiograph\w+|dcr(?: ?\(?[rt]\)?)?"
            r"|bachelor'?s?(?: degree| of \w+)?|professional (?:\w+ )?diploma"
        ),
    ),
    (
        5,
        (
            rf"foundation degree|fdsc|fda(?= )|hnd|higher national diploma|dip(?:loma)? ?he"
            rf"|diploma (?:of|in) higher (?:\w+ )?education|dipsw|cqsw"
            rf"|{_vocational('5|five|v')}"
            rf"|(?<!nvq )(?<!btec )(?<!level 3 )(?<!level 2 )diploma(?!"
            rf"(?: in (?:[a-z]+ ){{1,4}})?,? ?\(?(?:at )?(?:levels?"
            rf"|nvq|qcf|l) ?\d| at levels?)"
        ),
    ),
    (
        4,
        (
            rf"hnc|higher national cert\w*|cert ?he|certificate (?:of|in) higher education"
            rf"|{_vocational('4|four|iv')}"
        ),
    ),
    (
        3,
        (
            rf"{_vocational('3|three|iii')}|'?a'?[ -]levels?(?! ?\d)|access (?:course"
            rf"|to (?:higher|nursing))|t[ -]levels?|onc|ond|ordinary national|rsa (?:stage "
            rf"|level )?(?:3|iii)|ocr (?:level )?3|nvq ?3|btec (?:national|diploma"
            rf"|qualification)|btec"
        ),
    ),
    (
        2,
        (
            rf"{_vocational('2|two|ii')}|g\.?c\.?s\.?e\.?'?s?|gsce'?s?|'?o'?[ -]levels?"
            rf"|rsa ?/? ?(?:stage |level )?(?:2|ii)|ocr(?: ?/ ?rsa)? (?:level |stage )?(?:2"
            rf"|ii)|nvq ?2"
        ),
    ),
)
WORDS = re.compile(
    r"(?<![a-z&])(?<!\d)(?:"
    + "|".join(rf"(?P<l{level}>{words})" for level, words in LEVELS)
    + r")(?![a-z])"
)
CUES = (
    "phd",
    "ph.d",
    "doctora",
    "dclin",
    "d.clin",
    "dphil",
    "master",
    "msc",
    "m.sc",
    "mres",
    " mba",
    "(mba",
    "/mba",
    "mphil",
    " mph",
    "/mph",
    "postgrad",
    "post grad",
    "post-grad",
    "pg ",
    "pgd",
    "pgc",
    "pg-",
    "pg.",
    "level",
    "degree",
    "graduate",
    "bsc",
    "b.sc",
    "ba (",
    "ba h",
    "ba i",
    "ba d",
    "ba o",
    "ba s",
    "beng",
    "bpharm",
    "mpharm",
    "b.pharm",
    "m.pharm",
    "bnurs",
    "mbbs",
    "mb bs",
    "mbchb",
    "mb chb",
    "bds",
    "llb",
    "college of radiographers",
    "dcr",
    "bachelor",
    "hnd",
    "diploma",
    "diphe",
    "dip he",
    "dip.he",
    "fdsc",
    "fda ",
    "dipsw",
    "cqsw",
    "hnc",
    "national cert",
    "certhe",
    "cert he",
    "nvq",
    "qcf",
    "btec",
    "city and guilds",
    "city & guilds",
    "onc ",
    "onc/",
    "onc,",
    " ond",
    "access course",
    "access to",
    " rsa",
    "(rsa",
    "/rsa",
    " ocr",
    "/ocr",
    "gcse",
    "g.c.s.e",
    "gsce",
    "medical ultrasound",
    "dmu",
    "clinpsy",
    "certificate",
    " l2",
    " l3",
)
ASKS = re.compile(
    r"(?<![a-z])(?:must|require\w*|essential|qualif\w+|hold\w*|have|educat\w+|possess\w*"
    r"|minimum|desirable|applicants?|candidates?|equivalent|need\w*|complet\w+|obtain\w*"
    r"|achiev\w+|you(?:'ll| will|r| are)|trained|should|attain\w*|gained|with an?|with"
    r"|registered|preferabl[ey]|ideally|relevant|grade|graduate|evidence|recogni[sz]ed"
    r"|accredited|advantage\w*|studying|someone|looking for|seeking|are you|specialising"
    r"|to apply)(?![a-z])"
)
STILL_ASKED = re.compile(
    r"(?<![a-z])(?:required to|must|if (?:this|the|you|not|they)[^.]{0,40}(?:not"
    r"|already)|not already|will need to|willing(?:ness)? to|prepared to"
    r"|expected to)(?: \w+){0,3} (?:complet\w+|undertak\w+|obtain|achieve|work towards"
    r"|gain|train towards|attain|study)|if [^.]{0,40}not already|or (?:be )?(?:willing"
    r"|working towards|work towards|prepared)"
)
NOT_ASKED = re.compile(
    r"(?<![a-z])(?:opportunit\w+ (?:to (?!join|work as)|for (?:further|post|study"
    r"|training|cpd|career|staff|progress|develop|you to|funded))|we (?:offer|will|can"
    r"|provide|support|run|are able|also)|offer(?:s|ing)? (?:you|staff|level|all|our)"
    r"|funded|fund(?:ing)?"
    r"|will be (?:supported|given|offered|enrolled|working|encouraged|on)|be supported"
    r"|support(?:ed)? (?:you )?(?:to|through|in)|work(?:ing)? towards? (?:the|an?|your"
    r"|obtaining|achieving|completing)|opportunity to work toward|lead(?:s|ing)? to an?"
    r"|study(?:ing)? (?:for|towards) (?:an?|the)|undertak(?:e|ing) (?:an?|the|further"
    r"|your|our)"
    r"|access to (?:a |our |further |funded |training|cpd|courses|level)|encourage\w*"
    r"|successful completion of the (?:course|programme)|(?:on"
    r"|upon) (?:successful )?completion|complete (?:an?|the|your|our|this)|career"
    r"|supervis\w+|teach(?:ing)?|students?|trainees?|mentor(?:ing)?|placements?"
    r"|courses? (?:such|in|at|including|linked)|modules?|linked to|links? (?:to|with)"
    r"|delivered|validated|university of|in conjunction|free "
    r"|training (?:in|for|provided|and|to|programme|up to|at)|apprenticeships? (?:from"
    r"|at|in|level)|gain(?:ing)? (?:an?|your)|day release|attend\w*|enrol\w*"
    r"|towards? (?:achieving|your|the)|contribut\w+|ties (?:to|with)|tests?|course lead"
    r"|lead for|a range of|growing number|paid|salary)(?![a-z])"
)
NOT_ASKED_AFTER = re.compile(
    r"[ ,'s)]*(?:\w+ ){0,2}?(?:students?|trainees?|programmes?(?! or)|placements?"
    r"|apprentices|apprenticeship (?:prog|opp|scheme)|courses?(?! or| essential"
    r"| \(essential)|modules?|opportunit\w+|learners|levels prospects|will be (?:funded"
    r"|paid|provided|offered|given)|pathways?|funded|fundraising|theatres|contact@"
    r"|prescrib)(?![a-z])|[^.]{0,30}(?:opportunit\w+ (?:available|to)|we will (?:support"
    r"|fund)|through the trust)"
)
NO_QUALIFICATION = re.compile(
    r"(?:high|higher|large|certain|great|greater|some|significant|considerable|strong"
    r"|good|reasonable|fair|varying|exceptional|lesser|appropriate|any|the|what|same"
    r"|minimum|an?) degree of|degree of (?:autonomy|independ|flex|accura|confid|initi"
    r"|profess|judg|skill|respons|care|detail|certainty|resil|clinical|dex|manual|self"
    r"|integrity|precision|support|personal|organi|compet|emotion|control|discretion"
    r"|motivation|tact|freedom)|360[ -]degree|(?<![:.])\d ?degrees?|to (?:a|some"
    r"|varying) (?:\w+ )?degree(?! or| level| standard|/|-| in|,)"
    r"|specialist (?:practi\w+ )?diploma|higher specialist diploma|advanced specialist"
    r"|portfolio|diploma in (?:tropical|regional)|diploma (?:course )?in (?:coaching)"
    r"|ibms \w* ?diploma|pgd'?s|masterclass|quality mark"
)


SHORT = 70  # a line that names a qualification and little else asks for it
FLOOR = re.compile(r"minimum (?:requirement|qualif|entry|standard|level|academic|education)")


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
        between = view.words[before.span[1] : one.span[0]].replace("or equivalent", "")
        is_choice = re.search(r"(?<![a-z])(?:or|alternatively|either)(?![a-z])|/", between)
        lower = min(best, one, key=lambda a: a.level)
        higher = max(best, one, key=lambda a: a.level)
        best = lower if is_choice else higher
    return best


def _asked(view: AdvertView) -> Iterator[Asked]:
    for match in view.find(WORDS, *CUES, before=45, after=90):
        if match.start() < view.text_start:
            continue
        level = int((match.lastgroup or "l0")[1:])
        sentence = view.sentence(match.start())
        if _is_real(view, match, level) and _is_asked(view, match, sentence):
            yield Asked(level, need_of(view, match.span()), match.span(), sentence)


def _is_real(view: AdvertView, match: re.Match[str], level: int) -> bool:
    """Say whether the words name a qualification at all."""
    around = view.words[max(0, match.start() - 24) : match.end() + 26].replace("\n", "|")
    if NO_QUALIFICATION.search(around):
        return False
    words = match.group()
    if words in {"degree", "degrees"} and view.words.startswith(" of ", match.end()):
        return view.words.startswith((" of bachelor", " of doctor", " of master"), match.end())
    if level == 3 and words.strip("'").startswith(("a level", "a-level", "a' level")):
        first = match.start() + len(words) - len(words.lstrip("'")) - view.text_start
        after = view.words[match.end() : match.end() + 4]
        return view.advert.text[first] == "A" and not re.match(r" (?:of|\d)", after)
    return True


def _is_asked(view: AdvertView, match: re.Match[str], sentence: Span) -> bool:
    start, end = sentence
    words = view.words
    if STILL_ASKED.search(words, start, end):
        return True
    if NOT_ASKED.search(words[max(start, match.start() - 110) : match.start()]):
        return False
    if NOT_ASKED_AFTER.match(words, match.end(), min(end, match.end() + 60)):
        return False
    if heading_above(view, match.start()) or ASKS.search(words, start, end):
        return True
    if end - start >= SHORT:
        return False
    return words.startswith("•", start) or not words[start : match.start()].strip("-*· ")
