"""Agenda for Change pay by nation, band and step, and the supplements for dear places."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from crossward.core.pay.package import Nation, Step, Zone
from crossward.core.pay.parameters import Rules, Value

BANDS = ("2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalePoint:
    """Yearly full-time pay at a step, reached after so many complete years in the band."""

    nation: Nation
    band: str
    step: Step
    salary: Decimal
    after_years: int
    years_to_next: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayScale:
    """A nation's scale on one day, with what it rests on."""

    nation: Nation
    points: tuple[ScalePoint, ...]
    weekly_hours: Decimal
    source: str
    note: str


def pay_scale(nation: Nation, rules: Rules) -> PayScale:
    """Return the whole scale of ``nation``; raises DayNotCoveredError."""
    dated = rules.dated(f"afc_{nation}.scale")
    table = cast("Mapping[str, Value]", dated.value)
    return PayScale(
        nation=nation,
        points=tuple(point for band in table for point in scale_points(nation, band, rules=rules)),
        weekly_hours=full_time_hours(nation, rules),
        source=dated.source,
        note=dated.note,
    )


def scale_points(nation: Nation, band: str, *, rules: Rules) -> tuple[ScalePoint, ...]:
    """Return the steps of a band, lowest first."""
    table = rules.table(f"afc_{nation}.scale")
    rows = cast("tuple[Mapping[str, Value], ...] | None", table.get(band.lower()))
    if rows is None:
        raise ValueError(
            f"There is no Band {band} in the scale of {nation.label} on {rules.day.isoformat()}. "
            f"Choose one of {', '.join(table)}."
        )
    return tuple(
        _to_point(nation, band.lower(), rows=rows, place=place) for place in range(len(rows))
    )


def get_point(nation: Nation, band: str, *, step: Step, rules: Rules) -> ScalePoint:
    """Return one step of a band; a band with a single point has it at every step."""
    points = scale_points(nation, band, rules=rules)
    for point in points:
        if point.step is step or len(points) == 1:
            return point
    steps = " and ".join(point.step for point in points)
    raise ValueError(
        f"Band {band} in {nation.label} has no {step} step. Choose one of its steps: {steps}."
    )


def full_time_hours(nation: Nation, rules: Rules) -> Decimal:
    return rules.number(f"afc_terms.weekly_hours.{nation}")


def hourly_pay(salary: Decimal, weekly_hours: Decimal, *, rules: Rules) -> Decimal:
    """Yearly pay by the hour, as NHS Employers divide it; not rounded."""
    return salary / (rules.number("minimum_wage.weeks_a_year") * weekly_hours)


def high_cost_supplement(salary: Decimal, zone: Zone, *, rules: Rules) -> Decimal:
    """The yearly full-time supplement of a zone: a share within its least and most."""
    row = cast("Mapping[str, Decimal]", rules.table("afc_terms.high_cost_area")[zone.value])
    return min(max(salary * row["share"], row["least"]), row["most"])


def unsocial_rates(band: str, rules: Rules) -> tuple[Decimal, Decimal]:
    """Shares of basic hourly pay for weekday nights and Saturdays, and for Sundays."""
    row = cast("Mapping[str, Decimal]", rules.table("afc_terms.unsocial_hours")[band])
    return row["weekday"], row["sunday"]


def _to_point(
    nation: Nation, band: str, *, rows: tuple[Mapping[str, Value], ...], place: int
) -> ScalePoint:
    row = rows[place]
    after = int(cast("Decimal", row["after_years"]))
    is_last = place + 1 == len(rows)
    following = None if is_last else int(cast("Decimal", rows[place + 1]["after_years"]))
    return ScalePoint(
        nation=nation,
        band=band,
        step=Step(str(row["step"])),
        salary=cast("Decimal", row["salary"]),
        after_years=after,
        years_to_next=None if following is None else following - after,
    )
