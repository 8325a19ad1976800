"""Weekly hours, where an advert states them in hours."""

import re
from collections.abc import Iterator
from decimal import Decimal

from crossward.core.adverts.cues import cues
from crossward.core.adverts.tables.counted import DIGITS, counted
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

UNITS = ("hour", "hr", "hpw", "working h", "contracted h", "paid h", "flexible h")
HOURS_CUES = cues(*counted(UNITS, ends=(*DIGITS, "\u00bd", "\u00bc", "\u00be")))
KINDS = ("", "contracted ", "working ", "weekly ", "total ")
LABEL_CUES = cues(*(f"{kind}{unit}" for kind in KINDS for unit in ("hours", "hrs")))
CUES = (HOURS_CUES, LABEL_CUES)
NUMBER = r"(?:\d{1,2}(?:\.\d{1,2}|\. 5(?= ?h))?(?: ?\u00bd|\u00bc|\u00be| 1/2)?)"
HOURS = re.compile(
    rf"(?<![\d.:,£/])(?<![\w)]-)(?<![^a-z][a-wyz])(?<!band )(?!(?<=role )\d ?-)"
    rf"(?P<low>{NUMBER})(?: ?(?:hours?|hrs?)(?: (?:per|a) week| pw"
    rf"| p/w)?)?(?: ?(?:-|to|up to|and|or|/|&) ?(?:up to )?(?P<high>{NUMBER})"
    r"(?![ -]?(?:hours?|hrs?)[ -](?:shift|day)))?"
    r"(?P<word>[ -]?(?:working |contracted |paid |flexible )?(?:hours?|hrs?"
    r"|hpw)(?![a-z]))(?P<half> (?:and )?30 ?min\w*)?"
)
LABEL = re.compile(
    r"(?<![a-z])(?:(?:contracted |working |weekly |total )?(?:hours|hrs)(?: of work"
    r"| per week| pw| required| available| offered)?|hours / sessions)"
    rf" ?(?:\(per week\))? ?(?:[:=|-]+"
    rf"|(?<=s per week )(?<!\d hours per week )(?<!\d hrs per week ))"
    rf" ?(?:up to |(?:full|part)[ -]time,? ?-? ?)?(?P<low>{NUMBER})(?: ?(?:-|to|/"
    rf"|or) ?(?P<high>{NUMBER}))?(?![\d:.]|[ -]?(?:am|pm|day|month|shift|programmed"
    rf"|pas?(?![a-z])|session|wte|,\d"
    rf"|(?:hours?|hrs?)[ -](?:shift|day)))"
)
WEEKLY = re.compile(
    r"[ ,)-]*(?:/ ?\d{1,2} ?(?:pa'?s?|sessions?) )?(?:\(\w+ ?\w*\) )?(?:of work )?(?:per"
    r"|a|each|/|every|over a|in a"
    r"|per a)?[ ,/]*(?:week(?![- ]?end|[- ]?days?)|wk|working week|pw(?![a-z])|p/w|p\.w|weekly)"
)
WEEKLY_BEFORE = re.compile(
    r"(?<![a-z])(?:weekly|per week|week of|working week|each week|hours per week|(?:basic"
    r"|standard) week)[ :,a-z]{0,35}$|\d[ -]day week ?\($|\d days (?:a|per) week ?\($"
)
WORK_HOURS = re.compile(
    r"(?<![a-z])(?:full[ -]time|part[ -]time|band \d\w?|permanent|fixed[ -]term|term time"
    r"|wte|hours(?: of work| of duty)?|time|working|contract\w*|temporary|bank|type|position|role"
    r"|post"
    r"|vacancy)[ ,:;|/(-]*(?:only )?(?:of "
    r"|at |for |up to |is |are |will be |x ?)?$"
)
WORK_HOURS_AFTER = re.compile(
    r"[ ,)|(/-]*(?:full[ -]?time|part[ -]?time|permanent|fixed|contract|temporary|post\b"
    r"|position|monday|mon-|over (?:\d|five|four|three|two)|\d(?:\.\d+)? ?wte|wte|band \d"
    r"|term[ -]time|role|available|days and|vacanc|rotational)"
)
NOT_WEEKLY = re.compile(
    r"(?<![a-z])(?:shifts?|cpd|training|annual leave|leave|day|daily|notice|within|every"
    r"|last|first|holiday|overtime|up to the|breaks?|supervision|cover|open|opening|service"
    r"|clock|operates?|response|study|month|(?:year|annum)(?! ?[(])|additional|extra|on[ -]call|ed"
    r"|emergency|target|after|experience|induction)(?![a-z])"
)
NOT_WEEKLY_AFTER = re.compile(
    r"[ ,-]*(?:(?<=hour[ -])days|(?:and|or|to|-) ?\d[\d.]* ?(?:hours?|hrs?)[ -](?:shift|day)"
    r"|a day|per day|daily|/ ?day|shift|service|notice|per month|a month|per annum"
    r"|per year|annual|of (?:annual|leave|cpd|training|experience|supervision|the advert"
    r"|study|placement)|cover|clinic|care|emergency|access|operation|bed|7 days|seven|365"
    r"|holiday|/ ?7|before|prior|after|ago|away|drive|by |from|each way|on[ -]call|rota"
    r"|long|ambulatory|ecg|admin|unit|supporting|support|helpline|waiting|standby)"
)
EXTRA = re.compile(r"(?<![a-z])(?:overtime|additional|extra|study|least one)[ a-z]{0,12}$")
AT_LEAST = re.compile(r"(?<![a-z])(?:minimum(?: of)?|at least|min)[ a]*$")
AT_MOST = re.compile(r"(?<![a-z])(?:up ?to|upto|maximum(?: of)?|max)[ a]*$")
LABEL_AT_MOST = re.compile(r"[a-z ]+[:=|-]+ ?up to ")
# Hours that are a part of the others: "of which 7.5 hours a week are clinical".
PART_OF = re.compile(
    r"(?<![a-z])(?:of which|including|to include|expected to (?:do|work)|with)(?: \w+){0,2} ?$"
    r"|(?<![a-z])(?:mon|tues|wednes|thurs|fri)days?(?![a-z])"
)
# A second post of the same advert: "1 x 37.5 hours" and, in the next line, "1 x 30 hours".
SECOND_POST = re.compile(r"\n\W{0,4}\d ?x (?:[a-z]+ ){0,2}$")
PART_TIME_BEFORE = re.compile(r"(?<![a-z])part[ -]time[ ,:(-]*$")
FULL_WEEKS = ("37.5", "37\u00bd", "37 1/2")
HALF = Decimal("0.5")
LIKELY = (6, 48)


