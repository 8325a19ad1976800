"""Days as adverts write them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crossward.core.adverts.view import AdvertView

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_WORDS = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:em\w{0,2}ber)?|dec(?:em\w{0,2}ber)?)(?![a-z])"
)
# "24th and 26th November", "Monday 15th or Tuesday 16th": the month is said once, for both.
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)? ?)"
ALSO = rf"(?:(?: ?(?:/|-|&|to) ?| (?:and|or) ){WEEKDAY}?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?){{0,4}}"
HOUR_AFTER = r" ?(?:noon|[ap]\.?m|midday|midnight|o'clock|hours|hrs|weeks|days)"
DAY = re.compile(
    r"(?<![\d/.,])(?:"
    rf"(?P<day>\d{{1,2}}) ?(?:st|nd|rd"
    rf"|th)?{ALSO}(?: of)?[ ./,-]{{0,3}}(?P<month>{MONTH_WORDS})(?:[ .,'-]{{0,3}}(?P<year>20[12]\d"
    rf"|[12]\d(?![\d:.]|{HOUR_AFTER})))?"
    rf"|(?P<month2>{MONTH_WORDS}) (?P<day2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?(?![\d:])(?:,? (?P<year2>20[12]\d))?"
    r"|(?P<day3>\d{1,2}) ?[/.-] ?(?P<month3>\d{1,2}) ?[/.-] ?(?P<year3>20[12]\d|[12]\d)(?!\d)"
    r"|(?P<day4>\d{1,2})/(?P<month4>1[0-2]|0?\d)(?![\d/])"
    r"|(?P<year5>20[12]\d)-(?P<month5>\d{2})-(?P<day5>\d{2})(?!\d)"
    r")"
)

NUMBER = re.compile(r"\d")
LONGEST_MONTH = 14  # letters before the day's number, mistyped ones among them


@dataclass(frozen=True, slots=True)
class SaidDay:
    start: int
    end: int
    day: date
    is_year_said: bool


def said_days(view: AdvertView, start: int, *, end: int) -> Iterator[SaidDay]:
    """The days written between two positions; a year unsaid is the one nearest the advert."""
    number = NUMBER.search(view.words, start, end)
    if number is None:  # every day has one: most that is looked through has none
        return
    for match in DAY.finditer(view.words, max(start, number.start() - LONGEST_MONTH), end):
        day, month, year = _parts(match)
        found = _day(view, day=day, month=month, year=year)
        if found:
            yield SaidDay(match.start(), match.end(), found, year is not None)


def _parts(match: re.Match[str]) -> tuple[int, int, int | None]:
    said = {name.rstrip("2345"): words for name, words in match.groupdict().items() if words}
    month = said["month"]
    year = int(said["year"]) if "year" in said else None
    if year is not None and year < 100:
        year += 2000
    number = int(month) if month.isdigit() else MONTHS.index(month[:3]) + 1
    return int(said["day"]), number, year


def _day(view: AdvertView, *, day: int, month: int, year: int | None) -> date | None:
    if year is not None:
        return _real(year, month, day=day)
    near = _near(view)
    if near is None:
        return None
    days = [_real(near.year + shift, month, day=day) for shift in (-1, 0, 1)]
    real = [one for one in days if one]
    return min(real, key=lambda one: abs((one - near).days)) if real else None


def _near(view: AdvertView) -> date | None:
    """The day an unsaid year is judged by: when the advert closes or, unknown, was posted."""
    if view.advert.closes is not None:
        return view.advert.closes.date()
    if view.advert.posted is not None:
        return view.advert.posted
    years = re.findall(r"(?<!\d)20[12]\d(?!\d)", view.words)
    return date(int(years[0]), 12, 1) if years else None


def _real(year: int, month: int, *, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
