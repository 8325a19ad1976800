"""Pay as schema.org states it: the advert's own line, and what the source made of it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from crossward.adapters.advert_sources.job_postings.shapes import (
    Posting,
    each,
    first_words,
    is_object,
)
from crossward.core.adverts.advert import SourcePay

_NUMBER = re.compile(r"[£$€]?\s*(\d[\d,]*(?:\.\d+)?)\s*([kK])?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_UNITS = {
    "YEAR": "a year",
    "MONTH": "a month",
    "WEEK": "a week",
    "DAY": "a day",
    "HOUR": "an hour",
}
_UNIT_WORDS = {"ANNUM": "YEAR", "ANNUAL": "YEAR", "ANNUALLY": "YEAR", "YEARLY": "YEAR"} | {
    "PER_YEAR": "YEAR",
    "MONTHLY": "MONTH",
    "WEEKLY": "WEEK",
    "DAILY": "DAY",
    "HOURLY": "HOUR",
}
_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$"}


@dataclass(frozen=True, slots=True)
class StatedPay:
    """``line`` is the pay in words; ``source_pay`` the source's own figures, if it gave any."""

    line: str = ""
    source_pay: SourcePay | None = None


def stated_pay(posting: Posting) -> StatedPay:
    """Return the first pay that the posting states in any of its shapes."""
    for salary in each([posting.get("baseSalary"), posting.get("estimatedSalary")]):
        pay = _salary(salary)
        if pay.line or pay.source_pay:
            return pay
    return StatedPay()


def _salary(salary: object) -> StatedPay:
    if not is_object(salary):
        return _from_bare(salary, unit="", currency="GBP")
    currency = first_words(salary.get("currency", salary.get("salaryCurrency"))).upper()
    if not _CURRENCY.fullmatch(currency):
        currency = "GBP"
    value = next(each(salary.get("value")), None)
    figures = value if is_object(value) else salary
    unit = _unit(first_words(figures.get("unitText")) or first_words(salary.get("unitText")))
    if value is not None and not is_object(value):
        return _from_bare(value, unit=unit, currency=currency)
    return _from_figures(figures, unit=unit, currency=currency)


def _from_figures(figures: Posting, *, unit: str, currency: str) -> StatedPay:
    low, high = _amount(figures.get("minValue")), _amount(figures.get("maxValue"))
    value = figures.get("value")
    if low is None and high is None:
        bare = _from_bare(value, unit=unit, currency=currency)
        if not isinstance(value, str) or bare.source_pay:
            return bare
    has_figures = low is not None or high is not None
    source_pay = SourcePay(low, high, unit, currency) if has_figures else None
    words = first_words(value) if isinstance(value, str) else ""
    return StatedPay(words or _worded(source_pay), source_pay)


def _from_bare(value: object, *, unit: str, currency: str) -> StatedPay:
    """Pay given as one number or text; text is the advert's own pay line."""
    words = first_words(value)
    amount = _amount(value)
    source_pay = SourcePay(amount, amount, unit, currency) if amount is not None else None
    return StatedPay(words if isinstance(value, str) else _worded(source_pay), source_pay)


def _amount(value: object) -> Decimal | None:
    """Return a figure such as 23247, "23,247.92", "£28k"; anything else is none."""
    found = _NUMBER.fullmatch(first_words(value))
    if found is None:
        return None
    amount = Decimal(found[1].replace(",", "")) * (1000 if found[2] else 1)
    return amount if 0 < amount < Decimal(10) ** 9 else None


def _unit(words: str) -> str:
    unit = words.upper().removeprefix("PER ").strip()
    return _UNIT_WORDS.get(unit, unit)[:20]


def _worded(pay: SourcePay | None) -> str:
    """Say the source's figures as a pay line, where the advert has none of its own."""
    if pay is None:
        return ""
    low, high = (_pounds(amount, pay.currency) for amount in (pay.min, pay.max))
    if pay.min == pay.max:
        words = low
    elif pay.min is None or pay.max is None:
        words = f"from {low}" if pay.max is None else f"up to {high}"
    else:
        words = f"{low} to {high}"
    return f"{words} {_UNITS.get(pay.unit, '')}".strip()


def _pounds(amount: Decimal | None, currency: str) -> str:
    if amount is None:
        return ""
    number = f"{amount:,.2f}".removesuffix(".00")
    symbol = _SYMBOLS.get(currency)
    return f"{symbol}{number}" if symbol else f"{currency} {number}"