def read_hours(view: AdvertView) -> Fact[NumberRange] | None:
    """The weekly hours said of this job; several statements make one range."""
    found = sorted(_stated(view), key=lambda one: one[2])
    return _state(view, found) if found else None


def _stated(view: AdvertView) -> Iterator[tuple[Decimal, Decimal, tuple[int, int]]]:
    """Both ends of each statement, and where it stands."""
    for match in view.find(HOURS, HOURS_CUES, before=28, after=32):
        if (ends := _ends(match)) and _is_weekly(view, match):
            yield *ends, match.span()
    for match in view.find_at(LABEL, LABEL_CUES):
        if ends := _ends(match):
            yield *ends, match.span()


def _state(
    view: AdvertView, found: list[tuple[Decimal, Decimal, tuple[int, int]]]
) -> Fact[NumberRange]:
    first = found[0]
    others = [
        one
        for one in found[1:]
        if one[2][0] < first[2][1] + 60 and _goes_on(view.words[first[2][1] : one[2][0]])
    ]
    used = [first, *others]
    low, high = min(one[0] for one in used), max(one[1] for one in used)
    start, end = used[0][2][0], used[-1][2][1]
    before = view.words[max(0, start - 30) : start]
    weekly = WEEKLY.match(view.words, end)
    span = (start, weekly.end() if weekly else end)
    if AT_LEAST.search(before):
        return view.fact("hours", NumberRange(low, None if low == high else high), span)
    if AT_MOST.search(before) or LABEL_AT_MOST.match(view.words, start, end):
        return view.fact("hours", NumberRange(None if low == high else low, high), span)
    return view.fact("hours", NumberRange(low, high), span)


def _goes_on(between: str) -> bool:
    if "\n" in between:
        return SECOND_POST.search(between) is not None
    return PART_OF.search(between) is None


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal] | None:
    low = _number(match["low"]) + (HALF if match.groupdict().get("half") else 0)
    high = _number(match["high"]) if match["high"] else low
    if low > high:
        low, high = high, low
    if not (low >= 2 and LIKELY[0] <= high <= LIKELY[1]):
        return None
    return low, high


def _number(words: str) -> Decimal:
    words = words.strip().replace(". ", ".")
    for sign, part in (("\u00bd", "0.5"), ("1/2", "0.5"), ("\u00bc", "0.25"), ("\u00be", "0.75")):
        if words.endswith(sign):
            return Decimal(words.removesuffix(sign).strip() or 0) + Decimal(part)
    return Decimal(words)


def _is_weekly(view: AdvertView, match: re.Match[str]) -> bool:
    line_start, line_end = view.line(match.start())
    before = view.words[max(line_start, match.start() - 40) : match.start()].rpartition("|")[2]
    if WEEKLY.match(view.words, match.end()) or "week" in match.group():
        return not EXTRA.search(before)
    if NOT_WEEKLY_AFTER.match(view.words, match.end()):
        return False
    if WEEKLY_BEFORE.search(before):
        return True
    if match["low"] == "24":  # of the clock, in most adverts
        return PART_TIME_BEFORE.search(before) is not None
    if NOT_WEEKLY.search(before[-22:]):
        return False
    return _is_beside_the_work(view, match, before=before) or _is_heading(
        view, match, line=(line_start, line_end)
    )


def _is_beside_the_work(view: AdvertView, match: re.Match[str], *, before: str) -> bool:
    return bool(WORK_HOURS.search(before) or WORK_HOURS_AFTER.match(view.words, match.end()))


def _is_heading(view: AdvertView, match: re.Match[str], *, line: tuple[int, int]) -> bool:
    """ "Deputy sister 30 hours": a short line that ends so, or one with an uneven figure."""
    if match["low"].strip() in FULL_WEEKS:
        return True
    if "." in match["low"] and (line[1] - line[0] < 120 or view.in_title(match.start())):
        return True
    return line[1] - line[0] < 70 and not view.words[match.end() : line[1]].strip(" .)")
