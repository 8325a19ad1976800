"""A rule's value in words, whatever its shape: a number, rows, or a table."""

from collections.abc import Mapping
from decimal import Decimal

from crossward.core.pay.parameters import Value
from crossward.web.design_system.advert_words import number, pounds
from crossward.web.pay.words import UNKNOWN, per_cent

MONEY_KEYS = frozenset({"up_to", "least", "most", "salary", "least_salary", "most_salary", "above"})
SHORT = {"nhs": "NHS"}
SHARE_KEYS = frozenset({"rate", "share", "main", "upper", "weekday", "sunday"})


def value_words(value: Value, unit: str) -> tuple[str, ...]:
    """Return a value as lines of text."""
    if isinstance(value, Mapping):
        return tuple(f"{_key(key)}: {_plain(item, unit, key=key)}" for key, item in value.items())
    if isinstance(value, tuple):
        return tuple(_plain(item, unit, key="") for item in value)
    return (_plain(value, unit, key=""),)


def _plain(value: Value, unit: str, *, key: str) -> str:
    if isinstance(value, Decimal):
        return _number(value, unit, key=key)
    if isinstance(value, Mapping):
        return _row(value, unit)
    if isinstance(value, tuple):
        rows = (_plain(item, unit, key=key) for item in value)
        return ("; " if value and isinstance(value[0], Mapping) else ", ").join(rows)
    return _key(value) if value else UNKNOWN


def _row(row: Mapping[str, Value], unit: str) -> str:
    """A row as "up to £12,570: 0%", or its keys with their values."""
    if "up_to" in row:
        return _slice(row, unit)
    if "step" in row:
        years = number(Decimal(str(row["after_years"])))
        salary = _plain(row["salary"], unit, key="salary")
        return f"{row['step']} {salary}" + (f" after {years} years" if years != "0" else "")
    return ", ".join(f"{_key(key).lower()} {_plain(row[key], unit, key=key)}" for key in row)


def _slice(row: Mapping[str, Value], unit: str) -> str:
    top = row["up_to"]
    words = "above that" if top is None else f"up to {_plain(top, unit, key='up_to')}"
    name = f"{_key(str(row['name']))}, " if row.get("name") else ""
    rate = row.get("rate")
    said = "not known" if rate is None else _plain(rate, unit, key="rate")
    return f"{name}{words}: {said}"


def _number(value: Decimal, unit: str, *, key: str) -> str:
    if key in MONEY_KEYS or (unit.startswith("pounds") and key not in SHARE_KEYS and not key):
        return pounds(value)
    if key in SHARE_KEYS or (unit.startswith(("share", "chance")) and "year" not in key):
        return per_cent(value)
    if unit.startswith("pounds"):
        return pounds(value) if value >= 100 else number(value)
    return number(value)


def _key(key: str) -> str:
    words = key.replace("_", " ")
    return SHORT.get(words, words[:1].upper() + words[1:])
