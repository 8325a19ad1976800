"""A reading in the keys of the published contract, for programs and for scoring."""

from decimal import Decimal
from typing import Any

from crossward.core.adverts.reading import Pay, Qualification, Reading, Registration
from crossward.core.values.evidence import Evidence, Fact
from crossward.core.values.ranges import NumberRange

LISTS = ("bands", "contracts", "patterns", "standards")
SCALARS = ("dbs", "clearance", "driving", "sponsorship", "role")
DAYS = ("closing", "interview")
RANGES = ("term_months", "hours")
FIELDS = (
    "pay",
    "bands",
    "contracts",
    "term_months",
    "hours",
    "patterns",
    "registrations",
    "qualification",
    "dbs",
    "clearance",
    "driving",
    "sponsorship",
    "closing",
    "interview",
    "standards",
    "role",
)


def to_contract(reading: Reading) -> dict[str, Any]:
    """The contract's fields in its order and forms, and an ``evidence`` list for all of them."""
    said: dict[str, Any] = {
        "pay": _pay(reading.pay.value) if reading.pay else None,
        "registrations": [_registration(fact.value) for fact in reading.registrations],
        "qualification": _qualification(reading.qualification),
    }
    said |= {name: [str(fact.value) for fact in getattr(reading, name)] for name in LISTS}
    said |= {name: _text(getattr(reading, name)) for name in SCALARS}
    said |= {name: _day(getattr(reading, name)) for name in DAYS}
    said |= {name: _range(getattr(reading, name)) for name in RANGES}
    ordered = {name: said[name] for name in FIELDS}
    return ordered | {"evidence": [_evidence(one) for one in evidence_of(reading)]}


def facts_of(reading: Reading, field: str) -> tuple[Fact[Any], ...]:
    """The facts of one field, however many it can hold."""
    held = getattr(reading, field)
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def evidence_of(reading: Reading) -> list[Evidence]:
    """The evidence of the contract's fields, in the fields' order."""
    return [one for field in FIELDS for fact in facts_of(reading, field) for one in fact.evidence]


def to_number(number: Decimal | None) -> int | float | None:
    """A whole number as an int, another as a float."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)


def _pay(pay: Pay) -> dict[str, Any]:
    return {
        "min": to_number(pay.min),
        "max": to_number(pay.max),
        "period": pay.period.value,
        "pro_rata": pay.pro_rata,
    }


def _registration(registration: Registration) -> dict[str, str]:
    return {"body": registration.body.value, "need": registration.need.value}


def _qualification(fact: Fact[Qualification] | None) -> dict[str, Any] | None:
    return {"level": fact.value.level, "need": fact.value.need.value} if fact else None


def _range(fact: Fact[NumberRange] | None) -> dict[str, Any] | None:
    if fact is None:
        return None
    return {"min": to_number(fact.value.min), "max": to_number(fact.value.max)}


def _text(fact: Fact[Any] | None) -> str | None:
    return str(fact.value) if fact else None


def _day(fact: Fact[Any] | None) -> str | None:
    return fact.value.isoformat() if fact else None


def _evidence(one: Evidence) -> dict[str, Any]:
    return {
        "field": one.field,
        "part": one.part,
        "start": one.start,
        "end": one.end,
        "quote": one.quote,
    }
