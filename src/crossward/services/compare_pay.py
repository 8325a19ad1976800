"""Set several pay cases side by side."""

from collections.abc import Mapping, Sequence
from datetime import date

from crossward.core.pay.case import read_case
from crossward.core.pay.comparison import ComparedPackage, compare_packages

PERSON_KEYS = (
    "age",
    "tax_nation",
    "ni_category",
    "student_loan",
    "postgraduate_loan",
    "blind",
    "marriage_allowance",
    "children",
    "nhs_service_years",
)


def compare_pay(
    person: Mapping[str, object], packages: Sequence[Mapping[str, object]], *, today: date
) -> tuple[ComparedPackage, ...]:
    """Compare ``packages`` for one ``person``, all on the day that ``person`` gives as "on".

    Raises ValueError or LookupError, each a full sentence.
    """
    whose = {key: person[key] for key in (*PERSON_KEYS, "on") if key in person}
    cases = [read_case({**package, **whose}, default_on=today) for package in packages]
    if not cases:
        raise ValueError("There is nothing to compare. Give at least one package.")
    return compare_packages([case.package for case in cases], cases[0].person, on=cases[0].on)
