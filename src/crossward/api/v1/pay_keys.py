"""The keys of a pay case as the API takes them: a package, a person, a day."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from crossward.core.pay.flat_case import to_case
from crossward.core.pay.package import (
    Fuel,
    LoanPlan,
    MarriageAllowance,
    Nation,
    NiCategory,
    PensionBasis,
    PensionMethod,
    Scheme,
    Step,
    Zone,
)
from crossward.core.pay.pay_scales import BANDS

MOST_POUNDS = 10_000_000
FLAGS = {"true": True, "false": False, True: True, False: False}
PayBand = StrEnum("PayBand", {f"BAND_{band.upper()}": band for band in BANDS})  # type: ignore[misc]


def _to_flag(value: Any) -> bool:
    """Take true and false, as JSON and as words, and nothing that only looks like them."""
    if isinstance(value, bool | str) and value in FLAGS:
        return FLAGS[value]
    raise ValueError("say true or false")


Money = Annotated[Decimal, Field(ge=0, le=MOST_POUNDS, decimal_places=2)]
Hours = Annotated[Decimal, Field(ge=0, le=100, decimal_places=2)]
Whole = Annotated[Decimal, Field(ge=0, le=999, decimal_places=0)]
Rate = Annotated[Decimal, Field(ge=0, le=100, decimal_places=4)]
Flag = Annotated[
    bool,
    BeforeValidator(_to_flag),
    WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["true", "false"], "type": "string"}]}),
]


class PackageKeys(Schema):
    """What is offered: either a salary or a band, and all that comes with it."""

    model_config = ConfigDict(extra="forbid")

    salary: Money | None = Field(None, description="Yearly salary in pounds, as paid.")
    band: PayBand | None = Field(None, description="NHS band, instead of a salary.")
    step: Step | None = Field(None, description="Step of the band; entry where not given.")
    nation: Nation | None = Field(None, description="England where not given.")
    zone: Zone | None = Field(None, description="High cost area, in England.")
    hours: Hours | None = Field(None, description="Weekly hours; full time where not given.")
    pension: Scheme | None = Field(None, description="Pension scheme; none where not given.")
    pension_rate: Rate | None = Field(
        None, description="Own contribution, for auto: 5 and 0.05 are both 5 per cent."
    )
    employer_pension_rate: Rate | None = Field(
        None, description="Employer’s contribution, for auto: 8 and 0.08 are both 8 per cent."
    )
    pension_method: PensionMethod | None = Field(None, description="How tax relief is given.")
    pension_basis: PensionBasis | None = Field(None, description="What the rates are taken of.")
    bonus: Money | None = Field(None, description="Yearly bonus, as expected.")
    bonus_least: Money | None = Field(
        None, description="Least bonus, which is promised; none where not given."
    )
    bonus_most: Money | None = Field(None, description="Greatest bonus.")
    car: Money | None = Field(None, description="Yearly car allowance.")
    car_list_price: Money | None = Field(None, description="List price of a company car.")
    car_fuel: Fuel | None = Field(None, description="Its fuel; electric where not given.")
    car_co2: Whole | None = Field(None, description="Its CO2 in g/km.")
    car_electric_range: Whole | None = Field(None, description="Its electric range in miles.")
    car_contribution: Money | None = Field(None, description="Paid a year for private use.")
    unsocial_weekday_hours: Hours | None = Field(
        None, description="NHS unsocial hours a week, weekday nights and Saturdays."
    )
    unsocial_sunday_hours: Hours | None = Field(
        None, description="NHS unsocial hours a week, Sundays and public holidays."
    )
    on_call_sessions: Whole | None = Field(None, description="On-call sessions a year.")
    on_call_pay: Money | None = Field(None, description="On-call pay a year.")
    supplements: Money | None = Field(None, description="Other pensionable pay a year.")
    leave_days: Hours | None = Field(None, description="Days of leave, public holidays included.")

    def to_case(self) -> dict[str, object]:
        """Return what was given, as services take it."""
        return to_case(self.model_dump(mode="python", exclude_none=True))


class PersonKeys(Schema):
    """Whose pay it is, and on which day."""

    model_config = ConfigDict(extra="forbid")

    on: date | None = Field(None, description="Day whose rates apply; today where not given.")
    age: Whole | None = Field(None, description="Age in years.")
    student_loan: LoanPlan | None = Field(None, description="Plan of a student loan.")
    postgraduate_loan: Flag = Field(default=False, description="Repays a postgraduate loan.")
    ni_category: NiCategory | None = Field(None, description="By age where not given.")
    tax_nation: Nation | None = Field(None, description="Home, where it is not the work’s nation.")
    children: Whole | None = Field(None, description="Children with Child Benefit.")
    blind: Flag = Field(default=False, description="Has the blind person’s allowance.")
    marriage_allowance: MarriageAllowance | None = Field(None, description="Given or received.")
    nhs_service_years: Whole | None = Field(None, description="Complete years, for leave.")

    def to_case(self) -> dict[str, object]:
        """Return what was given, as services take it."""
        return to_case(self.model_dump(mode="python", exclude_none=True))


class CaseKeys(PersonKeys, PackageKeys):
    """A whole pay case."""
