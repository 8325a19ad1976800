"""The day on which the job starts, where one is stated."""

import re
from datetime import date

from crossward.core.adverts.cues import cues
from crossward.core.adverts.dates import said_days
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

SOUGHT = cues("start", "commenc", "available from", "required from", "vacant from")
CUES = (SOUGHT,)
STATES = re.compile(
    r"(?<![a-z])(?:start(?:ing)? date|start(?:s|ing)?(?: work| on| from)|commenc(?:ing"
    r"|es?|ement)(?: date| on| from| of)?"
    r"|(?:available|required|vacant) from|to start)(?![a-z])(?! at)"
)
NOT_START = re.compile(
    r"interview|week commencing|w/c|clos|course|induction|shift|programme|training (?:will|day)"
)
REACH = 40


def read_starts(view: AdvertView) -> Fact[date] | None:
    """The first whole date right after words for starting."""
    for match in view.find(STATES, SOUGHT, before=20, after=40):
        start, end = view.sentence(match.start())
        if NOT_START.search(view.words, start, match.end()):
            continue
        for said in said_days(view, match.end(), end=min(end, match.end() + REACH)):
            return view.fact("starts", said.day, (match.start(), said.end))
    return None
