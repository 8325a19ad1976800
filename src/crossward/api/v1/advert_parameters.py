"""What may be asked of /adverts, and the search that it means."""

from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Annotated

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field, StringConstraints

from crossward.api.v1.problems import WrongParameter, WrongParametersError
from crossward.core.adverts.reading import BANDS, Contract, Pattern, RegistrationBody
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.services.find_place import find_place

MOST_ADVERTS = 100
MOST_POUNDS = 10_000_000
FARTHEST_MILES = 1000
Band = Enum("Band", {f"BAND_{band.upper()}": band for band in BANDS}, type=str)  # type: ignore[misc]
Role = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{1,60}$")]
# Parameters that filter, and what AdvertQuery calls them.
FILTERS = {
    "group": "employer_groups",
    "role": "roles",
    "band": "bands",
    "contract": "contracts",
    "pattern": "patterns",
    "registration": "registrations",
}


class AdvertParameters(Schema):
    """Values of one parameter are alternatives; parameters narrow one another."""

    q: str = Field("", max_length=200, description="Words to look for.")
    near: str | None = Field(
        None, min_length=1, max_length=100, description="A UK town, county or postcode."
    )
    miles: float | None = Field(
        None,
        gt=0,
        le=FARTHEST_MILES,
        description="How far from the place; without it, as is usual for such a place.",
    )
    group: list[EmployerGroup] = Field([], description="Employer groups.")
    role: list[Role] = Field([], description="Ids of roles, such as sonographer.")
    band: list[Band] = Field([], description="NHS Agenda for Change bands.")
    contract: list[Contract] = Field([], description="Kinds of contract.")
    pattern: list[Pattern] = Field([], description="Hours and working patterns.")
    registration: list[RegistrationBody] = Field([], description="Registers asked for.")
    pay: Decimal | None = Field(
        None, ge=0, le=MOST_POUNDS, description="At least so many pounds a year, full time."
    )
    posted: int | None = Field(None, ge=0, le=3650, description="Posted in the last so many days.")
    sort: Sort = Field(Sort.RELEVANCE, description="Which adverts come first.")
    explain: bool = Field(
        default=False, description="Give for each advert the reasons why it stands where it does."
    )
    limit: int = Field(20, ge=1, le=MOST_ADVERTS, description="Adverts on a page.")
    cursor: str | None = Field(
        None, max_length=400, description="Where the page begins: copy it from a next link."
    )


def to_query(asked: AdvertParameters, *, on: date) -> AdvertQuery:
    """Return the search; raises WrongParametersError for a place that nobody knows."""
    return AdvertQuery(
        text=asked.q,
        near=_find_near(asked),
        roles=frozenset(asked.role),
        employer_groups=frozenset(asked.group),
        bands=frozenset(band.value for band in asked.band),
        contracts=frozenset(asked.contract),
        patterns=frozenset(asked.pattern),
        registrations=frozenset(asked.registration),
        pay_at_least=asked.pay,
        posted_since=None if asked.posted is None else on - timedelta(days=asked.posted),
        sort=asked.sort,
        explain=asked.explain,
        limit=asked.limit,
    )


def _find_near(asked: AdvertParameters) -> Near | None:
    if asked.near is None:
        if asked.miles is not None:
            raise _wrong("miles", "The parameter “miles” needs “near”: say from where.")
        if asked.sort is Sort.DISTANCE:
            raise _wrong("sort", "The parameter “sort” can be distance only together with “near”.")
        return None
    place = find_place(asked.near)
    if place is None:
        raise _wrong(
            "near", f"We do not know a place called “{asked.near}”. Name a UK town or postcode."
        )
    return place if asked.miles is None else Near(place.label, place.point, asked.miles)


def check_names(request: HttpRequest, schema: type[Schema]) -> None:
    """Refuse parameters that do not exist, and several values where there can be one."""
    fields = schema.model_fields
    unknown = [name for name in request.GET if name not in fields]
    lists = {name for name, field in fields.items() if isinstance(field.get_default(), list)}
    repeated = [
        name for name in request.GET if name not in lists and len(request.GET.getlist(name)) > 1
    ]
    wrong = [
        *(_wrong_name(name, known=fields) for name in unknown),
        *(
            WrongParameter(parameter=name, detail=f"The parameter “{name}” can be given only once.")
            for name in repeated
            if name in fields
        ),
    ]
    if wrong:
        raise WrongParametersError(*wrong)


def _wrong_name(name: str, *, known: object) -> WrongParameter:
    names = ", ".join(known) if isinstance(known, dict) else ""
    shown = name[:60]
    return WrongParameter(
        parameter=shown, detail=f"There is no parameter “{shown}”. There are: {names}."
    )


def _wrong(parameter: str, detail: str) -> WrongParametersError:
    return WrongParametersError(WrongParameter(parameter=parameter, detail=detail))
