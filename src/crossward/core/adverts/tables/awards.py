"""Words that name an academic or vocational award, by its level."""

import re

from crossward.core.adverts.cues import cues

# Frameworks and kinds of award; a bare "level 3" (of care, of a unit) is no qualification.
AWARD = (
    r"(?:nvq|svq|s/nvq|qcf|rqf|btec|diploma|award|certificate|city (?:and|&) guilds|cache"
    r"|apprenticeship|qualification|framework\)?|ncfe|cmi|ilm|aat|technical certificate)"
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
        rf"| \(?or above\)?| health (?:and|&) social care| business \w+| national| \(?qcf\)?"
        rf"| extended| standard| management| intermediate| advanced)* {AWARD}"
        rf"(?: (?:national|extended|subsidiary|diploma|certificate|award))*"
        rf"|level ?{number}(?: ?(?:/|or|-|and|to) ?(?:level )?\d)? in (?:health|adult|child"
        rf"|business|pharmac|early years|engineering|electrical|customer)\w*"
        rf"|level ?{number}(?= ?(?:/|or) ?(?:post[ -]?grad|degree|diploma|masters))"
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
            r"master'?s?(?:[ -](?:degree|level|qualification|in|programme))+"
            r"|masters'?(?= |,|\.|;|/|\)|\n|$)|master's|m\.?sc(?:i)?(?:'s)?|m\.?res|mba"
            r"|m\.?phil|mph(?=/|,? or | degree| qualif)|(?:(?<=[/,] )|(?<=[/(])|(?<=or )|(?<=an )"
            r"|(?<=hold ))mph(?! ?\))"
            r"|post ?-?grad(?:uate)?[ -](?:(?:level|academic|clinical|management|teaching"
            r"|education(?:al)?|relevant|specialist|professional|mammograph\w+|ultrasound"
            r"|medical) )*(?:degree|diploma|certificate|cert|dip|qualification|award)s?"
            r"|post ?-?grad(?:uate)?[ -](?:(?:academic|clinical|relevant) )*(?:level|study)"
            r"|p\.?g\.?[ -]?(?:dip(?:loma)?|cert(?:ificate)?|ce)|pgc(?=/)|(?:cmi "
            r"|ilm )?level (?:7|seven)(?= |\))(?: or equivalent)? (?:qualification|diploma"
            r"|study|academic|module|award|master)|diploma in medical ultrasound|dmu"
            r"|higher degree|further degree"
        ),
    ),
    (
        6,
        (
            r"(?:under-?|(?<!post )(?<!post-)(?<!- ))graduate(?= ?/ ?post| or post| degree| qualif)"
            r"|(?:educated to (?:an? )?(?:\w+ ){0,3})?degree(?:s)?(?: ?-?(?:level|standard"
            r"|qualified|educated|calibre|qualification))*|graduate (?:in(?! \d| the (?:summer"
            r"|autumn))|of|level|with an?"
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
            rf"|level )?(?:3|iii)|ocr (?:level )?3|nvq ?3"
            rf"|btec(?: (?:national|extended|diploma|qualification|certificate))*"
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
# The first letters of all of them: most words are passed over at this one look.
OPENING = (
    r"p[hgor.]|d[oc.pime]|c[lmqeia]|m[asr.bp]|il|l[el]|h[in]|f[uodr]|und|ed|g[rcs.]|b[saepndt.]"
    r"|q[uc]"
    r"|s[tv/]|a(?:[tcwpa']|[ -]l)|t(?:[oe]|[ -]l)|n[vc]|r[qs]|o(?:[ncr']|[ -]l)|'"
)
WORDS = re.compile(
    rf"(?<![a-z&])(?<!\d)(?={OPENING})(?:"
    + "|".join(rf"(?P<l{level}>{words})" for level, words in LEVELS)
    + r")(?![a-z])"
)
# "Level" by itself, as in "high level", is in most adverts and says nothing.
LEVEL_CUES = (
    *(f"level {opening}" for opening in "234567tfsiv"),
    *(f"level{opening}" for opening in "234567tfsiv"),
    *(f"{letter}{gap}level" for letter in "ato" for gap in (" ", "-", "' ", "'-")),
)
AWARD_CUES = cues(
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
    *LEVEL_CUES,
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
    " llb",
    "\nllb",
    "/llb",
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
    "access to higher",
    "access to nursing",
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
