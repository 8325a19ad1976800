"""Words of the calculator: the result first, then what it is worth, then the working."""

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from crossward.core.pay.package import Package, Person
from crossward.core.pay.statement import PayStatement
from crossward.web.design_system.advert_words import date_words, number
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.calculator.forms import CalculatorForm
from crossward.web.pay.calculator.working import WorkedSection, net_sections, other_sections
from crossward.web.pay.field_groups import FieldGroup
from crossward.web.pay.forms import PackageForm, PersonForm, plain_query
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import (
    UNKNOWN,
    Fact,
    WordLink,
    money,
    money_range,
    package_words,
    per_cent,
)

LEAD = (
    "What reaches your bank account, what your pension is worth, and every line of the working "
    "with its source. Nothing you enter is kept."
)
EXAMPLES = (
    ("Band 5, first step, England", "band=5&step=entry&nation=england&pension=nhs2015"),
    (
        "Band 7, top step, inner London, student loan Plan 2",
        "band=7&step=top&nation=england&zone=inner&pension=nhs2015&student_loan=plan2",
    ),
    (
        "£52,000 in industry with a 5% pension and a bonus",
        (
            "salary=52000&nation=england&pension=auto&pension_rate=5&employer_pension_rate=5"
            "&pension_basis=full_pay&bonus=5000&bonus_least=0&bonus_most=8000"
        ),
    ),
    ("£41,000 in Scotland, NHS pension", "salary=41000&nation=scotland&pension=nhs2015"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """A statement and what it was worked out for."""

    package: Package
    person: Person
    statement: PayStatement


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the gross pay: its place in a bar of a hundred, and its words."""

    name: str
    kind: str
    amount: str
    share: str
    start: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a person wants to know, in the order in which they ask."""

    monthly: str
    yearly: str
    weekly: str
    gross: str
    package: str
    on: str
    parts: tuple[Part, ...]
    worth: tuple[Fact, ...]
    notes: tuple[str, ...]
    sections: tuple[WorkedSection, ...]
    others: tuple[WorkedSection, ...]
    next_steps: tuple[WordLink, ...]
    json_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalculatorPage:
    title: str
    lead: str
    tabs: tuple[Tab, ...]
    groups: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...]
    examples: tuple[WordLink, ...]
    result: Result | None


def present_calculator(form: CalculatorForm, worked: Worked | None) -> CalculatorPage:
    errors = error_lines(form) if form.is_bound else ()
    title = "Take-home pay calculator"
    if worked is not None:
        title = f"{money(worked.statement.net_monthly)} a month take-home"
    here = reverse("pay")
    return CalculatorPage(
        title=f"Error: {title}" if errors else title,
        lead=LEAD,
        tabs=tabs("pay"),
        groups=form.groups(),
        errors=errors,
        examples=tuple(WordLink(words, f"{here}?{query}") for words, query in EXAMPLES),
        result=None if worked is None else _result(form, worked),
    )


def _result(form: CalculatorForm, worked: Worked) -> Result:
    statement = worked.statement
    return Result(
        monthly=money(statement.net_monthly),
        yearly=money(statement.net),
        weekly=money(statement.net_weekly),
        gross=money(statement.gross),
        package=package_words(worked.package),
        on=date_words(statement.on),
        parts=_parts(statement),
        worth=_worth(worked),
        notes=statement.notes,
        sections=net_sections(statement.lines),
        others=other_sections(statement.lines),
        next_steps=_next_steps(form, worked),
        json_href=f"/api/v1/pay?{urlencode(_asked(form))}",
    )


def _asked(form: CalculatorForm) -> dict[str, str]:
    """What was asked, as programs ask it."""
    given = ((name, form.cleaned_data.get(name)) for name in form.fields if form.data.get(name))
    return {name: str(value) for name, value in given if value not in (None, "")}


def _parts(statement: PayStatement) -> tuple[Part, ...]:
    """Where the gross pay goes; what is nothing is left out."""
    loans = statement.student_loan + statement.postgraduate_loan
    amounts = (
        ("Take-home", "net", statement.net),
        ("Pension", "pension", statement.pension_member - statement.pension_relief),
        ("Income tax", "tax", statement.income_tax),
        ("National Insurance", "ni", statement.national_insurance),
        ("Loans", "loan", loans),
        ("Child Benefit charge", "charge", statement.child_benefit_charge),
    )
    parts, start = [], Decimal(0)
    for name, kind, amount in amounts:
        if amount <= 0 or not statement.gross:
            continue
        width = amount / statement.gross * 100
        parts.append(
            Part(name, kind, money(amount), f"{width:.1f}%", f"{start:.2f}", f"{width:.2f}")
        )
        start += width
    return tuple(parts)


def _worth(worked: Worked) -> tuple[Fact, ...]:
    statement, leave = worked.statement, worked.statement.leave
    return (
        *_pension_facts(worked),
        *_bonus_facts(worked),
        Fact(
            "Leave",
            f"{number(leave.days)} days a year, worth {money(leave.value)}",
            f"{leave.note} At a day’s basic pay.",
        ),
        Fact(
            "Of the next £100 of pay",
            f"you keep {money((1 - statement.marginal_rate) * 100)}",
            f"{per_cent(statement.marginal_rate)} goes to tax, National Insurance, pension"
            " and loans.",
        ),
        Fact(
            "Cost to the employer",
            f"{money(statement.employer_cost)} a year",
            "Pay, National Insurance and pension, as far as known.",
        ),
    )


def _pension_facts(worked: Worked) -> tuple[Fact, ...]:
    statement, value = worked.statement, worked.statement.pension_value
    if value is None:
        return (Fact("Pension built up this year", UNKNOWN, "The notes say why."),)
    if not value.high:
        return (Fact("Pension", "None", "Nothing is paid in."),)
    worth = Fact(
        "What this year’s pension is worth",
        f"{money_range(value.low, value.high)}",
        f"A judgement. {value.method}",
    )
    if not statement.pension_accrued:
        return (worth,)
    built_up = Fact(
        "Pension built up this year",
        f"{money(statement.pension_accrued)} a year for life",
        "From normal pension age, before later revaluation. Certain by the scheme’s rules.",
    )
    return built_up, worth


def _bonus_facts(worked: Worked) -> tuple[Fact, ...]:
    bonus = worked.statement.bonus_range
    if bonus is None:
        return ()
    return (
        Fact(
            "Take-home with the bonus at risk",
            f"{money_range(bonus.least, bonus.most)} a year",
            f"{money(bonus.expected)} with the bonus as expected.",
        ),
    )


def _next_steps(form: CalculatorForm, worked: Worked) -> tuple[WordLink, ...]:
    package = plain_query(form.data, PackageForm.base_fields)
    person = plain_query(form.data, PersonForm.base_fields)
    compared = urlencode({f"a-{name}": value for name, value in package.items()} | person)
    asked = urlencode(package | person)
    steps = [
        WordLink("Compare it with another offer", f"{reverse('pay-compare')}?{compared}"),
        WordLink("See the next ten years", f"{reverse('pay-outlook')}?{asked}"),
    ]
    if worked.package.band is not None:
        break_even = f"{reverse('pay-break-even')}?{asked}"
        steps.append(WordLink("What would I need in industry?", break_even))
    else:
        steps.append(
            WordLink("Which NHS step is worth as much?", f"{reverse('pay-matching-steps')}?{asked}")
        )
    return tuple(steps)
