"""Words of the outlook: medians and ranges, and which assumptions carry them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from crossward.core.pay.parameters import Value, get_parameter
from crossward.core.pay.projection import ProjectedYear, Projection, Range, Sensitivity
from crossward.services.project_pay import Outlook
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.field_groups import FieldGroup
from crossward.web.pay.how.values import value_words
from crossward.web.pay.outlook.forms import OutlookForm
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import Fact, WordLink, rule_href, whole_money

TITLE = "Ten years ahead"
EXAMPLES = (
    ("Band 6 in the NHS, first step", "band=6&step=entry&nation=england&pension=nhs2015"),
    (
        "£55,000 in industry with a bonus, and Band 7 to come back to",
        (
            "salary=55000&nation=england&pension=auto&pension_rate=5&employer_pension_rate=8"
            "&pension_basis=full_pay&bonus=5000&bonus_least=0&bonus_most=9000&return_band=7"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class YearRow:
    year: str
    p10: str
    p25: str
    median: str
    p75: str
    p90: str


@dataclass(frozen=True, slots=True)
class AssumptionRow:
    """An assumption, its value, and how far the ten years move with it."""

    link: WordLink
    value: str
    moves: str
    width: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookResult:
    headline: str
    picture: str
    picture_words: str
    rows: tuple[YearRow, ...]
    totals: tuple[Fact, ...]
    assumptions: tuple[AssumptionRow, ...]
    still: str
    runs: str
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookPage:
    title: str
    tabs: tuple[Tab, ...]
    groups: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...]
    examples: tuple[WordLink, ...]
    result: OutlookResult | None


def present_outlook(form: OutlookForm, outlook: Outlook | None, *, query: str) -> OutlookPage:
    errors = error_lines(form) if form.is_bound else ()
    here = reverse("pay-outlook")
    result = None if outlook is None else _result(outlook, query=query)
    title = TITLE if result is None else f"{TITLE}: {result.headline}"
    return OutlookPage(
        title=f"Error: {title}" if errors else title,
        tabs=tabs("pay-outlook"),
        groups=form.groups(),
        errors=errors,
        examples=tuple(WordLink(words, f"{here}?{asked}") for words, asked in EXAMPLES),
        result=result,
    )


def _result(outlook: Outlook, *, query: str) -> OutlookResult:
    projection = outlook.projection
    last = projection.years[-1]
    return OutlookResult(
        headline=f"{whole_money(last.net.median)} take-home in year {last.year}, and for half"
        f" of all runs from {whole_money(last.net.p25)} to {whole_money(last.net.p75)}",
        picture=f"{reverse('pay-outlook-picture')}?{query}",
        picture_words=_picture_words(projection.years),
        rows=tuple(_row(each) for each in projection.years),
        totals=_totals(projection),
        assumptions=_assumptions(outlook.assumptions, stated=projection.assumptions),
        still=_still(outlook.assumptions),
        runs=f"{projection.runs:,}",
        seed=str(projection.seed),
    )


def _picture_words(years: Sequence[ProjectedYear]) -> str:
    first, last = years[0].net, years[-1].net
    return (
        f"Take-home pay over {len(years)} years: the median goes from"
        f" {whole_money(first.median)} to {whole_money(last.median)}; in the last year eight of ten"
        f" runs lie from {whole_money(last.p10)} to {whole_money(last.p90)}. The table below has"
        " every year."
    )


def _row(each: ProjectedYear) -> YearRow:
    net = each.net
    sums = (net.p10, net.p25, net.median, net.p75, net.p90)
    return YearRow(str(each.year), *(whole_money(amount) for amount in sums))


def _totals(projection: Projection) -> tuple[Fact, ...]:
    facts = [_total("Take-home pay over all years", projection.net)]
    if projection.pension.p90:
        facts.append(_total("Yearly pension for life built up by then", projection.pension))
    if projection.pot.p90:
        facts.append(_total("Pension pot by then", projection.pot))
    return tuple(facts)


def _total(term: str, found: Range) -> Fact:
    return Fact(
        term,
        f"{whole_money(found.median)}, in the middle",
        f"Eight of ten runs: {whole_money(found.p10)} to {whole_money(found.p90)}.",
    )


def _assumptions(
    ranked: Sequence[Sensitivity], *, stated: Mapping[str, Value]
) -> tuple[AssumptionRow, ...]:
    greatest = max((each.spread for each in ranked), default=Decimal(0)) or Decimal(1)
    return tuple(
        AssumptionRow(
            link=WordLink(each.label, rule_href(f"projection.{each.assumption}")),
            value=", ".join(value_words(stated[each.assumption], _unit(each.assumption))),
            moves=whole_money(each.spread),
            width=f"{each.spread / greatest * 100:.1f}",
        )
        for each in ranked
        if each.spread >= 1
    )


def _still(ranked: Sequence[Sensitivity]) -> str:
    """The assumptions on which nothing hangs here, in a sentence."""
    labels = [f"“{each.label}”" for each in ranked if each.spread < 1]
    return f"These change nothing here: {'; '.join(labels)}." if labels else ""


def _unit(assumption: str) -> str:
    return get_parameter(f"projection.{assumption}").unit
