"""The band that a pay range is just that of, for adverts that state no band."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import product
from typing import Any, cast

from crossward.core.matching.words import DATA
from crossward.core.matching.yearly_pay import YearlyPay
from crossward.core.pay.package import Nation, Zone
from crossward.core.pay.parameters import DatedValue, Rules, get_parameter
from crossward.core.pay.pay_scales import high_cost_supplement, scale_points
from crossward.core.values.data_file import read_yaml

SLACK = 2  # pounds by which adverts round

Range = tuple[int, int]
Ends = tuple[Decimal, Decimal]


def find_pay_band(pay: YearlyPay | None) -> str | None:
    """Return the one band whose whole range, here or in a dear place, is the pay; else None."""
    return _bands_by_range().get((pay.bottom, pay.top)) if pay is not None else None


@cache
def _bands_by_range() -> Mapping[Range, str]:
    """A range that could be of several bands tells of none."""
    bands: dict[Range, set[str]] = {}
    for band, (bottom, top) in (*_earlier_ranges(), *_ranges()):
        if bottom < top:
            for lower, upper in product(range(-SLACK, SLACK + 1), repeat=2):
                bands.setdefault((round(bottom) + lower, round(top) + upper), set()).add(band)
    return {each: found.pop() for each, found in bands.items() if len(found) == 1}


def _ranges() -> Iterator[tuple[str, Ends]]:
    """Give every band of every scale that pay is worked out by."""
    for nation in Nation:
        for scale in get_parameter(f"afc_{nation}.scale").values:
            zones = _zones(scale) if nation is Nation.ENGLAND else ()
            for band in cast("Mapping[str, Any]", scale.value):
                ranges = _of_band(nation, band, zones=zones, rules=Rules(scale.start))
                yield from ((band, ends) for ends in ranges)


def _of_band(nation: Nation, band: str, *, zones: tuple[Zone, ...], rules: Rules) -> Iterator[Ends]:
    points = scale_points(nation, band, rules=rules)
    bottom, top = points[0].salary, points[-1].salary
    yield bottom, top
    for zone in zones:
        yield (
            bottom + high_cost_supplement(bottom, zone, rules=rules),
            top + high_cost_supplement(top, zone, rules=rules),
        )


def _zones(scale: DatedValue) -> tuple[Zone, ...]:
    supplements = get_parameter("afc_terms.high_cost_area").values
    return tuple(Zone) if any(each.covers(scale.start) for each in supplements) else ()


def _earlier_ranges() -> Iterator[tuple[str, Ends]]:
    facts = read_yaml(DATA / "earlier_pay_bands.yaml")
    for band, ends in facts["bands"].items():
        bottom, top = map(Decimal, ends)
        yield band, (bottom, top)
        for zone in facts["zones"].values():
            share, least, most = map(Decimal, (zone["share"], zone["least"], zone["most"]))
            bottom, top = (
                each + min(max(each * share, least), most) for each in map(Decimal, ends)
            )
            yield band, (bottom, top)
