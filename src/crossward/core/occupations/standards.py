"""Standards, regulations and laws met in medical technology."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class StandardKind(StrEnum):
    STANDARD = "standard"
    LAW = "law"
    GUIDANCE = "guidance"
    METHOD = "method"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One standard. ``reading_name`` is its name in an advert's reading, where it has one.

    ``scope`` says where it holds: a nation, the United Kingdom, the world.
    """

    id: str
    name: str
    title: str
    kind: StandardKind
    aliases: tuple[str, ...] = ()
    reading_name: str = ""
    asks: str
    who_meets_it: str
    scope: str = ""
    roles: tuple[str, ...] = ()
    note: str = ""
    url: str = ""
    sources: tuple[str, ...]


@cache
def all_standards() -> Mapping[str, Standard]:
    return load_entries("standards", Standard)


def get_standard(standard_id: str) -> Standard:
    return get_entry(all_standards(), kind="standard", entry_id=standard_id)
