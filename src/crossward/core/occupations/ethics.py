"""Ethical points that come with the work."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class EthicalPoint:
    id: str
    name: str
    meaning: str
    questions: tuple[str, ...]
    in_practice: str
    roles: tuple[str, ...] = ()
    standards: tuple[str, ...] = ()
    sources: tuple[str, ...]


@cache
def all_ethical_points() -> Mapping[str, EthicalPoint]:
    return load_entries("ethics", EthicalPoint)


def get_ethical_point(point_id: str) -> EthicalPoint:
    return get_entry(all_ethical_points(), kind="ethical point", entry_id=point_id)
