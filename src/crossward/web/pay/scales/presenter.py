"""A pay scale in words: bands, steps, when the next step comes, and the take-home pay."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.pay.package import Package, PensionChoice, Person, Scheme, Zone
from crossward.core.pay.parameters import rules_on
from crossward.core.pay.pay_scales import PayScale, ScalePoint, hourly_pay
from crossward.core.pay.statement import PayStatement, pay_statement
from crossward.services.list_pay_scales import NationScale
from crossward.web.design_system.advert_words import counted, date_words, number
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.choices import NATION_WORDS, STEP_WORDS, ZONE_WORDS
from crossward.web.pay.field_groups import FieldGroup, Grouping, group_fields
from crossward.web.pay.scales.forms import ScalesForm
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import UNKNOWN, WordLink, money, site_of, whole_money

FIELDS = (Grouping("Which scale", ("nation", "zone", "on"), is_folded=False),)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    step: str
    yearly: str
    hourly: str
    take_home: str
    href: str
    next_step: str


@dataclass(frozen=True, slots=True)
class BandShown:
    """A band and its steps; ``id`` is where others link to."""

    id: str
    words: str
    steps: tuple[StepShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalesPage:
    title: str
    tabs: tuple[Tab, ...]
    groups: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...] = ()
    refusal: str = ""
    bands: tuple[BandShown, ...] = ()
    basis: str = ""
    note: str = ""
    source: WordLink | None = None


def present_wrong_scale(form: ScalesForm) -> ScalesPage:
    return ScalesPage(
        title="Error: NHS pay scales",
        tabs=tabs("pay-scales"),
        groups=group_fields(form, FIELDS),
        errors=error_lines(form),
    )


def present_scale(
    form: ScalesForm, found: NationScale, *, zone: Zone | None, on: date
) -> ScalesPage:
    """Show the scale with take-home pay, or why it is not known."""
    place = NATION_WORDS[found.nation]
    page = ScalesPage(
        title=f"NHS pay scales, {place}, {date_words(on)}",
        tabs=tabs("pay-scales"),
        groups=group_fields(form, FIELDS),
        refusal=found.refusal,
    )
    if found.scale is None:
        return page
    scale = found.scale
    return replace(
        page,
        bands=_bands(scale, zone=zone, on=on),
        basis=_basis(scale, zone),
        note=scale.note,
        source=WordLink(site_of(scale.source), scale.source),
    )


def _basis(scale: PayScale, zone: Zone | None) -> str:
    supplement = f", with the supplement for {ZONE_WORDS[zone]}" if zone else ""
    return (
        f"For full-time work of {number(scale.weekly_hours)} hours a week{supplement}. Take-home"
        " pay is after tax, National Insurance and the NHS pension contribution, without loans."
    )


def _bands(scale: PayScale, *, zone: Zone | None, on: date) -> tuple[BandShown, ...]:
    return tuple(
        BandShown(
            id=f"band-{band}",
            words=f"Band {band}",
            steps=tuple(_step(point, scale, zone=zone, on=on) for point in points),
        )
        for band, points in groupby(scale.points, lambda point: point.band)
    )


def _step(point: ScalePoint, scale: PayScale, *, zone: Zone | None, on: date) -> StepShown:
    statement = _find_statement(point, zone, on=on)
    gross = point.salary if statement is None else statement.gross
    hourly = hourly_pay(point.salary, scale.weekly_hours, rules=rules_on(on))
    return StepShown(
        step=STEP_WORDS[point.step],
        yearly=whole_money(gross),
        hourly=money(hourly),
        take_home=UNKNOWN if statement is None else whole_money(statement.net_monthly),
        href=_calculator(point, zone, on=on),
        next_step=_next_step(point),
    )


def _find_statement(point: ScalePoint, zone: Zone | None, *, on: date) -> PayStatement | None:
    """Work the step out; None where a rate of that day is not known."""
    package = Package(
        nation=point.nation,
        band=point.band,
        step=point.step,
        zone=zone,
        pension=PensionChoice(scheme=Scheme.NHS_2015),
    )
    try:
        return pay_statement(package, Person(), on=on)
    except LookupError:
        return None


def _calculator(point: ScalePoint, zone: Zone | None, *, on: date) -> str:
    asked = {
        "band": point.band,
        "step": point.step.value,
        "nation": point.nation.value,
        "pension": Scheme.NHS_2015.value,
        "on": on.isoformat(),
    }
    if zone is not None:
        asked["zone"] = zone.value
    return f"{reverse('pay')}?{urlencode(asked)}"


def _next_step(point: ScalePoint) -> str:
    if point.years_to_next is None:
        return "Last step"
    return f"Next after {counted(point.years_to_next, 'year')}"
