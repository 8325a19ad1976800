"""The lowest academic or vocational level that satisfies the advert."""

import re
from collections.abc import Iterator

from crossward.core.adverts.needs import heading_above, need_of
from crossward.core.adverts.reading import Need, Qualification
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

Span = tuple[int, int]
SUBJECT = r"(?:(?!and |with |plus |essential|desirable|experience)[a-z&'/-]+ ){0,5}?"
LEVELS = (
    (
        8,
        (
            r"ph\.?d'?s?|doctora(?:te|l) (?:degree|level|qualification|in|trained)|doctorate"
            r"|dclinpsych?|d\.?clin\.?psych?\w*|d\.?phil|doctoral[ -]level|md \(res\)"
            r"|clinpsyd"
        ),
    ),
    (
        7,
        (
            r"master'?s?(?:[ -](?:degree|level|qualification|or|in|programme|/))+"
            r"|master'?s?(?= |,|\.|;|$)(?! key| of ceremon)|m\.?sc(?:i)?(?:'s)?|m\.?res|mba"
            r"|m\.?phil|mph(?![a-z])|post ?-?grad(?:uate)?[ -](?:(?:level|academic|clinical"
            r"|management|teaching|education(?:al)?|or|relevant|specialist|professional"
            r"|mammograph\w+|ultrasound|medical) )*(?:degree|diploma|certificate|cert|dip"
            r"|qualification|level|award|study|pg(?:ce|dip|cert))"
            r"|p\.?g\.?[ -]?(?:dip(?:loma)?|cert(?:ificate)?|ce|c(?=\W))|pgd(?![a-z])"
            r"|level 7|ma(?= (?:in|degree|or ba|social))|dipsw (?:or )?masters|cmi level 7"
            r"|pgcert|pgdip|diploma in medical ultrasound|dmu"
        ),
    ),
    (
        6,
        (
            r"(?:honours|hons|first|bachelor'?s?|undergraduate|ordinary|good|relevant"
            r"|university|science|nursing|related|numerate|specialist|educated to"
            r"|appropriate|recognised|life|1st|2:[12]|second class|class|upper|higher"
            r"|physics|engineering|social work)(?:[ -](?:honours|hons|class|first|science"
            r"|nursing|or|related|relevant|university|a|an|social work|physics|engineering"
            r"|second|upper))*[ -]degree(?:s)?(?:[ -]level)?"
            r"|degree(?:s)?(?:[ -](?:level|standard|qualified|educated|calibre))"
            r"|educated to (?:a )?(?:\w+ ){0,2}degree|(?:an?|hold|your|have|possess|the"
            r"|to|of|with|:|essential|or|and|first|/|diploma|minimum"
            r"|either) (?:\w+ ){0,2}?degree(?! of (?!nursing|science|honours|bachelor"
            r"|computer|physiother|biomed|radio|engineer|occupational|psych))|degree (?:in"
            r"|or|and|/|\(|qualification|preferably|essential|equivalent|with|within|level)"
            r"|degree(?=[ ]?$|[.,;:/])|graduate (?:in|of|level|with an?|degree)"
            r"|graduates? (?:from|with)|university graduate"
            r"|b\.?sc(?:'s)?(?: ?\(?hons\)?)?|b\.?a(?= ?\(?hons|(?: in| degree| or (?:bsc"
            r"|msc)))|b\.?eng|bpharm|m\.?pharm|bnurs|b\.?n(?= \(| degree)|mbbs|mbchb|mb ?bs"
            r"|mb ?chb|mbbch|bds|ll\.?b|level 6|diploma of the college of radiographers"
            r"|dcr(?:\(?[rt]\)?)?|bachelor'?s?|pre-registration degree"
        ),
    ),
    (
        5,
        (
            r"foundation degree|hnd|higher national diploma|dip(?:loma)? ?he|diploma (?:of"
            r"|in) higher (?:\w+ )?education|level 5|registered nurse diploma"
            r"|assistant practitioner (?:foundation|qualification)|fdsc|diploma(?: in "
            r"| of )?(?: level)?|dipsw|cqsw|rsa iii"
        ),
    ),
    (
        4,
        (
            r"hnc|higher national certificate|cert ?he|certificate (?:of"
            r"|in) higher education|level 4|aat level 4|first year of (?:a )?degree"
        ),
    ),
    (
        3,
        (
            r"(?:nvq|qcf|btec|rqf|diploma|award|certificate|city (?:and|&) guilds"
            r"|city & guild|qualification|apprenticeship|btec/nvq|nvq/qcf|national|cache"
            r"|functional skills)(?: ?/ ?(?:nvq|qcf|btec|diploma|svq))*(?: at| to"
            r"| qualification| diploma| national| \(?qcf\)?"
            r"| or equivalent)*(?: -)? ?\(?(?:level|lvl)? ?(?:3|three|iii)(?!\d|:)"
            r"|level ?(?:3|three|iii)(?! ?\+| safeg| ultra| icu| crit| unit| care | beds?"
            r"| neonat| patient| life| child)|nvq ?(?:level )?(?:3|iii)|'?a'?[ -]?levels?"
            r"|advanced level|access (?:course|to (?:higher|nursing))|t[ -]levels?|onc(?= |,"
            r"|\.|/|\))|ond|ordinary national|rsa (?:stage )?3|ocr (?:level )?3"
            r"|btec (?:national|diploma|qualification)|h-levels?|ecdl advanced"
        ),
    ),
    (
        2,
        (
            r"(?:nvq|qcf|btec|rqf|diploma|award|certificate|city (?:and|&) guilds"
            r"|qualification|apprenticeship|nvq/qcf|pharmacy service skills"
            r"|functional skills|level|rsa|ocr|literacy|maths and english)(?: ?/ ?(?:nvq|qcf"
            r"|btec|diploma|svq))*(?: at| to| qualification| diploma| \(?qcf\)?"
            r"| or equivalent| stage)*(?: -)? ?\(?(?:level|lvl)? ?(?:2|two|ii)(?!\d|:|\.|/3"
            r"| or 3| ?- ?3)|g\.?c\.?s\.?e\.?'?s?|gsce'?s?|'?o'?[ -]levels?|cse"
            r"|nvq ?(?:level )?(?:2|ii)|rsa(?: |/)?(?:stage )?(?:2|ii)|ocr (?:level "
            r"|stage )?(?:2|ii)|typing qualification|good standard of education"
            r"|educated to (?:a good|gcse)|level ?2(?! safeg| hdu| care | beds?| unit| crit)"
        ),
    ),
)
WORDS = re.compile(
    r"(?<![a-z])(?<!\d)(?:"
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
    "mba",
    "mphil",
    "mph",
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
    "beng",
    "pharm",
    "bnurs",
    "bn ",
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
    "onc",
    "ond ",
    "access course",
    "access to",
    "rsa",
    "ocr",
    "gcse",
    "g.c.s.e",
    "gsce",
    "medical ultrasound",
    "dmu",
    "clinpsy",
    "typing qual",
    "standard of education",
)
ASKS = re.compile(
    r"(?<![a-z])(?:must|require\w*|essential|qualif\w+|hold\w*|have|educat\w+|possess\w*"
    r"|degree|minimum|desirable|applicants?|candidates?|equivalent|need\w*|complet\w+"
    r"|obtain\w*|achiev\w+|you(?:'ll| will|r| are)|trained|should|attain\w*|gained"
    r"|with an?|experience|registered|level|preferabl[ey]|ideally|relevant|grade"
    r"|successful|graduate|evidence|recogni[sz]ed|accredited|knowledge|nvq|hcpc|nmc|bsc"
    r"|advantage\w*|studying)(?![a-z])"
)
NOT_ASKED = re.compile(
    r"(?<![a-z])(?:opportunit(?:y|ies) (?:to|for)(?! join)|we (?:offer|will|can|provide"
    r"|support|run|are able)|offer(?:s|ing)? (?:you|staff|level|all|our|a)|funded"
    r"|fund(?:ing)?|will be (?:supported|given|offered|able|working towards|enrolled"
    r"|expected to study|encouraged)|be supported|support(?:ed)? (?:you )?(?:to|through"
    r"|in)|working towards (?:the|an?) (?:level|nvq|qualif|diploma|msc|master)"
    r"|work(?:ing)? toward|lead(?:s|ing)? to an?|study(?:ing)? (?:for|towards) an?"
    r"|undertak(?:e|ing) (?:an?|the|further|your|our)|access to (?:a |our |further "
    r"|funded |training|cpd|courses|level)|encourage\w*|successful completion"
    r"|on completion|upon completion|complete (?:an?|the|your|our|this)"
    r"|develop(?:ment)? (?:programme|opportunit\w+|pathway)|career|supervis\w+"
    r"|teach(?:ing)?|students?|undergraduates?(?! degree)|trainees?|mentor\w*"
    r"|placements?|programmes?|courses? (?:such|in|at|including|linked)|modules?"
    r"|linked to|delivered|university of|in conjunction|free |training (?:in|for"
    r"|provided|and|to|programme|up to)|apprenticeships? (?:from|at|in|level)"
    r"|gain(?:ing)? (?:an?|your)|day release|attend\w*|enrol\w*|towards? (?:achieving"
    r"|an?|your|the)|leading|contribut\w+|level of care)(?![a-z])"
)
LOOSE_DEGREE = re.compile(
    r"(?:high|large|certain|great|some|significant|considerable|strong|with an?|good"
    r"|reasonable|greater|fair|varying|exceptional|degree) degree(?: of)?|degree of"
    r"|360 degree|degrees? (?:celsius|c)|to (?:a|some) degree|degree apprentice"
)
ONE_OF = re.compile(r"(?<![a-z])(?:or|/|alternatively|either|minimum|equivalent)(?![a-z])")


