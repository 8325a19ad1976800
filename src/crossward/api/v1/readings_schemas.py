"""What was read from an advert, as the API gives it: every fact with the words it came from."""

from datetime import date
from typing import Generic, TypeVar

from ninja import Schema
from pydantic import ConfigDict, Field

from crossward.core.adverts.reading import (
    Clearance,
    Contract,
    CriterionKind,
    Dbs,
    IndustrySignal,
    Need,
    Pattern,
    PayPeriod,
    PensionScheme,
    RegistrationBody,
    Sponsorship,
    Strength,
    SupplementKind,
    Travel,
    VisaWording,
    WelshNeed,
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


class WantedSkillOut(Schema):
    skill: str = Field(description="The skill's id in the vocabulary.")
    strength: Strength


class CriterionOut(Schema):
    """A sentence or bullet of the person specification: its words are its evidence."""

    strength: Strength
    kind: CriterionKind


class SupplementOut(Schema):
    kind: SupplementKind
    amount: float | None = Field(description="Pounds, where the advert states them.")


class ExtrasOut(Schema):
    """What is read beyond the main facts."""

    model_config = ConfigDict(from_attributes=True)

    pay_ranges: list[FactOut[RangeOut]]
    supplements: list[FactOut[SupplementOut]]
    annual_leave_days: FactOut[RangeOut] | None
    pension: FactOut[PensionScheme] | None
    travel: list[FactOut[Travel]]
    starts: FactOut[date] | None
    apply_link: FactOut[str] | None
    reference: FactOut[str] | None
    criteria: list[FactOut[CriterionOut]]
    civil_service_grade: FactOut[str] | None
    research_grade: FactOut[str] | None
    spine_points: FactOut[RangeOut] | None
    industry_signals: list[FactOut[IndustrySignal]]
    welsh: FactOut[WelshNeed] | None
    visa: list[FactOut[VisaWording]]


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
    skills: list[FactOut[WantedSkillOut]]
    extras: ExtrasOut
