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


class Strength(StrEnum):
    """How an advert speaks of a skill or a criterion."""

    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class WantedSkill:
    """A skill of the vocabulary by its id, and how strongly it is wanted."""

    skill: str
    strength: Strength


class CriterionKind(StrEnum):
    QUALIFICATION = "qualification"
    REGISTRATION = "registration"
    EXPERIENCE = "experience"
    KNOWLEDGE = "knowledge"
    SKILL = "skill"
    QUALITY = "quality"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One sentence or bullet of the person specification; its words are its evidence."""

    strength: Strength
    kind: CriterionKind


class SupplementKind(StrEnum):
    HIGH_COST_AREA = "high_cost_area"
    UNSOCIAL_HOURS = "unsocial_hours"
    ON_CALL = "on_call"
    RECRUITMENT_PREMIUM = "recruitment_premium"
    WELCOME_BONUS = "welcome_bonus"
    RELOCATION = "relocation"
    CAR_ALLOWANCE = "car_allowance"
    BONUS = "bonus"


@dataclass(frozen=True, slots=True)
class Supplement:
    """Money on top of pay; ``amount`` in pounds where the advert states one."""

    kind: SupplementKind
    amount: Decimal | None = None


class PensionScheme(StrEnum):
    NHS = "nhs"
    CIVIL_SERVICE = "civil_service"
    LOCAL_GOVERNMENT = "local_government"
    UNIVERSITIES = "universities"
    TEACHERS = "teachers"
    ARMED_FORCES = "armed_forces"
    EMPLOYER = "employer"


class Travel(StrEnum):
    BETWEEN_SITES = "between_sites"
    REGIONAL = "regional"
    NATIONAL = "national"
    INTERNATIONAL = "international"
    OVERNIGHT_STAYS = "overnight_stays"


class IndustrySignal(StrEnum):
    ON_TARGET_EARNINGS = "on_target_earnings"
    COMMISSION = "commission"
    TERRITORY = "territory"
    FIELD_BASED = "field_based"
    COMPANY_CAR = "company_car"
    SHARE_SCHEME = "share_scheme"
    PRIVATE_MEDICAL = "private_medical"


class WelshNeed(StrEnum):
    ESSENTIAL = "essential"
    DESIRABLE = "desirable"
    LEARN_IN_POST = "learn_in_post"
    NOT_NEEDED = "not_needed"


class VisaWording(StrEnum):
    RIGHT_TO_WORK_NEEDED = "right_to_work_needed"
    SHORTAGE_OCCUPATION = "shortage_occupation"
    SKILLED_WORKER_ROUTE = "skilled_worker_route"
    OVERSEAS_WELCOME = "overseas_welcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What is read beyond the contract, never to be confused with its fields.

    ``pay_ranges`` are the figures of the pay line one range at a time, as the line gives them.
    """

    pay_ranges: tuple[Fact[NumberRange], ...] = ()
    supplements: tuple[Fact[Supplement], ...] = ()
    annual_leave_days: Fact[NumberRange] | None = None
    pension: Fact[PensionScheme] | None = None
    travel: tuple[Fact[Travel], ...] = ()
    starts: Fact[date] | None = None
    apply_link: Fact[str] | None = None
    reference: Fact[str] | None = None
    criteria: tuple[Fact[Criterion], ...] = ()
    civil_service_grade: Fact[str] | None = None
    research_grade: Fact[str] | None = None
    spine_points: Fact[NumberRange] | None = None
    industry_signals: tuple[Fact[IndustrySignal], ...] = ()
    welsh: Fact[WelshNeed] | None = None
    visa: tuple[Fact[VisaWording], ...] = ()


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
    skills: tuple[Fact[WantedSkill], ...] = ()
    extras: Extras = Extras()
