"""What was understood from an advert, with the words it came from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange


class PayPeriod(StrEnum):
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    SESSION = "session"


class Contract(StrEnum):
    PERMANENT = "permanent"
    FIXED_TERM = "fixed_term"
    BANK = "bank"
    TEMPORARY = "temporary"
    SECONDMENT = "secondment"
    APPRENTICESHIP = "apprenticeship"
    TRAINING = "training"
    VOLUNTARY = "voluntary"


class Pattern(StrEnum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    JOB_SHARE = "job_share"
    FLEXIBLE = "flexible"
    TERM_TIME = "term_time"
    SHIFTS = "shifts"
    NIGHTS = "nights"
    WEEKENDS = "weekends"
    ON_CALL = "on_call"
    HYBRID = "hybrid"
    REMOTE = "remote"


class RegistrationBody(StrEnum):
    HCPC = "HCPC"
    NMC = "NMC"
    GMC = "GMC"
    GPHC = "GPhC"
    GDC = "GDC"
    SWE = "SWE"
    RCT = "RCT"
    AHCS = "AHCS"
    BABCP = "BABCP"
    BACP = "BACP"
    UKCP = "UKCP"
    GOC = "GOC"
    GOSC = "GOsC"
    GCC = "GCC"
    OTHER = "other"


class Need(StrEnum):
    REQUIRED = "required"
    DESIRABLE = "desirable"


class Dbs(StrEnum):
    BASIC = "basic"
    STANDARD = "standard"
    ENHANCED = "enhanced"
    UNSPECIFIED = "unspecified"


class Clearance(StrEnum):
    BPSS = "BPSS"
    CTC = "CTC"
    SC = "SC"
    DV = "DV"


class Sponsorship(StrEnum):
    OFFERED = "offered"
    REFUSED = "refused"


BANDS = ("1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9")


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay as stated, in pounds for ``period``; never annualised, never guessed.

    ``None`` is an open end: "up to £30,000" has no ``min``.
    """

    min: Decimal | None
    max: Decimal | None
    period: PayPeriod
    pro_rata: bool


@dataclass(frozen=True, slots=True)
class Registration:
    body: RegistrationBody
    need: Need


@dataclass(frozen=True, slots=True)
class Qualification:
    """The lowest level (RQF 2 to 8) that satisfies the advert."""

    level: int
    need: Need


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything read from one advert; a field the advert does not state is None or empty."""

    pay: Fact[Pay] | None = None
    bands: tuple[Fact[str], ...] = ()
    contracts: tuple[Fact[Contract], ...] = ()
    term_months: Fact[NumberRange] | None = None
    hours: Fact[NumberRange] | None = None
    patterns: tuple[Fact[Pattern], ...] = ()
    registrations: tuple[Fact[Registration], ...] = ()
    qualification: Fact[Qualification] | None = None
    dbs: Fact[Dbs] | None = None
    clearance: Fact[Clearance] | None = None
    driving: Fact[Need] | None = None
    sponsorship: Fact[Sponsorship] | None = None
    closing: Fact[date] | None = None
    interview: Fact[date] | None = None
    standards: tuple[Fact[str], ...] = ()
    role: Fact[str] | None = None
