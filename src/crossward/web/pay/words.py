"""Money, rates and cases in words, the same on every page about pay."""

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlsplit

from django.urls import reverse

from crossward.core.pay.package import Package, Scheme
from crossward.web.design_system.advert_words import number, pounds
from crossward.web.pay.choices import (
    NATION_WORDS,
    SCHEME_WORDS,
    STEP_WORDS,
    ZONE_WORDS,
)

UNKNOWN = "Not known"


@dataclass(frozen=True, slots=True)
class WordLink:
    """Words and where they lead; plain words without an address."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A term, what is said of it, and what stands behind it in small print."""

    term: str
    value: str
    note: str = ""


def money(amount: Decimal | None) -> str:
    """ "£1,234.50", "−£20.00", or that it is not known."""
    if amount is None:
        return UNKNOWN
    sign = "−" if amount < 0 else ""
    return f"{sign}£{abs(amount):,.2f}"


def whole_money(amount: Decimal | None) -> str:
    """Whole pounds: "£1,235"."""
    if amount is None:
        return UNKNOWN
    sign = "−" if round(amount) < 0 else ""
    return f"{sign}£{abs(amount):,.0f}"


def money_range(low: Decimal | None, high: Decimal | None) -> str:
    """ "£12,000 to £19,000", or one sum where both are the same."""
    if low is None or high is None:
        return UNKNOWN
    if whole_money(low) == whole_money(high):
        return whole_money(low)
    return f"{whole_money(low)} to {whole_money(high)}"


def per_cent(share: Decimal) -> str:
    """ "9.8%"."""
    return f"{number(round(share * 100, 4))}%"


def pay_words(package: Package) -> str:
    """ "Band 6, top step" or "£41,000 a year"."""
    if package.band is None:
        return f"{pounds(package.salary or Decimal(0))} a year"
    return f"Band {package.band}, {STEP_WORDS[package.step].lower()} step"


def package_words(package: Package) -> str:
    """All that decides the pay of a package, in one line."""
    parts = [pay_words(package), NATION_WORDS[package.nation]]
    if package.zone is not None:
        parts.append(ZONE_WORDS[package.zone])
    if package.hours is not None:
        parts.append(f"{number(package.hours)} hours a week")
    scheme = package.pension.scheme
    pension = "no pension" if scheme is Scheme.NONE else SCHEME_WORDS[scheme]
    return f"{', '.join(parts)}; {pension}"


def site_of(address: str) -> str:
    """The name of the site that an address leads to."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def rule_href(parameter_id: str) -> str:
    """Where a parameter is explained, with its history."""
    group, _, key = parameter_id.partition(".")
    address = reverse("pay-rules", kwargs={"group": group.replace("_", "-")})
    return f"{address}#{anchor(key)}"


def anchor(key: str) -> str:
    return key.replace(".", "-").replace("_", "-")
