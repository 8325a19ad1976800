"""What is offered, and to whom: the two inputs of every pay statement."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

ZERO = Decimal(0)


class Nation(StrEnum):
    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern_ireland"

    @property
    def label(self) -> str:
        return self.value.replace("_", " ").title()


class Step(StrEnum):
    ENTRY = "entry"
    INTERMEDIATE = "intermediate"
    TOP = "top"


class Zone(StrEnum):
    INNER = "inner"
    OUTER = "outer"
    FRINGE = "fringe"


class Scheme(StrEnum):
    """Pension schemes. ``auto`` is the legal minimum, or a rate on the same band of earnings."""

    NONE = "none"
    NHS_2015 = "nhs2015"
    ALPHA = "alpha"
    LGPS = "lgps"
    USS = "uss"
    AFPS_15 = "afps15"
    AUTO = "auto"


class PensionMethod(StrEnum):
    NET_PAY = "net_pay"
    RELIEF_AT_SOURCE = "relief_at_source"
    SALARY_SACRIFICE = "salary_sacrifice"


class PensionBasis(StrEnum):
    QUALIFYING = "qualifying"
    FULL_PAY = "full_pay"


class LoanPlan(StrEnum):
    PLAN_1 = "plan1"
    PLAN_2 = "plan2"
    PLAN_4 = "plan4"
    PLAN_5 = "plan5"


class NiCategory(StrEnum):
    A = "A"
    B = "B"
    C = "C"
    H = "H"
    J = "J"
    M = "M"
    Z = "Z"


class Fuel(StrEnum):
    ELECTRIC = "electric"
    HYBRID = "hybrid"
    PETROL = "petrol"
    DIESEL = "diesel"


class MarriageAllowance(StrEnum):
    NONE = "none"
    RECEIVES = "receives"
    GIVES = "gives"


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionChoice:
    """``rate`` and ``employer_rate`` are shares of pay (0.05), for ``auto`` only.

    ``half`` is the local government scheme's 50/50 section.
    """

    scheme: Scheme = Scheme.NONE
    rate: Decimal | None = None
    employer_rate: Decimal | None = None
    method: PensionMethod = PensionMethod.NET_PAY
    basis: PensionBasis = PensionBasis.QUALIFYING
    half: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonus:
    """A bonus or commission: ``expected`` counts as pay, ``least`` and ``most`` bound it."""

    expected: Decimal
    least: Decimal = ZERO
    most: Decimal | None = None

    def __post_init__(self) -> None:
        most = self.expected if self.most is None else self.most
        if not ZERO <= self.least <= self.expected <= most:
            raise ValueError(
                "A bonus needs its least, expected and greatest amount in rising order. "
                "Check the three amounts."
            )

    @property
    def highest(self) -> Decimal:
        return self.expected if self.most is None else self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyCar:
    """A car for private use. ``electric_range`` in miles counts for 1 to 50 g/km.

    ``contribution`` is what the employee pays a year for private use.
    """

    list_price: Decimal
    fuel: Fuel = Fuel.ELECTRIC
    co2: int = 0
    electric_range: int = 0
    meets_rde2: bool = True
    contribution: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsocialHours:
    """Weekly hours at the two NHS rates, averaged over the year."""

    weekday: Decimal = ZERO
    sunday: Decimal = ZERO


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One offer: either ``salary``, the yearly pay as paid, or an NHS ``band`` and ``step``.

    ``hours`` are weekly; they cut a band's pay in proportion and leave a salary alone.
    """

    label: str = ""
    nation: Nation = Nation.ENGLAND
    salary: Decimal | None = None
    band: str | None = None
    step: Step = Step.ENTRY
    zone: Zone | None = None
    hours: Decimal | None = None
    unsocial_hours: UnsocialHours | None = None
    on_call_sessions: int = 0
    on_call_pay: Decimal = ZERO
    supplements: Decimal = ZERO
    bonus: Bonus | None = None
    car_allowance: Decimal = ZERO
    car: CompanyCar | None = None
    pension: PensionChoice = field(default_factory=PensionChoice)
    leave_days: Decimal | None = None

    def __post_init__(self) -> None:
        if (self.salary is None) == (self.band is None):
            raise ValueError("Give either a salary or a band, and not both.")
        if self.band is None and (self.zone or self.unsocial_hours or self.on_call_sessions):
            raise ValueError(
                "A zone, unsocial hours and on-call sessions go with an NHS band. "
                "Give the band, or add their money to the salary."
            )
        _check_not_negative("salary", self.salary)
        _check_not_negative("on-call pay", self.on_call_pay)
        _check_not_negative("amount of supplements", self.supplements)
        _check_not_negative("car allowance", self.car_allowance)
        if self.hours is not None and not ZERO < self.hours <= 100:
            raise ValueError("Weekly hours are more than 0 and at most 100. Check the hours.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Whose pay it is. ``tax_nation`` None is the nation of the work."""

    age: int | None = None
    tax_nation: Nation | None = None
    ni_category: NiCategory | None = None
    student_loan: LoanPlan | None = None
    postgraduate_loan: bool = False
    is_blind: bool = False
    marriage_allowance: MarriageAllowance = MarriageAllowance.NONE
    children: int = 0
    nhs_service_years: int = 0


def _check_not_negative(name: str, amount: Decimal | None) -> None:
    if amount is not None and amount < 0:
        raise ValueError(f"The {name} is {amount}, but pay cannot be less than nothing.")
