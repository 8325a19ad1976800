"""The working pattern, contract and checks of a sample advert, in sentences."""

from dataclasses import dataclass

from crossward.adapters.advert_sources.samples.draw import Draw
from crossward.adapters.advert_sources.samples.wording import (
    Employer,
    Opening,
    RoleTemplate,
    phrases,
)

PUBLIC_KINDS = frozenset(
    ("hospital", "community", "defence", "civil", "university", "institute", "council", "icb")
)
PATIENT_CARE_KINDS = frozenset(("hospital", "community", "service_company", "agency"))
FULL_WEEK = {"Scotland": "36", "council": "37", "defence": "37", "civil": "37", "university": "35"}
PART_WEEKS = ("15", "18.75", "22.5", "25", "30")
SHARE_OF_TERMS = 12  # of a hundred adverts: fixed term; the same scale below
SHARE_OF_SECONDMENTS = 4
PERCENT_PART_TIME = 36  # of adverts for roles that suit it
WITHOUT_HOURS = frozenset(("bank", "voluntary"))
RULED_OUT = {"remote": "hybrid", "part_time": "full_time"}  # the first rules the second out
LEVELS_BEYOND_JUNIOR = ("6", "7", "8a", "8b", "8c", "8d")


@dataclass(frozen=True, slots=True)
class Terms:
    contract: str
    is_part_time: bool
    is_remote: bool
    sentences: tuple[str, ...]


def decide_terms(
    *, template: RoleTemplate, opening: Opening, employer: Employer, draw: Draw
) -> Terms:
    """Decide how one advert's work is arranged, and say it."""
    contract = opening.contract or _contract(opening, employer=employer, draw=draw)
    is_part_time = _is_part_time(contract, template=template, draw=draw)
    patterns = _patterns(template, is_part_time=is_part_time, draw=draw)
    sentences = (
        _contract_sentence(contract, draw=draw),
        _hours_sentence(contract, employer=employer, is_part_time=is_part_time, draw=draw),
        *(draw.one(f"say {each}", phrases()["patterns"][each]) for each in patterns),
        *_checks(template, employer=employer, draw=draw),
        *_standing(employer, draw=draw),
    )
    return Terms(contract, is_part_time, "remote" in patterns, tuple(filter(None, sentences)))


def _contract(opening: Opening, *, employer: Employer, draw: Draw) -> str:
    if employer.kind == "agency":
        return "temporary"
    roll = draw.number("contract", low=1, high=100)
    if roll <= SHARE_OF_TERMS:
        return "fixed_term"
    can_second = employer.kind in PUBLIC_KINDS and opening.level in LEVELS_BEYOND_JUNIOR
    if can_second and roll <= SHARE_OF_TERMS + SHARE_OF_SECONDMENTS:
        return "secondment"
    return "permanent"


def _is_part_time(contract: str, *, template: RoleTemplate, draw: Draw) -> bool:
    if contract in {"bank", "voluntary", "apprenticeship", "training", "temporary"}:
        return False
    suits = "part_time" in template.patterns
    return suits and draw.chance("part time", percent=PERCENT_PART_TIME)


def _patterns(template: RoleTemplate, *, is_part_time: bool, draw: Draw) -> tuple[str, ...]:
    clashes = {"full_time", "part_time"} if is_part_time else set[str]()
    fitting = [each for each in template.patterns if each not in clashes]
    chosen = draw.some("patterns", fitting, count=draw.number("pattern count", low=0, high=2))
    clashes = {RULED_OUT.get(each, "") for each in chosen}
    chosen = tuple(each for each in chosen if each not in clashes)
    has_none = not chosen and template.works == "site" and draw.chance("no weekends", percent=30)
    return ("none",) if has_none else chosen


def _contract_sentence(contract: str, *, draw: Draw) -> str:
    sentence: str = draw.one("say contract", phrases()["contracts"][contract])
    months = phrases()["months"]
    usual = draw.one("months", months.get(contract, months["usual"]))
    return sentence.format(months=usual, few_months=draw.one("few months", months["few"]))


def _hours_sentence(contract: str, *, employer: Employer, is_part_time: bool, draw: Draw) -> str:
    if contract in WITHOUT_HOURS:
        return str(draw.one("say hours", phrases()["hours"]["bank"]))
    if draw.chance("silent about hours", percent=12):
        return ""
    week = FULL_WEEK.get(employer.nation, FULL_WEEK.get(employer.kind, "37.5"))
    hours = draw.one("hours", PART_WEEKS) if is_part_time else week
    kind = "part_time" if is_part_time else "full_time"
    return str(draw.one("say hours", phrases()["hours"][kind])).format(hours=hours)


def _checks(template: RoleTemplate, *, employer: Employer, draw: Draw) -> tuple[str, ...]:
    if employer.kind in phrases()["clearances"]:
        return (draw.one("clearance", phrases()["clearances"][employer.kind]),)
    is_due = employer.kind in PATIENT_CARE_KINDS or template.dbs == "enhanced"
    if not template.dbs or not is_due or draw.chance("silent about checks", percent=15):
        return ()
    own_scheme = {"Scotland", "Northern Ireland"} & {employer.nation}
    kind = own_scheme.pop() if own_scheme and template.dbs == "enhanced" else template.dbs
    return (draw.one("dbs", phrases()["dbs"][kind]),)


def _standing(employer: Employer, *, draw: Draw) -> tuple[str, ...]:
    """Return the sentences that some employers put into every advert."""
    sentences = []
    is_public = employer.kind in PUBLIC_KINDS
    if is_public and employer.nation in phrases()["nations"] and draw.chance("nation", percent=60):
        nation = draw.one("say nation", phrases()["nations"][employer.nation])
        sentences.append(nation.format(employer=employer.name))
    if employer.kind == "hospital" and draw.chance("sponsor", percent=25):
        sentences.append(phrases()["sponsorship"]["offered"][0])
    elif not is_public and draw.chance("no sponsor", percent=25):
        sentences.append(phrases()["sponsorship"]["refused"][0])
    return tuple(sentences)
