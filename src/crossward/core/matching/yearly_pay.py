"""Pay for any period as pounds a year of full-time work, for filtering and sorting only."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.reading import PayPeriod, Reading
from crossward.core.matching.words import DATA
from crossward.core.values.data_file import read_yaml
from crossward.core.values.ranges import NumberRange

ROUND_TO = Decimal(1)


@dataclass(frozen=True, slots=True)
class YearlyPay:
    """Whole pounds a year for full-time work; one stated figure fills both ends."""

    bottom: int
    top: int


@cache
def _assumptions() -> dict[str, Decimal]:
    facts = read_yaml(DATA / "yearly_pay.yaml")
    return {name: Decimal(v) for name, v in facts.items() if name not in {"source", "date"}}


@lru_cache(maxsize=10_000)
def to_yearly_pay(
    *, low: Decimal | None, high: Decimal | None, period: PayPeriod, hours: NumberRange | None
) -> YearlyPay | None:
    """Return the pay as a year's, or None where no figure is stated.

    ``hours`` are the advert's own weekly hours: they count where they are full-time ones.
    """
    stated = [figure for figure in (low, high) if figure is not None]
    if not stated:
        return None
    factor = _periods_a_year(period, hours) * _part_time_factor(stated[0], period, hours=hours)
    return YearlyPay(bottom=_whole(stated[0] * factor), top=_whole(stated[-1] * factor))


def find_yearly_pay(advert: Advert, reading: Reading) -> YearlyPay | None:
    """Return an advert's pay as a year's, from its reading or else from what its source says."""
    hours = reading.hours.value if reading.hours is not None else None
    if reading.pay is not None:
        pay = reading.pay.value
        return to_yearly_pay(low=pay.min, high=pay.max, period=pay.period, hours=hours)
    source = advert.source_pay
    if source is None or source.unit.lower() not in {period.value for period in PayPeriod}:
        return None
    period = PayPeriod(source.unit.lower())
    return to_yearly_pay(low=source.min, high=source.max, period=period, hours=hours)


def _whole(pounds: Decimal) -> int:
    return int(max(pounds, Decimal(0)).quantize(ROUND_TO))


def _periods_a_year(period: PayPeriod, hours: NumberRange | None) -> Decimal:
    facts = _assumptions()
    weeks = facts["weeks_a_year"]
    factors = {
        PayPeriod.YEAR: Decimal(1),
        PayPeriod.MONTH: facts["months_a_year"],
        PayPeriod.WEEK: weeks,
        PayPeriod.DAY: facts["days_a_week"] * weeks,
        PayPeriod.HOUR: _full_time_hours(hours) * weeks,
        PayPeriod.SESSION: facts["sessions_a_week"] * weeks,
    }
    return factors[period]


def _part_time_factor(low: Decimal, period: PayPeriod, *, hours: NumberRange | None) -> Decimal:
    """Raise a year's pay that would be unlawful for a full week: it is for the hours stated."""
    facts = _assumptions()
    own = hours.max if hours is not None else None
    if period is not PayPeriod.YEAR or own is None or not 0 < own < facts["least_full_time_hours"]:
        return Decimal(1)
    if low >= facts["least_full_time_year"]:
        return Decimal(1)
    return facts["full_time_hours_a_week"] / own


def _full_time_hours(hours: NumberRange | None) -> Decimal:
    facts = _assumptions()
    own = hours.max if hours is not None else None
    if own is not None and own >= facts["least_full_time_hours"]:
        return own
    return facts["full_time_hours_a_week"]
