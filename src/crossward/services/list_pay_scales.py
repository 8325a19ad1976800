"""List the pay scales of a nation on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crossward.core.pay.package import Nation
from crossward.core.pay.parameters import DayNotCoveredError, rules_on
from crossward.core.pay.pay_scales import PayScale, pay_scale


@dataclass(frozen=True, slots=True, kw_only=True)
class NationScale:
    """A nation's scale, or in ``refusal`` why it is not known."""

    nation: Nation
    scale: PayScale | None
    refusal: str = ""


def list_pay_scales(*, on: date, nations: Iterable[Nation] = tuple(Nation)) -> list[NationScale]:
    """Return every nation's Agenda for Change scale; one that is not known says why."""
    return [_find(nation, on=on) for nation in nations]


def _find(nation: Nation, *, on: date) -> NationScale:
    try:
        return NationScale(nation=nation, scale=pay_scale(nation, rules_on(on)))
    except DayNotCoveredError as error:
        return NationScale(nation=nation, scale=None, refusal=str(error.args[0]))
