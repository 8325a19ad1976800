"""The day on which an advert closes, as its text states it."""

import re
from datetime import date

from crossward.core.adverts.cues import cues
from crossward.core.adverts.dates import SaidDay, said_days
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

SOUGHT = cues(
    "clos",
    "deadline",
    "apply by",
    "applications by",
    "later than",
    "dyddiad cau",
    "end date",
    "received by",
    "applications must",
    "last date",
    "expir",
)
CUES = (SOUGHT,)
STATES = re.compile(
    r"(?<![a-z])(?:clos(?:ing|es?|ure)(?: date| day)?|deadline|apply by|applications? by"
    r"|no later than"
    r"|dyddiad cau|advert end date|received by|last date for applications?|expir(?:y|es))(?![a-z])"
)
NOT_CLOSING = re.compile(
    r"assessment|online test|sphinx|talentq|questionnaire|previous|interview(?:s"
    r"| date)? (?:will|on|date)|shortlist|open day|event|register|webinar|start date|school"
    r"|nursery|ward"
    r"|reopen|disclosure|unit clos|clinic clos"
)
REACH = 70


def read_closing(view: AdvertView) -> Fact[date] | None:
    """The first day stated right after words for closing."""
    for match in view.find(STATES, SOUGHT, before=20, after=60):
        line_end = view.words.find("\n", match.end())
        end = min(len(view.words) if line_end < 0 else line_end, match.end() + REACH)
        if not view.words[match.end() : end].strip(" :-.") and line_end > 0:
            end = min(len(view.words), match.end() + REACH)  # the day stands on the next line
        for said in said_days(view, match.end(), end=end):
            start, _end = view.sentence(match.start())
            between = view.words[start : said.start]
            if NOT_CLOSING.search(between):
                break
            return view.fact("closing", said.day, (match.start(), said.end), note=_note(said))
    return None


def _note(said: SaidDay) -> str:
    return (
        ""
        if said.is_year_said
        else "The year is not written; the one nearest the advert's own dates is taken."
    )
