"""Words of the reverse: which NHS steps are worth an offer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from crossward.core.pay.break_even import MatchingStep
from crossward.web.design_system.advert_words import pounds
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.pay.break_even.forms import NhsSideForm, OfferedForm
from crossward.web.pay.choices import STEP_WORDS
from crossward.web.pay.field_groups import FieldGroup
from crossward.web.pay.tabs import Tab, tabs
from crossward.web.pay.words import UNKNOWN, WordLink, whole_money

TITLE = "Which NHS step is my offer worth?"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    step: str
    salary: str
    take_home: str
    matches_take_home: str
    matches_reward: str
    is_first_match: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StepsPage:
    title: str
    tabs: tuple[Tab, ...]
    offer: tuple[FieldGroup, ...]
    nhs: tuple[FieldGroup, ...]
    errors: tuple[ErrorLine, ...]
    verdicts: tuple[str, ...]
    rows: tuple[StepRow, ...]
    examples: tuple[WordLink, ...]


def present_matching_steps(
    offer: OfferedForm, nhs: NhsSideForm, *, found: Sequence[MatchingStep] | None
) -> StepsPage:
    steps = found or ()
    errors = (*error_lines(offer), *error_lines(nhs)) if offer.is_bound else ()
    example = "salary=55000&nation=england&pension=auto&pension_rate=5&employer_pension_rate=8"
    return StepsPage(
        title=f"Error: {TITLE}" if errors else TITLE,
        tabs=tabs("pay-break-even"),
        offer=offer.groups(),
        nhs=nhs.groups(),
        errors=errors,
        verdicts=_verdicts(steps),
        rows=_rows(steps),
        examples=(
            WordLink(
                "£55,000 in England, 5% and 8% into a pension",
                f"{reverse('pay-matching-steps')}?{example}&pension_basis=full_pay",
            ),
        ),
    )


def _words(step: MatchingStep) -> str:
    return f"Band {step.point.band}, {STEP_WORDS[step.point.step].lower()} step"


def _verdicts(steps: Sequence[MatchingStep]) -> tuple[str, ...]:
    if not steps:
        return ()
    pocket = next((step for step in steps if step.matches_take_home), None)
    whole = next((step for step in steps if step.matches_reward_low), None)
    said = [
        "No step of this scale pays as much take-home."
        if pocket is None
        else f"For the same take-home pay you need {_words(pocket)}"
        f" ({pounds(pocket.point.salary)})."
    ]
    if steps[0].matches_reward_low is None:
        said.append("What the offer’s pension builds up is not known, so pensions are not counted.")
    elif whole is None:
        said.append("No step is worth as much with the pension at its low value.")
    else:
        said.append(
            f"With the pension counted at its low value, {_words(whole)}"
            f" ({pounds(whole.point.salary)}) is worth as much."
        )
    return tuple(said)


def _rows(steps: Sequence[MatchingStep]) -> tuple[StepRow, ...]:
    first = next((step for step in steps if step.matches_take_home), None)
    return tuple(
        StepRow(
            step=_words(step),
            salary=pounds(step.point.salary),
            take_home=whole_money(step.statement.net_monthly),
            matches_take_home="Yes" if step.matches_take_home else "No",
            matches_reward=_reward(step),
            is_first_match=step is first,
        )
        for step in steps
    )


def _reward(step: MatchingStep) -> str:
    if step.matches_reward_low is None:
        return UNKNOWN
    if step.matches_reward_low and step.matches_reward_high:
        return "Yes"
    if step.matches_reward_low or step.matches_reward_high:
        return "Depends on how the pension is valued"
    return "No"
