"""Packages side by side, with what is certain, likely and judged kept apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from crossward.core.pay.package import Package, Person
from crossward.core.pay.reward import Reward, find_reward
from crossward.core.pay.statement import PayStatement, pay_statement


class Certainty(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One thing to compare: ``low`` to ``high`` pounds a year, the same where it is one."""

    name: str
    certainty: Certainty
    low: Decimal | None
    high: Decimal | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPackage:
    """A package with its statement, its points, and its net pay against the first package."""

    package: Package
    statement: PayStatement
    points: tuple[Point, ...]
    reward: Reward | None
    net_against_first: Decimal


def compare_packages(
    packages: Sequence[Package], person: Person, *, on: date
) -> tuple[ComparedPackage, ...]:
    """Work out every package for one person on one day; raises as ``pay_statement`` does."""
    if not packages:
        raise ValueError("There is nothing to compare. Give at least one package.")
    statements = [pay_statement(package, person, on=on) for package in packages]
    first, fewest = statements[0], min(statement.leave.days for statement in statements)
    return tuple(
        ComparedPackage(
            package=package,
            statement=statement,
            points=_points(statement, fewest_leave_days=fewest),
            reward=find_reward(statement),
            net_against_first=statement.net - first.net,
        )
        for package, statement in zip(packages, statements, strict=True)
    )


def _points(statement: PayStatement, *, fewest_leave_days: Decimal) -> tuple[Point, ...]:
    return (
        _take_home(statement),
        *_bonus(statement),
        _pension_built(statement),
        _pension_worth(statement),
        _leave(statement, fewest_leave_days),
    )


def _take_home(statement: PayStatement) -> Point:
    bonus = statement.bonus_range
    sure = statement.net if bonus is None else bonus.least
    words = "Paid after tax, National Insurance, loans and pension"
    words += "." if bonus is None else ", without any bonus that is at risk."
    return Point(
        name="take-home pay", certainty=Certainty.CERTAIN, low=sure, high=sure, words=words
    )


def _bonus(statement: PayStatement) -> tuple[Point, ...]:
    bonus = statement.bonus_range
    if bonus is None:
        return ()
    words = f"Adds about £{bonus.expected - bonus.least:,.0f} after tax as expected."
    return (
        Point(
            name="bonus at risk, after tax",
            certainty=Certainty.LIKELY,
            low=Decimal(0),
            high=bonus.most - bonus.least,
            words=words,
        ),
    )


def _pension_built(statement: PayStatement) -> Point:
    accrued = statement.pension_accrued
    words = "Yearly pension for life built up in this year, at normal pension age."
    if accrued is None:
        words = "The pension built up is not known; the notes say why."
    elif not accrued:
        words = "No yearly pension for life comes with this package; a pot, if any, is below."
    return Point(
        name="yearly pension built up",
        certainty=Certainty.CERTAIN,
        low=accrued,
        high=accrued,
        words=words,
    )


def _pension_worth(statement: PayStatement) -> Point:
    value = statement.pension_value
    return Point(
        name="worth of the year's pension",
        certainty=Certainty.JUDGEMENT,
        low=None if value is None else value.low,
        high=None if value is None else value.high,
        words="Not known." if value is None else value.method,
    )


def _leave(statement: PayStatement, fewest: Decimal) -> Point:
    leave = statement.leave
    more = (leave.value / leave.days * (leave.days - fewest)).quantize(Decimal("0.01"))
    return Point(
        name="leave beyond the shortest of these packages",
        certainty=Certainty.JUDGEMENT,
        low=more,
        high=more,
        words=f"{leave.days - fewest} days more, at a day's basic pay. {leave.note}",
    )
