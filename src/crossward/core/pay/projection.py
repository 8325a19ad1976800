"""Ten years of a package as a seeded simulation: medians and ranges, never one line.

All money is in the prices of the first day and all thresholds are taken to rise with prices.
What the future holds is assumed, and every assumption is a parameter of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import cast

import numpy as np
from numpy.typing import NDArray

from crossward.core.pay.batch import StatementArrays, pay_statements
from crossward.core.pay.earnings import earnings
from crossward.core.pay.package import Bonus, Package, PensionChoice, Person, Scheme, Step
from crossward.core.pay.parameters import Rules, Value, get_parameter, rules_on
from crossward.core.pay.pay_scales import BANDS, scale_points

Amounts = NDArray[np.float64]
Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]
ASSUMED = (
    "nhs_award",
    "industry_rise",
    "prices",
    "promotion",
    "promotion_rise",
    "bonus_paid",
    "job_loss",
    "months_without_work",
    "pot_growth",
    "return_to_nhs",
)
NHS_PENSION_BONUS = 0.015  # in-service revaluation above prices: SI 2015/94 Sch 9 para 3
YEARS_BEFORE_PROMOTION = 2
LAST_BAND = len(BANDS) - 1
LONGEST = 8  # years to the last step, with room


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The tenth, quarter, half, three quarters and nine tenths of the runs."""

    p10: Decimal
    p25: Decimal
    median: Decimal
    p75: Decimal
    p90: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectedYear:
    year: int
    gross: Range
    net: Range


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """``pension`` is yearly pension built up by the end, ``pot`` the pot of money by then."""

    years: tuple[ProjectedYear, ...]
    net: Range
    pension: Range
    pot: Range
    runs: int
    seed: int
    assumptions: Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """How far the median of net pay and pension moves when one assumption does."""

    assumption: str
    label: str
    at_half: Decimal
    at_one_and_a_half: Decimal

    @property
    def spread(self) -> Decimal:
        return abs(self.at_one_and_a_half - self.at_half)


def project(
    package: Package,
    person: Person,
    *,
    on: date,
    years: int = 10,
    runs: int = 2000,
    seed: int = 1,
    return_band: str | None = None,
    scale: Mapping[str, float] | None = None,
) -> Projection:
    """Simulate ``years`` of the package.

    ``return_band`` is the NHS band to which somebody who loses an industry job may return.
    ``scale`` multiplies assumptions by name, to see what they matter. Raises as
    ``pay_statement`` does.
    """
    outlook = _Outlook.read(rules_on(on), scale or {})
    place = None if return_band is None else _place_of(return_band)
    course = _Course(package, person, on, outlook, runs, seed, return_place=place)
    gross, net = zip(*(course.live_a_year() for _ in range(years)), strict=True)
    return Projection(
        years=tuple(
            ProjectedYear(year=number, gross=_range(paid), net=_range(kept))
            for number, (paid, kept) in enumerate(zip(gross, net, strict=True), start=1)
        ),
        net=_range(np.sum(net, axis=0)),
        pension=_range(course.pension),
        pot=_range(course.pot),
        runs=runs,
        seed=seed,
        assumptions=outlook.stated,
    )


def rank_assumptions(
    package: Package,
    person: Person,
    *,
    on: date,
    years: int = 10,
    runs: int = 500,
    seed: int = 1,
    return_band: str | None = None,
) -> tuple[Sensitivity, ...]:
    """Halve and raise by half each assumption in turn; the one that matters most comes first."""
    rules = rules_on(on)
    factor = (
        rules.number("pension_value.low_factor") + rules.number("pension_value.high_factor")
    ) / 2

    def worth(name: str, times: float) -> Decimal:
        found = project(
            package,
            person,
            on=on,
            years=years,
            runs=runs,
            seed=seed,
            return_band=return_band,
            scale={name: times},
        )
        return found.net.median + found.pension.median * factor + found.pot.median

    ranked = (
        Sensitivity(
            assumption=name,
            label=get_parameter(f"projection.{name}").label,
            at_half=worth(name, 0.5),
            at_one_and_a_half=worth(name, 1.5),
        )
        for name in ASSUMED
    )
    return tuple(sorted(ranked, key=lambda one: one.spread, reverse=True))


