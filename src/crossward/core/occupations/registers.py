"""Registers of professionals, by law or by choice, and chartered titles."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class RegisterKind(StrEnum):
    STATUTORY = "statutory"
    ACCREDITED_VOLUNTARY = "accredited_voluntary"
    CHARTERED = "chartered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """One register. ``roles`` are those it is asked for in."""

    id: str
    name: str
    short_name: str
    kind: RegisterKind
    aliases: tuple[str, ...] = ()
    summary: str
    protected_titles: tuple[str, ...] = ()
    ways_in: tuple[str, ...] = ()
    staying_on: str = ""
    roles: tuple[str, ...] = ()
    url: str = ""
    sources: tuple[str, ...]


@cache
def all_registers() -> Mapping[str, Register]:
    return load_entries("registers", Register)


def get_register(register_id: str) -> Register:
    return get_entry(all_registers(), kind="register", entry_id=register_id)
