"""Where the field is going."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    summary: str
    what_changes: tuple[str, ...]
    uncertainty: str
    roles: tuple[str, ...]
    skills: tuple[str, ...]
    sources: tuple[str, ...]


@cache
def all_trends() -> Mapping[str, Trend]:
    return load_entries("trends", Trend)


def get_trend(trend_id: str) -> Trend:
    return get_entry(all_trends(), kind="trend", entry_id=trend_id)
