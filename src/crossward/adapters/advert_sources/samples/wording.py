"""The words that sample adverts are made from: role templates, employers, towns and phrases."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

DATA = files("crossward.adapters.advert_sources.samples") / "data"
LEVELS = ("2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d")
Phrases = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Town:
    name: str
    region: str
    latitude: float
    longitude: float
    district: str = ""


@dataclass(frozen=True, slots=True)
class Employer:
    kind: str
    name: str
    towns: tuple[str, ...]
    nation: str = "England"
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """A register that openings ask for: all of a role, those of some levels or some titles."""

    body: str
    title: str
    need: str
    levels: frozenset[str]
    titles: frozenset[str]

    def applies_to(self, opening: "Opening") -> bool:
        return opening.level in self.levels and (not self.titles or opening.title in self.titles)


@dataclass(frozen=True, slots=True)
class Opening:
    title: str
    level: str
    kinds: tuple[str, ...]
    contract: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleTemplate:
    role: str
    departments: tuple[str, ...]
    openings: tuple[Opening, ...]
    summary: tuple[str, ...]
    duties: tuple[str, ...]
    qualification: Mapping[str, str]
    registers: tuple[Register, ...]
    essential: tuple[str, ...]
    desirable: tuple[str, ...]
    patterns: tuple[str, ...]
    dbs: str
    works: str
    has_target_earnings: bool


@cache
def role_templates() -> tuple[RoleTemplate, ...]:
    """Return every template, in the order of the files' names."""
    sheets = sorted((DATA / "roles").iterdir(), key=lambda sheet: sheet.name)
    return tuple(_template(entry) for sheet in sheets for entry in _load(sheet))


def _template(entry: Phrases) -> RoleTemplate:
    return RoleTemplate(
        role=entry["role"],
        departments=tuple(entry["departments"]),
        openings=tuple(_opening(each) for each in entry["openings"]),
        summary=tuple(entry["summary"]),
        duties=tuple(entry["duties"]),
        qualification=entry["qualification"],
        registers=tuple(_register(each) for each in entry.get("registers", ())),
        essential=tuple(entry["essential"]),
        desirable=tuple(entry["desirable"]),
        patterns=tuple(entry["patterns"]),
        dbs=entry.get("dbs", ""),
        works=entry["works"],
        has_target_earnings=entry.get("ote", False),
    )


def _opening(entry: Phrases) -> Opening:
    return Opening(
        title=entry["title"],
        level=entry["level"],
        kinds=tuple(entry["at"]),
        contract=entry.get("contract", ""),
    )


def _register(entry: Phrases) -> Register:
    levels: Sequence[str] = entry.get("at") or LEVELS[LEVELS.index(entry.get("from", LEVELS[0])) :]
    return Register(
        body=entry["body"],
        title=entry["title"],
        need=entry["need"],
        levels=frozenset(levels),
        titles=frozenset(entry.get("titles", ())),
    )


@cache
def employers() -> Mapping[str, tuple[Employer, ...]]:
    """Return the fictional employers by kind."""
    by_kind: dict[str, tuple[Employer, ...]] = {}
    for entry in _sheet("employers"):
        employer = Employer(**{**entry, "towns": tuple(entry["towns"])})
        by_kind[employer.kind] = (*by_kind.get(employer.kind, ()), employer)
    return by_kind


@cache
def towns() -> Mapping[str, Town]:
    return {name: Town(name=name, **facts) for name, facts in _sheet("places")["places"].items()}


@cache
def phrases() -> Phrases:
    loaded: Phrases = _sheet("phrases")
    return loaded


@cache
def pay_sheet() -> Phrases:
    loaded: Phrases = _sheet("pay")
    return loaded


def _sheet(name: str) -> Any:
    return _load(DATA / f"{name}.yaml")


def _load(sheet: Traversable) -> Any:
    return yaml.load(sheet.read_text("utf-8"), Loader=yaml.CSafeLoader)
