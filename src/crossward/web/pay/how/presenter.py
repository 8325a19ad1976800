"""Rates and rules in words: what they are, since when, from where, and what is not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from crossward.core.pay.parameters import (
    JUDGEMENT,
    DatedValue,
    Parameter,
    Unknown,
    all_parameters,
)
from crossward.web.design_system.advert_words import counted, date_words
from crossward.web.pay.how.values import value_words
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import WordLink, anchor, site_of

GROUP_WORDS = {
    "income_tax": "Income tax",
    "national_insurance": "National Insurance",
    "student_loans": "Student and postgraduate loans",
    "child_benefit": "Child Benefit charge",
    "minimum_wage": "National Living Wage",
    "company_cars": "Company cars",
    "afc_england": "NHS pay scale, England",
    "afc_scotland": "NHS pay scale, Scotland",
    "afc_wales": "NHS pay scale, Wales",
    "afc_northern_ireland": "NHS pay scale, Northern Ireland",
    "afc_terms": "NHS terms: hours, supplements, leave, redundancy",
    "civil_service": "Civil service and research grades",
    "nhs_pension": "NHS Pension Scheme",
    "alpha_pension": "Civil Service pension (alpha)",
    "lgps_pension": "Local government pension (LGPS)",
    "other_pensions": "University and armed forces pensions",
    "auto_enrolment": "Workplace pension minimum",
    "pension_tax": "Pension tax allowances",
    "pension_value": "What a pension is worth",
    "annual_leave": "Annual leave",
    "redundancy": "Redundancy by law",
    "service_rules": "Leaving and coming back",
    "projection": "Assumptions about the next ten years",
}
CONFIDENCE_WORDS = {
    "primary": "Read at the source itself",
    "transcribed": "Read in copies that agree",
    "secondary": "Read second hand",
    "assumption": "Our assumption",
}


@dataclass(frozen=True, slots=True)
class GroupTile:
    words: str
    href: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HowPage:
    title: str
    tabs: tuple[Tab, ...]
    groups: tuple[GroupTile, ...]
    unknown: tuple[WordLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueShown:
    """One value of a rule for some days."""

    days: str
    lines: tuple[str, ...]
    source: WordLink
    retrieved: str
    confidence: str
    note: str


@dataclass(frozen=True, slots=True)
class UnknownShown:
    days: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleShown:
    id: str
    label: str
    unit: str
    values: tuple[ValueShown, ...]
    unknown: tuple[UnknownShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesPage:
    title: str
    tabs: tuple[Tab, ...]
    rules: tuple[RuleShown, ...]


def find_group(slug: str) -> str | None:
    """Return the group of an address, None where there is none."""
    return next((name for name in _groups() if name.replace("_", "-") == slug), None)


def present_how() -> HowPage:
    groups = _groups()
    tiles = [_tile(name, groups[name]) for name in sorted(groups, key=_place)]
    return HowPage(
        title="How every number is worked out",
        tabs=tabs("pay-how"),
        groups=tuple(tiles),
        unknown=tuple(
            WordLink(each.label, f"{_address(name)}#{_anchor(each)}")
            for name in sorted(groups, key=_place)
            for each in groups[name]
            if each.unknown
        ),
    )


def present_rules(group: str) -> RulesPage:
    return RulesPage(
        title=_title(group),
        tabs=tabs("pay-how"),
        rules=tuple(_rule(each) for each in _groups()[group]),
    )


def _groups() -> Mapping[str, tuple[Parameter, ...]]:
    parameters = all_parameters().values()
    return {
        name: tuple(inside)
        for name, inside in groupby(parameters, lambda each: each.id.partition(".")[0])
    }


def _place(group: str) -> int:
    names = list(GROUP_WORDS)
    return names.index(group) if group in names else len(names)


def _title(group: str) -> str:
    return GROUP_WORDS.get(group, group.replace("_", " ").capitalize())


def _address(group: str) -> str:
    return reverse("pay-rules", kwargs={"group": group.replace("_", "-")})


def _anchor(parameter: Parameter) -> str:
    return anchor(parameter.id.partition(".")[2])


def _tile(group: str, parameters: tuple[Parameter, ...]) -> GroupTile:
    values = sum(len(each.values) for each in parameters)
    hint = f"{counted(len(parameters), 'rule')}, {counted(values, 'value')}"
    return GroupTile(_title(group), _address(group), hint)


def _rule(parameter: Parameter) -> RuleShown:
    newest_first = sorted(parameter.values, key=lambda each: each.start, reverse=True)
    return RuleShown(
        id=_anchor(parameter),
        label=parameter.label,
        unit=parameter.unit,
        values=tuple(_value(each, parameter.unit) for each in newest_first),
        unknown=tuple(_unknown(each) for each in parameter.unknown),
    )


def _value(dated: DatedValue, unit: str) -> ValueShown:
    is_ours = dated.source == JUDGEMENT
    source = WordLink("Our judgement") if is_ours else WordLink(site_of(dated.source), dated.source)
    return ValueShown(
        days=_days(dated),
        lines=value_words(dated.value, unit),
        source=source,
        retrieved=date_words(dated.retrieved),
        confidence=CONFIDENCE_WORDS[dated.confidence],
        note=dated.note,
    )


def _unknown(gap: Unknown) -> UnknownShown:
    return UnknownShown(_days(gap), gap.reason)


def _days(span: DatedValue | Unknown) -> str:
    return f"{date_words(span.start)} to {date_words(span.end)}"
