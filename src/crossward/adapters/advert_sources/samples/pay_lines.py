"""What a sample advert says of its pay, in one of the many ways adverts say it."""

from dataclasses import dataclass
from decimal import Decimal

from crossward.adapters.advert_sources.samples.draw import Draw
from crossward.adapters.advert_sources.samples.wording import (
    Employer,
    Opening,
    RoleTemplate,
    pay_sheet,
)
from crossward.core.pay.package import Nation, Zone
from crossward.core.pay.parameters import Rules, rules_on
from crossward.core.pay.pay_scales import (
    full_time_hours,
    high_cost_supplement,
    hourly_pay,
    scale_points,
)

AGENDA_FOR_CHANGE = "agenda_for_change"
UNITS = {"{hour": "HOUR", "{day": "DAY", "{month": "MONTH"}
SPECIAL_CONTRACTS = ("bank", "apprenticeship", "training", "voluntary")


@dataclass(frozen=True, slots=True)
class PayRange:
    grade: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class PayLine:
    """``words`` as the advert shows them; the figures for feeds that state those instead."""

    words: str
    low: int
    high: int
    unit: str


def pay_line(
    *, template: RoleTemplate, opening: Opening, employer: Employer, draw: Draw
) -> PayLine:
    """Write the pay of one opening at one employer."""
    scale = pay_sheet()["scales"].get(employer.kind, "industry")
    pay = _range(scale, level=opening.level, employer=employer)
    style = _style(scale, template=template, opening=opening, employer=employer, pay=pay)
    words = draw.one("pay line", pay_sheet()["styles"][style])
    figures = _figures(pay) | _by_time(pay, employer=employer) | _with_supplement(pay, employer)
    line = words.format(level=opening.level, grade=pay.grade, **figures)
    return PayLine(line, *_stated(pay, words=words))


def _range(scale: str, *, level: str, employer: Employer) -> PayRange:
    """Return a band's pay as it is, and invented pay a little different for every employer."""
    if scale != AGENDA_FOR_CHANGE:
        grade, low, high = pay_sheet()["invented"][scale][level]
        share = Draw(employer.name).number("pay", low=95, high=108)
        return PayRange(grade, *(round(each * share / 10_000) * 100 for each in (low, high)))
    points = scale_points(_nation(employer.nation), level, rules=_rules(employer.nation))
    return PayRange(f"Band {level}", int(points[0].salary), int(points[-1].salary))


def _nation(name: str) -> Nation:
    return Nation(name.lower().replace(" ", "_"))


def _rules(nation: str) -> Rules:
    return rules_on(pay_sheet()["scale_days"][nation])


def _style(
    scale: str, *, template: RoleTemplate, opening: Opening, employer: Employer, pay: PayRange
) -> str:
    """Name the list of ways in which this pay can be said."""
    if opening.contract in SPECIAL_CONTRACTS:
        return opening.contract
    if employer.kind == "agency":
        return "agency"
    if template.has_target_earnings and scale == "industry":
        return "target_earnings"
    if scale == AGENDA_FOR_CHANGE and employer.zone:
        return "high_cost_area"
    if pay.low == pay.high:
        return "one_point"
    return str(scale)


def _figures(pay: PayRange) -> dict[str, str]:
    target = round(pay.high * 1.4, -3)
    return {
        "low": f"£{pay.low:,}",
        "high": f"£{pay.high:,}",
        "middle": f"£{round((pay.low + pay.high) / 2, -2):,.0f}",
        "low_k": f"£{pay.low // 1000}k",
        "high_k": f"£{pay.high // 1000}k",
        "ote": f"£{target:,.0f}",
        "ote_k": f"£{target // 1000:.0f}k",
    }


def _by_time(pay: PayRange, *, employer: Employer) -> dict[str, str]:
    rules = _rules(employer.nation)
    week = full_time_hours(_nation(employer.nation), rules)
    return {
        "month": f"£{pay.low / 12:,.2f}",
        "hour_low": f"£{hourly_pay(Decimal(pay.low), week, rules=rules):.2f}",
        "hour_high": f"£{hourly_pay(Decimal(pay.high), week, rules=rules):.2f}",
        "day": f"£{round(pay.high / pay_sheet()['working_days_a_year'], -1):.0f}",
    }


def _with_supplement(pay: PayRange, employer: Employer) -> dict[str, str]:
    if not employer.zone:
        return {}
    zone, rules = Zone(employer.zone), _rules(employer.nation)

    def raised(salary: int) -> int:
        return salary + int(high_cost_supplement(Decimal(salary), zone, rules=rules))

    return {
        "zone": pay_sheet()["zone_names"][employer.zone],
        "hca_low": f"£{raised(pay.low):,}",
        "hca_high": f"£{raised(pay.high):,}",
    }


def _stated(pay: PayRange, *, words: str) -> tuple[int, int, str]:
    """Return what a feed would state in figures, for ranges by the year only."""
    unit = next((unit for mark, unit in UNITS.items() if mark in words), "YEAR")
    is_range = unit == "YEAR" and "{low" in words and "{high" in words
    return (pay.low, pay.high, unit) if is_range else (0, 0, unit)
