"""Rates, thresholds and scales, each with its dates and its source."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast, get_args

import yaml

FOLDER = Path(__file__).parent / "parameters"
JUDGEMENT = "judgement"

Confidence = Literal["primary", "transcribed", "secondary", "assumption"]
# A number, a word, or rows and tables of them, as the YAML gives them.
Value = Decimal | str | None | tuple["Value", ...] | Mapping[str, "Value"]


class DayNotCoveredError(LookupError):
    """No value is known for the day that was asked for."""


@dataclass(frozen=True, slots=True)
class Band:
    """A slice of an amount and the rate on it; ``up_to`` None is without end.

    ``rate`` None says that the rate of this slice is not known.
    """

    name: str
    above: Decimal
    up_to: Decimal | None
    rate: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """One value of a parameter for the days ``start`` to ``end``, both included."""

    start: date
    end: date
    value: Value
    source: str
    retrieved: date
    confidence: Confidence
    note: str = ""

    def covers(self, day: date) -> bool:
        return self.start <= day <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Days for which a value is known to be missing, and why."""

    start: date
    end: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A named quantity of law or agreement, with its history."""

    id: str
    label: str
    unit: str
    values: tuple[DatedValue, ...]
    unknown: tuple[Unknown, ...] = ()

    def get(self, day: date) -> DatedValue:
        for dated in self.values:
            if dated.covers(day):
                return dated
        raise DayNotCoveredError(self._refusal(day))

    def _refusal(self, day: date) -> str:
        for gap in self.unknown:
            if gap.start <= day <= gap.end:
                return f"“{self.label}” is not known for {_say(day)}. {gap.reason}"
        if not self.values:
            return f"“{self.label}” is not known for {_say(day)}."
        return (
            f"“{self.label}” is not known for {_say(day)}. Choose a day from "
            f"{_say(self.values[0].start)} to {_say(self.values[-1].end)}."
        )


@dataclass(slots=True)
class Rules:
    """Every parameter as it stands on one day; what was read once is kept."""

    day: date
    _bands: dict[str, tuple[Band, ...]] = field(default_factory=dict)
    _dated: dict[str, DatedValue] = field(default_factory=dict)

    def dated(self, parameter_id: str) -> DatedValue:
        """Return the value on the day with its source; raises DayNotCoveredError."""
        found = self._dated.get(parameter_id)
        if found is None:
            found = self._dated[parameter_id] = get_parameter(parameter_id).get(self.day)
        return found

    def number(self, parameter_id: str) -> Decimal:
        return cast("Decimal", self.dated(parameter_id).value)

    def table(self, parameter_id: str) -> Mapping[str, Value]:
        return cast("Mapping[str, Value]", self.dated(parameter_id).value)

    def rows(self, parameter_id: str) -> tuple[Mapping[str, Value], ...]:
        return cast("tuple[Mapping[str, Value], ...]", self.dated(parameter_id).value)

    def bands(self, parameter_id: str) -> tuple[Band, ...]:
        found = self._bands.get(parameter_id)
        if found is None:
            found = self._bands[parameter_id] = _to_bands(self.rows(parameter_id))
        return found


@lru_cache(maxsize=512)
def rules_on(day: date) -> Rules:
    """Return the rules of ``day``; what a day does not have is refused when it is asked for."""
    return Rules(day)


def get_parameter(parameter_id: str) -> Parameter:
    try:
        return all_parameters()[parameter_id]
    except KeyError:
        raise LookupError(f"There is no pay parameter called “{parameter_id}”.") from None


@cache
def all_parameters() -> Mapping[str, Parameter]:
    """Return every parameter by its id: the file's name, a dot, and its key."""
    return MappingProxyType(
        {
            parameter.id: parameter
            for path in sorted(FOLDER.glob("*.yaml"))
            for parameter in read_parameters(path.stem, path.read_text(encoding="utf-8"))
        }
    )


def read_parameters(group: str, text: str) -> list[Parameter]:
    """Read one file of parameters; raises ValueError for a value without dates or source."""
    return [
        _to_parameter(f"{group}.{key}", entry)
        for key, entry in yaml.load(text, Loader=yaml.CSafeLoader).items()
    ]


def _to_parameter(parameter_id: str, entry: Mapping[str, object]) -> Parameter:
    values = cast("list[Mapping[str, object]]", entry["values"])
    gaps = cast("list[Mapping[str, object]]", entry.get("unknown", []))
    return Parameter(
        id=parameter_id,
        label=str(entry["label"]),
        unit=str(entry["unit"]),
        values=tuple(_to_dated_value(parameter_id, value) for value in values),
        unknown=tuple(
            Unknown(
                start=cast("date", gap["from"]),
                end=cast("date", gap["to"]),
                reason=str(gap["reason"]),
            )
            for gap in gaps
        ),
    )


def _to_dated_value(parameter_id: str, entry: Mapping[str, object]) -> DatedValue:
    _check_has_source(parameter_id, entry)
    return DatedValue(
        start=cast("date", entry["from"]),
        end=cast("date", entry["to"]),
        value=_to_value(entry["value"]),
        source=str(entry["source"]),
        retrieved=cast("date", entry["retrieved"]),
        confidence=cast("Confidence", entry["confidence"]),
        note=str(entry.get("note", "")),
    )


def _check_has_source(parameter_id: str, entry: Mapping[str, object]) -> None:
    missing = [key for key in ("from", "to", "source", "retrieved") if not entry.get(key)]
    if missing:
        raise ValueError(
            f"A value of {parameter_id} has no “{missing[0]}”. "
            "Every value needs its first and last day, its source and when it was read."
        )
    confidence, source = entry.get("confidence"), str(entry["source"])
    if confidence not in get_args(Confidence):
        raise ValueError(f"A value of {parameter_id} has the unknown confidence “{confidence}”.")
    if not source.startswith("http") and not (source == JUDGEMENT and entry.get("note")):
        raise ValueError(
            f"A value of {parameter_id} names no web page as its source. "
            f"Give one, or “{JUDGEMENT}” and a note that says why."
        )


def _to_value(raw: object) -> Value:
    if isinstance(raw, Mapping):
        return MappingProxyType({str(key): _to_value(item) for key, item in raw.items()})
    if isinstance(raw, list):
        return tuple(_to_value(item) for item in raw)
    if raw is None or isinstance(raw, str):
        return raw
    return Decimal(str(raw))


def _to_bands(rows: tuple[Mapping[str, Value], ...]) -> tuple[Band, ...]:
    bands, above = [], Decimal(0)
    for row in rows:
        up_to = cast("Decimal | None", row["up_to"])
        name, rate = str(row.get("name", "")), cast("Decimal | None", row["rate"])
        bands.append(Band(name=name, above=above, up_to=up_to, rate=rate))
        above = above if up_to is None else up_to
    return tuple(bands)


def _say(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
