"""Words of a comparison: what is certain, what is likely, and what is a judgement."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.urls import reverse

from crossward.core.pay.comparison import Certainty, ComparedPackage, Point
from crossward.web.design_system.advert_words import number
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.compare.forms import MOST, CompareForms, OfferForm, offer_name
from crossward.web.pay.field_groups import FieldGroup
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import WordLink, money, money_range, package_words, whole_money

CERTAINTY_WORDS = {
    Certainty.CERTAIN: ("Certain", "By the law, the scale and the scheme’s rules."),
    Certainty.LIKELY: ("Likely, and at risk", "Depends on what the employer pays in the end."),
    Certainty.JUDGEMENT: ("A judgement", "Depends on how you value it; the method is beside it."),
}
EXAMPLES = (
    (
        "Band 7 in the NHS and £58,000 in industry",
        (
            "a-label=NHS+Band+7&a-band=7&a-step=intermediate&a-pension=nhs2015"
            "&b-label=Industry&b-salary=58000&b-pension=auto&b-pension_rate=5"
            "&b-employer_pension_rate=8&b-pension_basis=full_pay&b-bonus=5000&b-bonus_least=0"
            "&b-bonus_most=9000&b-car=5000&b-leave_days=33"
        ),
    ),
    (
        "The same Band 6 step in England, Scotland and Wales",
        (
            "offers=3&a-label=England&a-band=6&a-step=top&a-pension=nhs2015&b-label=Scotland&b-band=6"
            "&b-step=top&b-nation=scotland&b-pension=nhs2015&c-label=Wales&c-band=6&c-step=top"
            "&c-nation=wales&c-pension=nhs2015"
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Cell:
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RowGroup:
    heading: str
    lead: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class OfferShown:
    heading: str
    groups: tuple[FieldGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparePage:
    title: str
    heading: str
    lead: str
    tabs: tuple[Tab, ...]
    offers: tuple[OfferShown, ...]
    person: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...]
    names: tuple[str, ...]
    packages: tuple[str, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[str, ...]
    examples: tuple[WordLink, ...]
    count: int
    can_add: bool


def present_comparison(
    forms: CompareForms, compared: Sequence[ComparedPackage] | None
) -> ComparePage:
    shown = compared or ()
    errors = _errors(forms)
    heading = _verdict(shown) if shown else "Compare offers"
    return ComparePage(
        title=f"Error: {heading}" if errors else heading,
        heading=heading,
        lead=_lead(shown),
        tabs=tabs("pay-compare"),
        offers=tuple(_offer(form) for form in forms.offers),
        person=forms.person_groups(),
        errors=errors,
        names=tuple(each.package.label for each in shown),
        packages=tuple(package_words(each.package) for each in shown),
        groups=_groups(shown),
        notes=_notes(shown),
        examples=tuple(_example(words, query) for words, query in EXAMPLES),
        count=len(forms.offers),
        can_add=len(forms.offers) < MOST,
    )


def _example(words: str, query: str) -> WordLink:
    return WordLink(words, f"{reverse('pay-compare')}?{query}")


def _offer(form: OfferForm) -> OfferShown:
    return OfferShown(offer_name(form), form.groups())


def _errors(forms: CompareForms) -> tuple[ErrorLine, ...]:
    """What is wrong, each line saying in which offer."""
    offers = (
        ErrorLine(f"{offer_name(form)}: {line.text}", line.href)
        for form in forms.compared
        for line in error_lines(form)
    )
    person = error_lines(forms.person) if forms.person.is_bound else ()
    return (*offers, *person)


def _verdict(compared: Sequence[ComparedPackage]) -> str:
    """Which pays most for certain, in one sentence."""
    sure = sorted(compared, key=_sure, reverse=True)
    best, second = sure[0], sure[1]
    ahead = _sure(best) - _sure(second)
    if not round(ahead):
        return "Both pay the same into your pocket" if len(sure) == 2 else "No offer is ahead"
    return f"{best.package.label} pays {whole_money(ahead / 12)} a month more for certain"


def _sure(each: ComparedPackage) -> Decimal:
    """Take-home pay without what is at risk: the first point of every package."""
    return each.points[0].low or Decimal(0)


def _sure_gross(each: ComparedPackage) -> Decimal:
    bonus = each.package.bonus
    at_risk = bonus.expected - bonus.least if bonus else Decimal(0)
    return each.statement.gross - at_risk


def _lead(compared: Sequence[ComparedPackage]) -> str:
    """What changes when the pension and the bonus are counted too."""
    if not compared:
        return ""
    known = [(each.package.label, each.reward) for each in compared if each.reward]
    if len(known) < len(compared):
        return "What one of the pensions builds up is not known, so the whole cannot be compared."
    sums = (f"{label} is worth {money_range(found.low, found.high)}" for label, found in known)
    return f"With bonus and pension counted, {', '.join(sums)} a year."


def _groups(compared: Sequence[ComparedPackage]) -> tuple[RowGroup, ...]:
    if not compared:
        return ()
    groups = [_group(compared, certainty) for certainty in Certainty]
    return tuple(group for group in groups if group.rows)


def _group(compared: Sequence[ComparedPackage], certainty: Certainty) -> RowGroup:
    heading, lead = CERTAINTY_WORDS[certainty]
    names = dict.fromkeys(
        point.name for each in compared for point in each.points if point.certainty is certainty
    )
    rows = [
        Row(name[:1].upper() + name[1:], tuple(_cell(each, name) for each in compared))
        for name in names
    ]
    before = _certain_rows(compared) if certainty is Certainty.CERTAIN else []
    after = _worth_rows(compared) if certainty is Certainty.JUDGEMENT else []
    return RowGroup(heading, lead, (*before, *rows, *after))


def _cell(each: ComparedPackage, name: str) -> Cell:
    point = next((point for point in each.points if point.name == name), None)
    if point is None:
        return Cell("None")
    return Cell(_amount(point), point.words)


def _amount(point: Point) -> str:
    return f"{money_range(point.low, point.high)} a year"


def _certain_rows(compared: Sequence[ComparedPackage]) -> list[Row]:
    monthly = tuple(Cell(money(_sure(each) / 12)) for each in compared)
    gross = tuple(Cell(f"{whole_money(_sure_gross(each))} a year") for each in compared)
    leave = tuple(Cell(f"{number(each.statement.leave.days)} days a year") for each in compared)
    return [
        Row("Take-home pay a month", monthly),
        Row("Pay before tax", gross),
        Row("Leave with public holidays", leave),
    ]


def _worth_rows(compared: Sequence[ComparedPackage]) -> list[Row]:
    cells = tuple(
        Cell("Not known", "The pension built up is not known.")
        if each.reward is None
        else Cell(f"{money_range(each.reward.low, each.reward.high)} a year")
        for each in compared
    )
    return [Row("Take-home pay and pension together", cells)]


def _notes(compared: Sequence[ComparedPackage]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            f"{each.package.label}: {note}" for each in compared for note in each.statement.notes
        )
    )
