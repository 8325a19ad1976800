"""Pay statements, comparisons, break-even salaries and scales as the API gives them."""

from datetime import date
from typing import Self

from ninja import Schema
from pydantic import ConfigDict, Field

from crossward.api.v1.pay_keys import CaseKeys, PackageKeys, PersonKeys
from crossward.core.pay.break_even import BreakEven, MatchingStep
from crossward.core.pay.comparison import Certainty, ComparedPackage, Point
from crossward.core.pay.package import Nation, Step
from crossward.core.pay.pay_scales import ScalePoint
from crossward.services.estimate_pay import to_keys
from crossward.services.list_pay_scales import NationScale


class LineOut(Schema):
    """One line of the working; what is taken from pay is negative."""

    section: str
    name: str
    amount: float
    base: float | None
    rate: float | None
    parameter: str = Field(description="Id of the rule, as the page /pay/how names it.")
    source: str = Field(description="Where the rule was read.")
    note: str


class PensionValueOut(Schema):
    low: float
    high: float
    method: str = Field(description="How the range was found.")


class BonusRangeOut(Schema):
    """Net pay of the year by how much bonus is paid."""

    least: float
    expected: float
    most: float


class LeaveOut(Schema):
    days: float
    value: float
    is_least_by_law: bool
    note: str


class StatementOut(Schema):
    """A year of pay in pounds; null is not known."""

    on: date
    nation: Nation = Field(description="Whose income tax applies.")
    gross: float
    pensionable_pay: float
    pension_member: float
    taxable_income: float = Field(description="What is left after the allowances.")
    income_tax: float
    national_insurance: float
    student_loan: float
    postgraduate_loan: float
    net: float
    net_monthly: float
    net_weekly: float
    employer_ni: float
    employer_pension: float | None
    pension_accrued: float | None = Field(description="Yearly pension for life built up.")
    marginal_rate: float = Field(description="Share of the next £100 that is taken.")
    pension_relief: float
    child_benefit_charge: float
    car_benefit: float
    employer_class_1a: float
    employer_cost: float
    pension_value: PensionValueOut | None
    bonus_range: BonusRangeOut | None
    leave: LeaveOut
    lines: list[LineOut]
    notes: list[str]


class OfferKeys(PackageKeys):
    """A package with a name."""

    label: str = Field("", max_length=60, description="What to call it in the answer.")


class CompareAsked(Schema):
    """One person and what is offered to them."""

    model_config = ConfigDict(extra="forbid")

    person: PersonKeys = Field(
        default_factory=lambda: PersonKeys.model_validate({}),
        description="Whose tax, loans and allowances count; keys as of GET /pay.",
    )
    packages: list[OfferKeys] = Field(
        min_length=1, max_length=8, description="One to eight packages; keys as of GET /pay."
    )


class PointOut(Schema):
    """One thing that is compared, from low to high; null is not known."""

    name: str
    certainty: Certainty
    low: float | None
    high: float | None
    words: str

    @classmethod
    def of(cls, point: Point) -> Self:
        return cls(
            name=point.name,
            certainty=point.certainty,
            low=None if point.low is None else float(point.low),
            high=None if point.high is None else float(point.high),
            words=point.words,
        )


class ComparedOut(Schema):
    label: str
    statement: StatementOut
    points: list[PointOut]
    net_against_first: float

    @classmethod
    def of(cls, compared: ComparedPackage) -> Self:
        return cls(
            label=compared.package.label,
            statement=StatementOut.model_validate(to_keys(compared.statement)),
            points=[PointOut.of(point) for point in compared.points],
            net_against_first=float(compared.net_against_first),
        )


class ComparisonOut(Schema):
    packages: list[ComparedOut]


class BreakEvenAsked(Schema):
    """A post, and the terms of an offer whose salary is sought."""

    model_config = ConfigDict(extra="forbid")

    post: CaseKeys = Field(description="The post held, and its holder; keys as of GET /pay.")
    offer: PackageKeys = Field(
        default_factory=lambda: PackageKeys.model_validate({}),
        description="The terms of the offer but its salary.",
    )


class BreakEvenOut(Schema):
    """Yearly salaries in whole pounds at which the offer is worth as much as the post."""

    target: StatementOut
    take_home: float = Field(description="For the same net pay.")
    reward_low: float | None = Field(description="With the pension at its low value.")
    reward_high: float | None = Field(description="With the pension at its high value.")

    @classmethod
    def of(cls, found: BreakEven) -> Self:
        return cls(
            target=StatementOut.model_validate(to_keys(found.target)),
            take_home=float(found.take_home),
            reward_low=None if found.reward_low is None else float(found.reward_low),
            reward_high=None if found.reward_high is None else float(found.reward_high),
        )


class MatchingStepsAsked(Schema):
    """An offer, and the nation, zone, hours and pension of the NHS side."""

    model_config = ConfigDict(extra="forbid")

    offer: CaseKeys = Field(description="The offer, and who has it; keys as of GET /pay.")
    post: PackageKeys = Field(
        default_factory=lambda: PackageKeys.model_validate({}),
        description="Nation, zone, hours and pension of the NHS side.",
    )


class MatchingStepOut(Schema):
    band: str
    step: Step
    salary: float
    net_monthly: float
    matches_take_home: bool
    matches_reward_low: bool | None
    matches_reward_high: bool | None

    @classmethod
    def of(cls, found: MatchingStep) -> Self:
        return cls(
            band=found.point.band,
            step=found.point.step,
            salary=float(found.point.salary),
            net_monthly=float(found.statement.net_monthly),
            matches_take_home=found.matches_take_home,
            matches_reward_low=found.matches_reward_low,
            matches_reward_high=found.matches_reward_high,
        )


class MatchingStepsOut(Schema):
    steps: list[MatchingStepOut]


class ScalePointOut(Schema):
    band: str
    step: Step
    salary: float
    after_years: int
    years_to_next: int | None

    @classmethod
    def of(cls, point: ScalePoint) -> Self:
        return cls(
            band=point.band,
            step=point.step,
            salary=float(point.salary),
            after_years=point.after_years,
            years_to_next=point.years_to_next,
        )


class NationScaleOut(Schema):
    """A nation's scale; where it is not known, ``refusal`` says why."""

    nation: Nation
    weekly_hours: float | None
    source: str
    note: str
    refusal: str
    points: list[ScalePointOut]

    @classmethod
    def of(cls, found: NationScale) -> Self:
        scale = found.scale
        return cls(
            nation=found.nation,
            weekly_hours=None if scale is None else float(scale.weekly_hours),
            source="" if scale is None else scale.source,
            note="" if scale is None else scale.note,
            refusal=found.refusal,
            points=[] if scale is None else [ScalePointOut.of(point) for point in scale.points],
        )


class ScalesOut(Schema):
    on: date
    scales: list[NationScaleOut]
