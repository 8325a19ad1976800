"""Draw ten years of a pay case."""

from collections.abc import Mapping
from datetime import date

from crossward.adapters.charts.draw_fan import FanYear, draw_fan
from crossward.core.pay.case import read_case
from crossward.core.pay.projection import ProjectedYear, project
from crossward.services.project_pay import RUNS


def draw_pay_outlook(
    case: Mapping[str, object],
    *,
    today: date,
    years: int = 10,
    seed: int = 1,
    return_band: str | None = None,
) -> str:
    """Return an SVG picture of the take-home pay that ``project_pay`` finds.

    Raises ValueError or LookupError, each a full sentence.
    """
    read = read_case(case, default_on=today)
    found = project(
        read.package,
        read.person,
        on=read.on,
        years=years,
        runs=RUNS,
        seed=seed,
        return_band=return_band,
    )
    return draw_fan(
        [_fan_year(each) for each in found.years], unit="Take-home pay a year, in today’s prices"
    )


def _fan_year(each: ProjectedYear) -> FanYear:
    net = each.net
    return FanYear(
        year=each.year,
        p10=float(net.p10),
        p25=float(net.p25),
        median=float(net.median),
        p75=float(net.p75),
        p90=float(net.p90),
    )
