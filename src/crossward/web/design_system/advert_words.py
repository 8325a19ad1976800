"""Facts of adverts in plain words, the same on every page."""

from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from crossward.core.adverts.reading import (
    Clearance,
    Contract,
    Dbs,
    Need,
    Pattern,
    Pay,
    PayPeriod,
    Qualification,
    Registration,
    RegistrationBody,
    Sponsorship,
)
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import all_roles
from crossward.core.values.ranges import NumberRange

GROUP_WORDS = {
    EmployerGroup.NHS: "NHS",
    EmployerGroup.DEFENCE_AND_CIVIL_SERVICE: "Defence and civil service",
    EmployerGroup.RESEARCH: "Research and universities",
    EmployerGroup.LOCAL_GOVERNMENT: "Local government",
    EmployerGroup.INDUSTRY: "Industry",
    EmployerGroup.OTHER: "Other employers",
}
CONTRACT_WORDS = {
    Contract.PERMANENT: "Permanent",
    Contract.FIXED_TERM: "Fixed term",
    Contract.BANK: "Bank",
    Contract.TEMPORARY: "Temporary",
    Contract.SECONDMENT: "Secondment",
    Contract.APPRENTICESHIP: "Apprenticeship",
    Contract.TRAINING: "Training post",
    Contract.VOLUNTARY: "Voluntary",
}
PATTERN_WORDS = {
    Pattern.FULL_TIME: "Full time",
    Pattern.PART_TIME: "Part time",
    Pattern.JOB_SHARE: "Job share",
    Pattern.FLEXIBLE: "Flexible working",
    Pattern.TERM_TIME: "Term time",
    Pattern.SHIFTS: "Shifts",
    Pattern.NIGHTS: "Nights",
    Pattern.WEEKENDS: "Weekends",
    Pattern.ON_CALL: "On call",
    Pattern.HYBRID: "Partly from home",
    Pattern.REMOTE: "Remote",
}
BODY_WORDS = {
    RegistrationBody.HCPC: "HCPC (health and care professions)",
    RegistrationBody.NMC: "NMC (nurses and midwives)",
    RegistrationBody.GMC: "GMC (doctors)",
    RegistrationBody.GPHC: "GPhC (pharmacy)",
    RegistrationBody.GDC: "GDC (dental)",
    RegistrationBody.SWE: "SWE (social workers)",
    RegistrationBody.RCT: "RCT (clinical technologists)",
    RegistrationBody.AHCS: "AHCS (healthcare scientists)",
    RegistrationBody.BABCP: "BABCP (cognitive therapies)",
    RegistrationBody.BACP: "BACP (counselling)",
    RegistrationBody.UKCP: "UKCP (psychotherapy)",
    RegistrationBody.GOC: "GOC (optical)",
    RegistrationBody.GOSC: "GOsC (osteopaths)",
    RegistrationBody.GCC: "GCC (chiropractors)",
    RegistrationBody.OTHER: "Another body",
}
DBS_WORDS = {
    Dbs.BASIC: "Basic",
    Dbs.STANDARD: "Standard",
    Dbs.ENHANCED: "Enhanced",
    Dbs.UNSPECIFIED: "Asked for, level not stated",
}
CLEARANCE_WORDS = {
    Clearance.BPSS: "BPSS (baseline check)",
    Clearance.CTC: "CTC (counter-terrorist check)",
    Clearance.SC: "SC (security check)",
    Clearance.DV: "DV (developed vetting)",
}
NEED_WORDS = {Need.REQUIRED: "required", Need.DESIRABLE: "desirable"}
SPONSORSHIP_WORDS = {Sponsorship.OFFERED: "Considered", Sponsorship.REFUSED: "Not available"}
LEVEL_WORDS = {
    2: "Level 2 (GCSE or NVQ 2)",
    3: "Level 3 (A level, T level or NVQ 3)",
    4: "Level 4 (HNC or similar)",
    5: "Level 5 (HND, foundation degree or similar)",
    6: "Level 6 (first degree)",
    7: "Level 7 (master of science, postgraduate diploma or similar)",
    8: "Level 8 (doctorate)",
}
PERIOD_WORDS = {
    PayPeriod.YEAR: "a year",
    PayPeriod.MONTH: "a month",
    PayPeriod.WEEK: "a week",
    PayPeriod.DAY: "a day",
    PayPeriod.HOUR: "an hour",
    PayPeriod.SESSION: "a session",
}


def role_words(role_id: str) -> str:
    """The role's name, or its id where the vocabulary does not know it."""
    role = all_roles().get(role_id)
    return role.name if role else role_id.replace("-", " ").capitalize()


def band_words(band: str) -> str:
    return f"Band {band}"


def pay_words(pay: Pay) -> str:
    """Pay as a person would say it: "£29,970 to £36,483 a year, pro rata"."""
    period = PERIOD_WORDS[pay.period] + (", pro rata" if pay.pro_rata else "")
    if pay.min is None:
        return f"Up to {pounds(pay.max or Decimal(0))} {period}"
    if pay.max is None:
        return f"From {pounds(pay.min)} {period}"
    if pay.min == pay.max:
        return f"{pounds(pay.min)} {period}"
    return f"{pounds(pay.min)} to {pounds(pay.max)} {period}"


def pay_range_words(pay: NumberRange) -> str:
    """One of several ranges: "£31,365 to £37,890"."""
    ends = dict.fromkeys(pounds(end) for end in (pay.min, pay.max) if end is not None)
    return " to ".join(ends)


def pounds(sum_of_money: Decimal) -> str:
    """ "£32,000", or "£15.30" where there are pence."""
    whole = sum_of_money == sum_of_money.to_integral_value()
    return f"£{sum_of_money:,.0f}" if whole else f"£{sum_of_money:,.2f}"


def registration_words(registration: Registration) -> str:
    """ "HCPC (health and care professions), required"."""
    return f"{BODY_WORDS[registration.body]}, {NEED_WORDS[registration.need]}"


def qualification_words(qualification: Qualification) -> str:
    """ "Level 6 (first degree), required"."""
    return f"{LEVEL_WORDS[qualification.level]}, {NEED_WORDS[qualification.need]}"


def range_words(numbers: NumberRange, unit: str) -> str:
    """A range as a person would say it: "up to 12 months"."""
    if numbers.min is None:
        return f"up to {number(numbers.max or Decimal(0))} {unit}"
    if numbers.max is None:
        return f"at least {number(numbers.min)} {unit}"
    if numbers.min == numbers.max:
        return f"{number(numbers.min)} {unit}"
    return f"{number(numbers.min)} to {number(numbers.max)} {unit}"


def number(figure: Decimal) -> str:
    """ "37.5", and "30" rather than "30.0"."""
    return f"{figure.normalize():f}"


def date_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def closing_day(closes: datetime | None) -> date | None:
    """The day, here, on which an advert closes."""
    return timezone.localtime(closes).date() if closes else None


def closing_words(day: date | None, *, on: date) -> str:
    """The closing day as seen from ``on``: "Tomorrow, 3 March 2027"."""
    if day is None:
        return "Not stated"
    near = {-1: "Yesterday, ", 0: "Today, ", 1: "Tomorrow, "}
    return near.get((day - on).days, "") + date_words(day)


def counted(number_of: int, thing: str) -> str:
    """ "1 job", "1,204 jobs"."""
    return f"{number_of:,} {thing}{'' if number_of == 1 else 's'}"
