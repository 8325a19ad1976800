"""Days of annual leave, bank holidays apart."""

import re
from decimal import Decimal

from crossward.core.adverts.cues import cues
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

SOUGHT = cues("leave", "holiday")
CUES = (SOUGHT,)
DAYS = re.compile(
    r"(?=[1-4a])(?:(?<![\d.])(?P<low>[1-4]\d)(?:\.\d)?(?: days?'?)?(?: ?(?:-|to|rising to"
    r"|increasing to|up to) ?(?P<high>[2-4]\d))?"
    r" (?:working )?days?'? ?(?:of )?(?:(?:paid|annual|minimum|basic|generous"
    r"|your) ){0,3}(?:leave|holidays?|entitlement)"
    r"|annual leave(?: entitlement)?(?: of|:| -|,)? ?(?:is |starts at |at least "
    r"|a minimum of |up to )?(?P<low2>[2-4]\d)(?: ?(?:-|to"
    r"|rising to) ?(?P<high2>[2-4]\d))? days)"
)
RISES = re.compile(r"[^.\n]{0,60}?(?:rising|increas\w+|up) to (?P<top>[2-4]\d) days")


def read_annual_leave_days(view: AdvertView) -> Fact[NumberRange] | None:
    """The first number of days stated, and the top it rises to with service."""
    for match in view.find(DAYS, SOUGHT, before=50, after=60):
        said = [Decimal(words) for words in match.groups() if words]
        rises = RISES.match(view.words, match.end())
        if rises:
            said.append(Decimal(rises["top"]))
        end = rises.end() if rises else match.end()
        return view.fact(
            "annual_leave_days", NumberRange(min(said), max(said)), (match.start(), end)
        )
    return None