def read_qualification(view: AdvertView) -> Fact[Qualification] | None:
    """The lowest level that is asked for; one that is required outweighs one wished for."""
    asked = list(_asked(view))
    required = [one for one in asked if one[1] is Need.REQUIRED]
    if not asked:
        return None
    level, need, span = min(required or asked, key=lambda one: one[0])
    return view.fact("qualification", Qualification(level, need), span)


def _asked(view: AdvertView) -> Iterator[tuple[int, Need, Span]]:
    for match in view.find(WORDS, *CUES, before=45, after=60):
        if match.start() < view.text_start:
            continue
        level = int((match.lastgroup or "l0")[1:])
        if _is_asked(view, match, level):
            yield level, _need(view, match.span()), match.span()


def _need(view: AdvertView, span: Span) -> Need:
    return need_of(view, span)


def _is_asked(view: AdvertView, match: re.Match[str], level: int) -> bool:
    start, end = view.sentence(match.start())
    words = view.words
    around = words[max(start, match.start() - 12) : min(end, match.end() + 8)]
    if level == 6 and LOOSE_DEGREE.search(around):
        return False
    before = words[max(start, match.start() - 110) : match.start()]
    if NOT_ASKED.search(before):
        return False
    after = words[match.end() : min(end, match.end() + 45)]
    if re.search(
        r"(?<![a-z])(?:students?|trainees?|programmes?|placements?|apprentices"
        r"|courses? (?:at|in|are)|module|opportunit|learners|study (?:is|will)"
        r"|will be (?:funded|paid|provided|offered|given)|supervis\w+|funded"
        r"|development)(?![a-z])",
        after[:32],
    ):
        return False
    if heading_above(view, match.start()):
        return True
    return ASKS.search(words, start, end) is not None or end - start < 70
