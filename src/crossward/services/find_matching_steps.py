"""Find the NHS steps that are worth an offer."""

from collections.abc import Mapping
from datetime import date

from crossward.core.pay.break_even import MatchingStep, matching_steps
from crossward.core.pay.case import read_case


def find_matching_steps(
    offer: Mapping[str, object], post: Mapping[str, object], *, today: date
) -> tuple[MatchingStep, ...]:
    """Set every step of the scale against ``offer``, lowest band first.

    ``offer`` is a whole pay case; ``post`` gives the NHS side's nation, zone, hours and
    pension (the NHS scheme where it says nothing). Raises ValueError or LookupError.
    """
    case = read_case(offer, default_on=today)
    terms = {"pension": "nhs2015", "nation": case.package.nation, **post, "band": "5"}
    other = read_case(terms, default_on=case.on).package
    return matching_steps(case.package, other, person=case.person, on=case.on)
