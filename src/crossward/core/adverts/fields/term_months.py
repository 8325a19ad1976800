"""How long a fixed term lasts, in months."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from crossward.core.adverts.cues import cues
from crossward.core.adverts.dates import MONTHS, SaidDay, said_days
from crossward.core.adverts.tables.counted import DIGITS, counted
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

# Weeks stand in every advert, so that only those of a contract are looked at.
WEEKS = tuple(
    f"{gap}week{plural} {what}"
    for gap in " -"
    for plural in ("", "s")
    for what in ("contract", "assign", "temp", "fixed", "book", "locum", "initial", "placement")
)
LENGTH_CUES = cues(
    *counted(("month", "year", "mth", "yr", "calendar month")),
    *WEEKS,
    "for a year",
)
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# A day follows at once, or after the name of a weekday or a month.
BEGIN_CUES = cues(
    *(f"from {opening}" for opening in (*DIGITS, "the ", "on ", *MONTHS, *WEEKDAYS)),
    *("start on", "starting", "commence on", "commencing"),
)
CUES = (LENGTH_CUES, BEGIN_CUES)
WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen"
)
NUMBERS = {word: number for number, word in enumerate(WORDS.split(), start=1)}
NUMBERS |= {"twenty four": 24, "twenty-four": 24, "thirty six": 36}
NUMBER = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
NUMBERS["a"] = 1
LENGTH = re.compile(
    rf"(?<![\w£])(?<!\d[.,/])(?<!\w-)(?<!band )(?P<low>{NUMBER}|(?<=for )a(?= year))(?: ?\(\w+\))?"
    rf"(?: ?(?:months?|years?|yrs?|weeks?))?(?: ?(?:-"
    rf"|to|/|or) ?(?P<high>{NUMBER}))?(?: ?\(\w+\))?"
    r"[ -]{0,2}(?:calendar )?(?P<unit>months?|mths?|years?|yrs?|weeks?)(?![a-z])"
)
TERM = (
    r"(?:fix(?:ed)?[ -]{0,3}term|ftc(?![a-z])|fixed (?:contract|period)|fixed(?= *$)|(?:maternity"
    r"|paternity|adoption|sickness)(?: leave)?|temporary"
    r"|second(?:ment|ed)|contract(?:s)?(?![a-z])|initial(?:ly)?|first instance|duration"
    r"|length of (?:contract|post)|funded|funding|locum|tenure|interim|apprenticeship"
    r"|training (?:post|scheme|contract)|cover(?![a-z])|extension|extend[ai]ble)"
)
BEFORE = re.compile(
    rf"(?<![a-z]){TERM}(?:(?!experience|permanent (?:and|or)|within|every|probation"
    rf"|rotat)[^.;\n]){{0,45}}$"
)
AFTER = re.compile(rf"[^.;\n]{{0,30}}?(?<![a-z]){TERM}")
AFTER_DIRECT = re.compile(
    r"[ ,(]*(?:[a-z]+ funded )?(?:post|position|appointment|role|placement|opportunity|vacancy"
    r"|project|assignment|programme|full[ -]time|part[ -]time|subject to)(?![a-z])"
)
PLACEMENT = re.compile(r"[ ,(-]*(?:placement|internship)(?![a-z])")
POST_FOR = re.compile(
    r"for an? (?:\w+ )?(?:period|duration) of(?: up to| approximately)?(?: an?)? *$"
    r"|(?<![a-z])(?:looking for|seek\w*|recruit\w*|need\w*|requir\w+) [^.:;]{3,45} to (?:work"
    r"|join|cover|support)(?: [\w'-]+){0,5} for *$"
    r"|(?<![a-z])(?:post|role|position|appointment|vacancy|opportunity|available|offered"
    r"|job)s?(?: which| that)?(?: is| are| will be)?(?: available| offered)? for(?: an?"
    r"| up to| initial| period of| the| maximum of)*[ ]*$"
    r"|(?<![a-z])start(?:s|ing)?(?: date)?[: ](?:(?!experience|within)[^.;:\n]){2,32}? for"
    r"(?: an?| up to| initial| period of| the| maximum of)*[ ]*$"
)
FOR = re.compile(r"(?<![a-z])for(?: an?)? *$")
COMMENCING = re.compile(r"[ ,]*(?:period )?(?:commencing|starting) (?:on |from )?(?:the )?\w* ?\d")
NOT_TERM_BEFORE = re.compile(
    r"(?<![a-z])(?:experience|probation\w*|notice|rotat\w*|every|last|past"
    r"|within(?! (?:our|this|the (?!last|first|next|past)))"
    r"|previous\w*|over the|(?<!period of at )least"
    r"|age[ds]?|preceptorship|supernumerary|retain\w*|stored|destroyed|recency|discount"
    r"|bonus|completed"
    r"|further|extended|reapply|employed for|after|course|payment|paid|full pay|leave at"
    r"|plans to|award(?:ed)?|references?|referees?|must cover|remain)(?![a-z])"
)
NOT_TERM_AFTER = re.compile(
    r"(?<![a-z])(?:experience|probation\w*|notice|rotat\w*|post[- ](?:registration"
    r"|qualif\w*|grad\w*)"
    r"|preceptorship|supernumerary|ago|old|retain\w*|bonus|service|warranty|induction|per annum"
    r"|training will|training programme|course|full pay|pay(?! band)|leadership"
    r"|development)(?![a-z])"
)
# A term told by both its ends.
START = re.compile(
    r"(?<![a-z])(?:from|start(?:ing)?|commenc(?:e|ing)"
    r"|between)(?: on)?(?: the)? ?[a-z]{0,9} ?$"
)
UNTIL = re.compile(
    r",? ?(?:to|until|till|up to|through to|and|(?:and )?(?:will )?(?:end|finish)(?:ing|s)?|-)"
    r"(?: on)?(?: the)? ?[a-z]{0,9} ?"
)
OF_A_TERM = re.compile(
    r"(?<![a-z])(?:fix(?:ed)?[ -]{0,3}term|contract|funds?|funded|funding|secondment|temporary"
    r"|(?:maternity|paternity|adoption) (?:leave|cover)|appointment|post (?:is|will)|role is"
    r"|locum|cover for|available|recruit\w*|and (?:will )?(?:end|finish))(?![a-z])"
)
NOT_OF_A_TERM = re.compile(
    r"(?<![a-z])(?:closed|open|apply|applications?|shielding"
    r"|course)(?![a-z])"
)
NUMBER_NEAR = re.compile(r"\D{0,60}+\d")  # a day has one: most that follows "from" has none
DAYS_A_MONTH = Decimal("30.44")
LONGEST = 96  # the longest training programmes
MONTHS_A_WEEK = Decimal(12) / Decimal(52)
A_WEEK = Decimal("0.25")  # of a month
BOTH = 2
OPEN_BELOW = re.compile(
    r"(?<![a-z])(?:up to|maximum(?: of)?|max|upto|no longer than)(?: an?| the|(?: a)? period of"
    r"| initial)*[ (]*$"
)
OPEN_ABOVE = re.compile(
    r"(?<![a-z])(?:minimum(?: of)?|at least|min\.?)(?: an?| period of| initial)*[ (]*$"
)


def read_term_months(view: AdvertView) -> Fact[NumberRange] | None:
    """The first length that is said of the contract."""
    for match in view.find(LENGTH, LENGTH_CUES, before=40, after=12):
        months = _range(view, match) if _is_term(view, match) else None
        if months and 1 <= (months.max or months.min or 0) <= LONGEST:
            return view.fact("term_months", months, match.span())
    return _between_days(view)


def _between_days(view: AdvertView) -> Fact[NumberRange] | None:
    """A term said by its first and its last day: "from 1 April 2021 to 31 March 2022"."""
    for at in view.places(BEGIN_CUES):
        if not NUMBER_NEAR.match(view.words, at):
            continue
        start, end = view.sentence(at)
        if not OF_A_TERM.search(view.words, start, end):
            continue
        if NOT_OF_A_TERM.search(view.words, start, end):
            continue
        days = list(islice(said_days(view, at, end=end), 2))
        if len(days) == BOTH and START.search(view.words[max(start, at) : days[0].start]):
            months = _months_between(view, days)
            if months:
                span = (at, days[1].end)
                return view.fact("term_months", NumberRange(months, months), span)
    return None


def _months_between(view: AdvertView, days: Sequence[SaidDay]) -> Decimal | None:
    """Whole months between two days that words join, if a contract can be so long."""
    first, last = days
    if not UNTIL.fullmatch(view.words, first.end, last.start):
        return None
    months = ((last.day - first.day).days / DAYS_A_MONTH).quantize(Decimal(1))
    return months if 1 <= months <= LONGEST else None


def _is_term(view: AdvertView, match: re.Match[str]) -> bool:
    start, end = view.sentence(match.start())
    before = view.words[max(start, match.start() - 70) : match.start()]
    after = view.words[match.end() : min(end, match.end() + 45)]
    if NOT_TERM_BEFORE.search(before[-45:]) or NOT_TERM_AFTER.search(after[:28]):
        return False
    if view.in_title(match.start()):
        return bool(BEFORE.search(before) or AFTER.match(after))
    return bool(
        BEFORE.search(before)
        or AFTER.match(after)
        or _is_of_the_role(match, before, after=after)
        or POST_FOR.search(before)
        or (FOR.search(before) and COMMENCING.match(after))
    )


def _is_of_the_role(match: re.Match[str], before: str, *, after: str) -> bool:
    """ "A 6 month post", "a 1-year placement"; of years, "a 5 year programme" is no term."""
    if PLACEMENT.match(after):
        return True
    is_months = not match["unit"].startswith("y")
    return is_months and "a" in before[-12:] and AFTER_DIRECT.match(after) is not None


def _range(view: AdvertView, match: re.Match[str]) -> NumberRange:
    low = _months(match["low"], match["unit"])
    high = _months(match["high"], match["unit"]) if match["high"] else low
    start, _end = view.sentence(match.start())
    before = view.words[max(start, match.start() - 40) : match.start()]
    if OPEN_BELOW.search(before):
        return NumberRange(None, high)
    if OPEN_ABOVE.search(before):
        return NumberRange(low, None)
    return NumberRange(min(low, high), max(low, high))


def _near_months(months: Decimal) -> Decimal:
    """Whole months that so many weeks plainly are, else nothing: six weeks are no month."""
    whole = months.quantize(Decimal(1))
    return whole if abs(months - whole) < A_WEEK else Decimal(0)


def _months(number: str, unit: str) -> Decimal:
    months = Decimal(NUMBERS.get(number, 0) or number)
    if unit.startswith("w"):
        return _near_months(months * MONTHS_A_WEEK)
    return months * 12 if unit.startswith("y") else months
