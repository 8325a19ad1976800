"""The first day on which interviews are held."""

import re
from datetime import date

from crossward.core.adverts.cues import cues
from crossward.core.adverts.dates import said_days
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

SOUGHT = cues(
    "interview",
    "selection process",
    "assessment cent",
    "selection day",
    "cyfweliad",
    "selection event",
)
CUES = (SOUGHT,)
STATES = re.compile(
    r"(?<![a-z])(?:interview(?:s|ing)?|selection (?:process|day|event)s?"
    r"|assessment cent(?:re|er)s?(?: day)?|cyfweliadau?)(?![a-z])"
)
NOT_INTERVIEW = re.compile(
    r"clos(?:ing|e|es)(?![a-z])|shortlist(?:ing)? (?:date|will|on)|start date|not heard"
    r"|do not hear|apply by|pre-?interview|prior to|visit|if you have not"
)
ASSESSMENT = "assessment"  # a day before the interview, unless no other is said
ASSESSMENT_CENTRE = re.compile(r"\. [^.]*assessment ?cent")
REACH = 130


def read_interview(view: AdvertView) -> Fact[date] | None:
    """The first day stated after the word, in its sentence or, after a heading, the next line."""
    assessed: Fact[date] | None = None
    for match in view.find(STATES, SOUGHT, before=0, after=60):
        fact = _day_after(view, match)
        if fact and not match.group().startswith(ASSESSMENT):
            return fact
        assessed = assessed or fact
    return assessed


def _day_after(view: AdvertView, match: re.Match[str]) -> Fact[date] | None:
    for said in said_days(view, match.end(), end=_end_of_reach(view, match.end())):
        between = view.words[match.end() : said.start]
        if NOT_INTERVIEW.search(between) or ASSESSMENT_CENTRE.search(between):
            return None
        note = (
            ""
            if said.is_year_said
            else "The year is not written; the one nearest the advert's own dates is taken."
        )
        return view.fact("interview", said.day, (match.start(), said.end), note=note)
    return None


def _end_of_reach(view: AdvertView, at: int) -> int:
    line_end = view.words.find("\n", at)
    line_end = len(view.words) if line_end < 0 else line_end
    rest = view.words[at:line_end].strip(" :-.s")
    if rest in {"", "date", "dates", "date(s)"} and at - view.line(at - 1)[0] < 35:
        return min(len(view.words), line_end + 40)
    return min(line_end, at + REACH)
