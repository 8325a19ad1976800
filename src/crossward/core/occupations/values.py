"""Values and behaviours that employers ask about."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueStatement:
    """One value or behaviour of a set ("six-cs", "nhs-values", "success-profiles", ...)."""

    id: str
    name: str
    set: str
    set_name: str
    aliases: tuple[str, ...] = ()
    meaning: str
    in_medtech: str
    question: str = ""
    sources: tuple[str, ...]


@cache
def all_values() -> Mapping[str, ValueStatement]:
    return load_entries("values", ValueStatement)


def get_value(value_id: str) -> ValueStatement:
    return get_entry(all_values(), kind="value", entry_id=value_id)
