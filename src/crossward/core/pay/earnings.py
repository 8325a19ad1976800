"""What a package pays in a year before anything is taken: basic pay and all that is added."""

from dataclasses import dataclass, field
from decimal import Decimal

from crossward.core.pay.package import Nation, Package
from crossward.core.pay.parameters import DayNotCoveredError, Rules
from crossward.core.pay.pay_scales import (
    full_time_hours,
    get_point,
    high_cost_supplement,
    unsocial_rates,
)
from crossward.core.pay.working import ZERO, Line, to_penny

SECTION = "pay"


@dataclass(frozen=True, slots=True)
class PayItem:
    """One kind of pay, not yet rounded. Public schemes count ``pensionable`` items only."""

    name: str
    exact: Decimal
    pensionable: bool
    qualifying: bool = True
    base: Decimal | None = None
    rate: Decimal | None = None
    parameter: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earnings:
    """A year's pay. ``qualifying`` is pay that counts for automatic enrolment."""

    gross: Decimal
    pensionable: Decimal
    qualifying: Decimal
    basic: Decimal
    weekly_hours: Decimal | None
    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Basis:
    """Basic pay while the other items are worked out on it."""

    full_time: Decimal
    share: Decimal
    week: Decimal | None
    items: list[PayItem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def earnings(package: Package, rules: Rules, *, extra: Decimal = ZERO) -> Earnings:
    """Add up a year's pay; ``extra`` is added to basic pay and to nothing else."""
    basis = _banded(package, rules) if package.band else _salaried(package)
    if extra:
        basis.items.append(PayItem("next pounds of basic pay", extra, pensionable=True))
    basis.items += _additions(package)
    return _settle(basis)


def _salaried(package: Package) -> _Basis:
    salary = package.salary or ZERO
    basis = _Basis(full_time=salary, share=Decimal(1), week=package.hours)
    basis.items.append(PayItem("salary", salary, pensionable=True))
    return basis


def _banded(package: Package, rules: Rules) -> _Basis:
    nation, band = package.nation, (package.band or "").lower()
    point = get_point(nation, band, step=package.step, rules=rules)
    week = full_time_hours(nation, rules)
    hours = week if package.hours is None else package.hours
    basis = _Basis(full_time=point.salary, share=hours / week, week=hours)
    dated, parameter = rules.dated(f"afc_{nation}.scale"), f"afc_{nation}.scale"
    name = f"Band {band}, {point.step} step"
    basis.items.append(
        PayItem(
            name,
            point.salary * basis.share,
            pensionable=True,
            base=point.salary,
            rate=basis.share,
            parameter=parameter,
            source=dated.source,
        )
    )
    _add_high_cost(basis, package, rules=rules)
    _add_unsocial(basis, package, rules=rules)
    _add_on_call(basis, package, rules=rules)
    return basis


def _add_high_cost(basis: _Basis, package: Package, *, rules: Rules) -> None:
    if package.zone is None:
        return
    if package.nation is not Nation.ENGLAND:
        raise ValueError(
            f"High cost area supplements are paid in England only, not in {package.nation.label}. "
            "Leave the zone out."
        )
    parameter = "afc_terms.high_cost_area"
    full_time = high_cost_supplement(basis.full_time, package.zone, rules=rules)
    basis.items.append(
        PayItem(
            f"high cost area supplement, {package.zone} zone",
            full_time * basis.share,
            pensionable=True,
            base=full_time,
            rate=basis.share,
            parameter=parameter,
            source=rules.dated(parameter).source,
        )
    )


def _add_unsocial(basis: _Basis, package: Package, *, rules: Rules) -> None:
    hours = package.unsocial_hours
    if hours is None:
        return
    parameter = "afc_terms.unsocial_hours"
    if package.nation is not Nation.ENGLAND:
        basis.notes.append(
            f"The unsocial hours rates of {package.nation.label} were not confirmed, "
            "so nothing is counted for those hours."
        )
        return
    per_weekly_hour = basis.full_time / full_time_hours(package.nation, rules)
    names = ("weekday nights and Saturdays", "Sundays and public holidays")
    rates = unsocial_rates((package.band or "").lower(), rules)
    for name, weekly, rate in zip(names, (hours.weekday, hours.sunday), rates, strict=True):
        base = per_weekly_hour * weekly
        basis.items.append(
            PayItem(
                f"unsocial hours, {name}",
                base * rate,
                pensionable=True,
                base=to_penny(base),
                rate=rate,
                parameter=parameter,
                source=rules.dated(parameter).source,
            )
        )


def _add_on_call(basis: _Basis, package: Package, *, rules: Rules) -> None:
    if not package.on_call_sessions:
        return
    parameter = f"afc_terms.on_call.{package.nation}"
    try:
        dated, rate = rules.dated(parameter), rules.number(parameter)
    except DayNotCoveredError as error:
        basis.notes.append(f"Nothing is counted for on-call sessions. {error}")
        return
    basis.items.append(
        PayItem(
            "on-call availability",
            rate * package.on_call_sessions,
            pensionable=True,
            base=rate,
            rate=Decimal(package.on_call_sessions),
            parameter=parameter,
            source=dated.source,
        )
    )


def _additions(package: Package) -> list[PayItem]:
    items = [
        PayItem("on-call pay", package.on_call_pay, pensionable=True),
        PayItem("supplements", package.supplements, pensionable=True),
        PayItem("car allowance", package.car_allowance, pensionable=False, qualifying=False),
    ]
    if package.bonus is not None:
        items.append(PayItem("bonus, as expected", package.bonus.expected, pensionable=False))
    return [item for item in items if item.exact]


def _settle(basis: _Basis) -> Earnings:
    """Round the running total to pennies, so that the lines add up to the gross."""
    lines, exact, settled = [], ZERO, ZERO
    for item in basis.items:
        exact += item.exact
        amount = to_penny(exact) - settled
        settled += amount
        lines.append(
            Line(
                SECTION,
                item.name,
                amount,
                item.base,
                item.rate,
                item.parameter,
                item.source,
                item.note,
            )
        )
    return Earnings(
        gross=settled,
        pensionable=to_penny(sum((i.exact for i in basis.items if i.pensionable), ZERO)),
        qualifying=to_penny(sum((i.exact for i in basis.items if i.qualifying), ZERO)),
        basic=to_penny(basis.full_time * basis.share),
        weekly_hours=basis.week,
        lines=tuple(lines),
        notes=tuple(basis.notes),
    )
