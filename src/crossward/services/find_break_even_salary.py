"""Find the industry salary that an NHS post is worth."""

from collections.abc import Mapping
from datetime import date

from crossward.core.pay.break_even import BreakEven, break_even_salary
from crossward.core.pay.case import read_case

# What an offer is taken to give where nothing is said: our assumption, shown with the answer.
OFFER = {"pension": "auto", "pension_basis": "full_pay", "pension_rate": "5%"}
EMPLOYER_RATE = "5%"


def find_break_even_salary(
    post: Mapping[str, object], offer: Mapping[str, object], *, today: date
) -> BreakEven:
    """Return the salaries at which ``offer`` is worth as much as ``post``.

    ``post`` is a whole pay case; ``offer`` gives the other side's pension, bonus and car
    allowance, its salary is not read. Raises ValueError or LookupError, each a full sentence.
    """
    case = read_case(post, default_on=today)
    terms = {**OFFER, "employer_pension_rate": EMPLOYER_RATE, "nation": case.package.nation}
    other = read_case({**terms, **offer, "salary": 0}, default_on=case.on).package
    return break_even_salary(case.package, other, person=case.person, on=case.on)
