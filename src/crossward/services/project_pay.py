"""Look ten years ahead along a pay case."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crossward.core.pay.case import read_case
from crossward.core.pay.projection import Projection, Sensitivity, project, rank_assumptions

RUNS = 2000
RANKING_RUNS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The projection, and which of its assumptions matter most, most first."""

    projection: Projection
    assumptions: tuple[Sensitivity, ...]


def project_pay(
    case: Mapping[str, object],
    *,
    today: date,
    years: int = 10,
    seed: int = 1,
    return_band: str | None = None,
) -> Outlook:
    """Simulate the case; the same seed gives the same answer.

    ``return_band`` is the NHS band to which somebody who loses an industry job may return.
    Raises ValueError or LookupError, each a full sentence.
    """
    read = read_case(case, default_on=today)
    return Outlook(
        projection=project(
            read.package,
            read.person,
            on=read.on,
            years=years,
            runs=RUNS,
            seed=seed,
            return_band=return_band,
        ),
        assumptions=rank_assumptions(
            read.package,
            read.person,
            on=read.on,
            years=years,
            runs=RANKING_RUNS,
            seed=seed,
            return_band=return_band,
        ),
    )
