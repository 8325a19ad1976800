"""Security clearances and criminal record checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class ClearanceKind(StrEnum):
    SECURITY = "security"
    CRIMINAL_RECORD = "criminal_record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """One check. ``residence_years`` is the usual guidance, not a rule; None is unknown or none."""

    id: str
    name: str
    short_name: str
    kind: ClearanceKind
    aliases: tuple[str, ...] = ()
    summary: str
    checked: tuple[str, ...]
    residence_years: int | None = None
    residence_note: str = ""
    usual_time: str = ""
    review: str = ""
    cost: str = ""
    who_asks: str = ""
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...]


@cache
def all_clearances() -> Mapping[str, Clearance]:
    return load_entries("clearances", Clearance)


def get_clearance(clearance_id: str) -> Clearance:
    return get_entry(all_clearances(), kind="clearance", entry_id=clearance_id)
