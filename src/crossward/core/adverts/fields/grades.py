"""Grades and points of pay other than Agenda for Change bands."""

import re
from decimal import Decimal

from crossward.core.adverts.cues import cues
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

CIVIL_SERVICE_CUES = cues(
    "aa grade",
    "ao ",
    "eo ",
    "heo",
    "seo",
    "grade 6",
    "grade 7",
    "scs",
    "g6",
    "g7",
    "administrative officer",
    "executive officer",
)
RESEARCH_CUES = cues("grade", "ukri", "mrc")
GRADE_CUES = cues("grade")
POINT_CUES = cues("point", "scp", "spin")
CUES = (CIVIL_SERVICE_CUES, RESEARCH_CUES, GRADE_CUES, POINT_CUES)
CIVIL_SERVICE = re.compile(
    r"(?<![a-z])(?:(?P<seo>seo(?! (?:and|&) ppc)|senior executive officer)|(?P<heo>heo"
    r"|higher executive officer)|(?P<eo>executive officer(?= grade| \(eo)|eo grade"
    r"|\(eo\)|grade eo)"
    r"|(?P<ao>administrative officer|ao grade|\(ao\))"
    r"|(?P<g6>(?:civil service )?grade 6(?= civil)|g6)|(?P<g7>civil service grade 7|g7)"
    r"|(?P<scs>scs ?[1-3]|senior civil serv\w+))(?![a-z])"
)
RESEARCH = re.compile(
    r"(?<![a-z])(?:(?:university|research|academic|salary|pay|ukri|mrc"
    r"|clinical academic)[ :,-]{1,3}(?:grade|band)[ :]{0,2}(?P<grade>[a-h](?![a-z])"
    r"|\d{1,2})|(?:ac(?:ademic)?|research) grade (?P<grade2>\d{1,2})"
    r"|ucea? grade (?P<grade3>\d{1,2}))"
)
# "The post is Grade 7": a university's, where the advert speaks of one.
POST_IS = re.compile(
    r"(?:(?:post|role|position|appointment|level) (?:is|will be)(?: at| on)?|appointed (?:at|on"
    r"|to))"
    r"(?: university| the)? grade (?P<grade>\d{1,2})(?!\d)"
)
OF_A_UNIVERSITY = re.compile(r"universit|research (?:fellow|associate|assistant)|lecturer|postdoc")
POINTS = re.compile(
    r"(?<![a-z])(?:spine points?|spinal (?:column )?points?|scp|pay points?"
    r"|point)s? ?:?\(?(?P<low>\d{1,2})(?: ?(?:-|to) ?(?:scp ?)?(?P<high>\d{1,2}))?(?!\d"
    r"|\.\d| ?%)"
)


def read_civil_service_grade(view: AdvertView) -> Fact[str] | None:
    """AO, EO, HEO, SEO, G7, G6 or SCS, where the job's own grade is named."""
    for match in view.find(CIVIL_SERVICE, CIVIL_SERVICE_CUES, before=8, after=40):
        return view.fact("civil_service_grade", (match.lastgroup or "").upper(), match.span())
    return None


def read_research_grade(view: AdvertView) -> Fact[str] | None:
    """A university's or research council's grade."""
    for match in view.find(RESEARCH, RESEARCH_CUES, before=24, after=20):
        grade = next(words for words in match.groups() if words)
        return view.fact("research_grade", grade.upper(), match.span())
    for match in view.find(POST_IS, GRADE_CUES, before=44, after=12):
        if OF_A_UNIVERSITY.search(view.words):
            return view.fact("research_grade", match["grade"], match.span())
    return None


def read_spine_points(view: AdvertView) -> Fact[NumberRange] | None:
    """The points of a pay spine."""
    for match in view.find(POINTS, POINT_CUES, before=16, after=30):
        low = Decimal(match["low"])
        high = Decimal(match["high"] or match["low"])
        return view.fact("spine_points", NumberRange(min(low, high), max(low, high)), match.span())
    return None
