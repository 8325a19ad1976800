"""What was read from an advert, as the API gives it: every fact with the words it came from."""

from datetime import date
from typing import Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field

from crossward.core.adverts.reading import (
    Clearance,
    Contract,
    Dbs,
    Need,
    Pattern,
    PayPeriod,
    RegistrationBody,
    Sponsorship,
)
from crossward.core.values.evidence import Part

Value = TypeVar("Value")


class EvidenceOut(Schema):
    """Characters ``start`` to ``end`` of the advert's part are ``quote``."""

    field: str
    part: Part
    start: int
    end: int
    quote: str


class FactOut(Schema, Generic[Value]):
    value: Value
    evidence: list[EvidenceOut]
    confidence: float = Field(description="0 to 1.")
    note: str = Field(description="Which of two possible readings was taken, and why.")


class PayOut(Schema):
    """Pounds as stated, never worked up to a year; null is an open end."""

    min: float | None
    max: float | None
    period: PayPeriod
    pro_rata: bool


class RangeOut(Schema):
    """Both ends belong to it; null is an open end."""

    min: float | None
    max: float | None


class RegistrationOut(Schema):
    body: RegistrationBody
    need: Need


class QualificationOut(Schema):
    level: int = Field(description="Level of the Regulated Qualifications Framework, 2 to 8.")
    need: Need


class ReadingOut(Schema):
    """A fact the advert does not state is null, or an empty list."""

    model_config = ConfigDict(from_attributes=True)

    pay: FactOut[PayOut] | None
    bands: list[FactOut[str]]
    contracts: list[FactOut[Contract]]
    term_months: FactOut[RangeOut] | None
    hours: FactOut[RangeOut] | None
    patterns: list[FactOut[Pattern]]
    registrations: list[FactOut[RegistrationOut]]
    qualification: FactOut[QualificationOut] | None
    dbs: FactOut[Dbs] | None
    clearance: FactOut[Clearance] | None
    driving: FactOut[Need] | None
    sponsorship: FactOut[Sponsorship] | None
    closing: FactOut[date] | None
    interview: FactOut[date] | None
    standards: list[FactOut[str]]
    role: FactOut[str] | None