@dataclass(frozen=True, slots=True)
class _Outlook:
    """The assumptions as numbers: a mean and a spread, or chances by side."""

    numbers: Mapping[str, Mapping[str, float]]
    stated: Mapping[str, Value]

    @classmethod
    def read(cls, rules: Rules, scale: Mapping[str, float]) -> "_Outlook":
        unknown = set(scale) - set(ASSUMED)
        if unknown:
            raise ValueError(f"There is no assumption called “{min(unknown)}”.")
        stated = {name: rules.dated(f"projection.{name}").value for name in ASSUMED}
        numbers = {name: _scaled(value, scale.get(name, 1.0)) for name, value in stated.items()}
        return cls(numbers, stated)

    def of(self, name: str, key: str = "mean") -> float:
        return self.numbers[name][key]


def _scaled(value: Value, times: float) -> dict[str, float]:
    if isinstance(value, Mapping):
        return {key: float(cast("Decimal", item)) * times for key, item in value.items()}
    return {"mean": float(cast("Decimal", value)) * times}


@dataclass(slots=True)
class _Course:
    """All runs side by side: arrays of one element a run."""

    package: Package
    person: Person
    on: date
    outlook: _Outlook
    runs: int
    seed: int
    return_place: int | None = None
    random: np.random.Generator = field(init=False)
    in_nhs: Flags = field(init=False)
    place: Counts = field(init=False)
    years_in_place: Counts = field(init=False)
    index: Amounts = field(init=False)
    salary: Amounts = field(init=False)
    pension: Amounts = field(init=False)
    pot: Amounts = field(init=False)
    table: Amounts = field(init=False)

    def __post_init__(self) -> None:
        band, runs = self.package.band, self.runs
        self.random = np.random.default_rng(self.seed)
        self.in_nhs = np.full(runs, band is not None)
        self.place = np.full(runs, _place_of(band) if band else 0, dtype=np.int64)
        self.years_in_place = np.full(runs, self._first_years(), dtype=np.int64)
        self.index, self.pension, self.pot = np.ones(runs), np.zeros(runs), np.zeros(runs)
        self.salary = np.full(runs, float(self.package.salary or 0))
        self.table = _pay_table(self.package, rules_on(self.on))

    def _first_years(self) -> int:
        if self.package.band is None:
            return 0
        points = scale_points(self.package.nation, self.package.band, rules=rules_on(self.on))
        return next((p.after_years for p in points if p.step is self.package.step), 0)

    def live_a_year(self) -> tuple[Amounts, Amounts]:
        """Pay a year in every run, then let the next one begin."""
        months_paid = self._lose_work()
        gross, net = self._pay(months_paid / 12)
        self._rise()
        self._promote()
        self.years_in_place += 1
        return gross, net

    def _chance(self, name: str) -> Flags:
        nhs, industry = self.outlook.of(name, "nhs"), self.outlook.of(name, "industry")
        return self.random.random(self.runs) < np.where(self.in_nhs, nhs, industry)

    def _normal(self, name: str) -> Amounts:
        mean, spread = self.outlook.of(name), self.outlook.of(name, "spread")
        return self.random.normal(mean, spread, self.runs)

    def _lose_work(self) -> Amounts:
        """Months paid of this year; some who lose an industry job come back to the NHS."""
        lost = self._chance("job_loss")
        idle = self.random.exponential(self.outlook.of("months_without_work"), self.runs)
        returns = self.random.random(self.runs) < self.outlook.of("return_to_nhs")
        if self.return_place is not None:
            back = lost & returns & ~self.in_nhs
            self.in_nhs |= back
            self.place[back] = self.return_place
            self.years_in_place[back] = 0
        return np.where(lost, np.maximum(0.0, 12 - idle), 12.0)

    def _pay(self, share: Amounts) -> tuple[Amounts, Amounts]:
        step_years = np.minimum(self.years_in_place, LONGEST - 1)
        nhs_pay = self.table[self.place, step_years] * self.index
        basic = np.where(self.in_nhs, nhs_pay, self.salary) * share
        extra = np.where(self.in_nhs, 0.0, self._extra()) * share
        gross, net = np.zeros(self.runs), np.zeros(self.runs)
        growth = 1 + self._normal("pot_growth")
        self.pot *= np.maximum(0.0, growth)
        self.pension *= np.where(self.in_nhs, 1 + NHS_PENSION_BONUS, 1.0)
        for side in (self.in_nhs, ~self.in_nhs):
            if side.any():
                found = self._statements(basic[side], extra[side], in_nhs=side is self.in_nhs)
                gross[side], net[side] = found.gross, found.net
                self._save(side, found)
        return gross, net

    def _save(self, side: Flags, found: StatementArrays) -> None:
        """Add the year's pension: a pot keeps contributions, the others pension built up."""
        self.pension[side] += found.pension_accrued
        is_pot = found.pension_accrued == 0
        self.pot[side] += np.where(is_pot, found.pension_member + found.employer_pension, 0.0)

    def _statements(self, basic: Amounts, extra: Amounts, *, in_nhs: bool) -> StatementArrays:
        package = self.package
        if in_nhs and package.band is None:
            package = replace(package, pension=PensionChoice(scheme=Scheme.NHS_2015), car=None)
        return pay_statements(basic, extra=extra, package=package, person=self.person, on=self.on)

    def _extra(self) -> Amounts:
        bonus: Bonus | None = self.package.bonus
        paid = np.zeros(self.runs)
        if bonus is not None:
            part = np.clip(self._normal("bonus_paid"), 0.0, None)
            paid = np.clip(float(bonus.expected) * part, float(bonus.least), float(bonus.highest))
        return paid + float(self.package.car_allowance)

    def _rise(self) -> None:
        """Raise pay in real terms: the award or rise, less prices."""
        prices = self._normal("prices")
        self.index *= (1 + self._normal("nhs_award")) / (1 + prices)
        self.salary *= (1 + self._normal("industry_rise")) / (1 + prices)

    def _promote(self) -> None:
        ready = self._chance("promotion") & (self.years_in_place >= YEARS_BEFORE_PROMOTION)
        up = ready & self.in_nhs & (self.place < LAST_BAND)
        self.place[up] += 1
        self.years_in_place[up] = -1
        raised = ready & ~self.in_nhs
        self.salary[raised] *= 1 + self.outlook.of("promotion_rise")
        self.years_in_place[raised] = -1


def _place_of(band: str) -> int:
    if band.lower() not in BANDS:
        raise ValueError(f"There is no Band {band}. Choose one of {', '.join(BANDS)}.")
    return BANDS.index(band.lower())


def _pay_table(package: Package, rules: Rules) -> Amounts:
    """Yearly NHS pay by band and years in it, with the package's zone, hours and supplements."""
    table = np.zeros((len(BANDS), LONGEST))
    for place, band in enumerate(BANDS):
        for point in scale_points(package.nation, band, rules=rules):
            paid = earnings(_at_step(package, band, step=point.step), rules).pensionable
            table[place, point.after_years :] = float(paid)
    return table


def _at_step(package: Package, band: str, *, step: Step) -> Package:
    own = package if package.band is not None else Package(nation=package.nation, band=band)
    return replace(own, band=band, step=step, bonus=None, car=None, car_allowance=Decimal(0))


def _range(amounts: Amounts) -> Range:
    p10, p25, median, p75, p90 = (
        Decimal(str(round(float(amount), 2)))
        for amount in np.percentile(amounts, (10, 25, 50, 75, 90))
    )
    return Range(p10=p10, p25=p25, median=median, p75=p75, p90=p90)
