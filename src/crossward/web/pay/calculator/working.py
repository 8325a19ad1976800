"""The working of a statement, line by line, in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from crossward.core.pay.parameters import JUDGEMENT
from crossward.core.pay.statement import NET_SECTIONS
from crossward.core.pay.working import Line
from crossward.web.design_system.advert_words import number
from crossward.web.pay.words import WordLink, money, per_cent, rule_href, site_of

SECTION_WORDS = {
    "pay": "Pay",
    "pension": "Pension contributions",
    "income_tax": "Income tax",
    "national_insurance": "National Insurance",
    "student_loan": "Student loan",
    "postgraduate_loan": "Postgraduate loan",
    "child_benefit_charge": "Child Benefit charge",
    "car": "Company car",
    "benefit": "Taxed with the pay",
    "employer_ni": "Employer’s National Insurance",
    "employer_class_1a": "Employer’s National Insurance on benefits",
    "employer_pension": "Employer’s pension contribution",
    "pension_accrued": "Pension built up",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedLine:
    """One line: how it was found, the rule and where the rule was read."""

    name: str
    how: str
    amount: str
    rule: WordLink | None
    source: WordLink | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedSection:
    heading: str
    lines: tuple[WorkedLine, ...]
    total: str


def net_sections(lines: Iterable[Line]) -> tuple[WorkedSection, ...]:
    """The sections that add up to the take-home pay."""
    return _sections(line for line in lines if line.section in NET_SECTIONS)


def other_sections(lines: Iterable[Line]) -> tuple[WorkedSection, ...]:
    """What is told and is part of no take-home pay."""
    return _sections(line for line in lines if line.section not in NET_SECTIONS)


def _sections(lines: Iterable[Line]) -> tuple[WorkedSection, ...]:
    return tuple(
        _section(name, tuple(inside)) for name, inside in groupby(lines, lambda line: line.section)
    )


def _section(name: str, lines: tuple[Line, ...]) -> WorkedSection:
    total = sum((line.amount for line in lines), Decimal(0))
    return WorkedSection(
        heading=SECTION_WORDS.get(name, name.replace("_", " ").capitalize()),
        lines=tuple(_line(line) for line in lines),
        total=money(total),
    )


def _line(line: Line) -> WorkedLine:
    is_web = bool(line.source) and line.source != JUDGEMENT
    return WorkedLine(
        name=line.name[:1].upper() + line.name[1:],
        how=_how(line),
        amount=money(line.amount),
        rule=WordLink("rule", rule_href(line.parameter)) if line.parameter else None,
        source=WordLink(site_of(line.source), line.source) if is_web else None,
        note=line.note,
    )


def _how(line: Line) -> str:
    if line.base is None or line.rate == 1:
        return ""
    if line.rate is None:
        return f"of {money(line.base)}"
    if line.section == "pay" and line.name.startswith("on-call"):
        return f"{number(line.rate)} sessions at {money(line.base)}"
    return f"{per_cent(line.rate)} of {money(line.base)}"
