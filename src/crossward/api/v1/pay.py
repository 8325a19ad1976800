"""Pay: statements, comparisons, break-even salaries and scales."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from django.http import HttpRequest
from django.utils import timezone
from ninja import Query, Router, Schema
from pydantic import Field

from crossward.api.v1.advert_parameters import check_names
from crossward.api.v1.pay_keys import CaseKeys
from crossward.api.v1.pay_schemas import (
    BreakEvenAsked,
    BreakEvenOut,
    CompareAsked,
    ComparedOut,
    ComparisonOut,
    MatchingStepOut,
    MatchingStepsAsked,
    MatchingStepsOut,
    NationScaleOut,
    ScalesOut,
    StatementOut,
)
from crossward.api.v1.problems import Problem, WrongParameter, WrongParametersError
from crossward.core.pay.package import Nation
from crossward.services.compare_pay import compare_pay
from crossward.services.estimate_pay import estimate_pay
from crossward.services.find_break_even_salary import find_break_even_salary
from crossward.services.find_matching_steps import find_matching_steps
from crossward.services.list_pay_scales import list_pay_scales

Answer = TypeVar("Answer")
ASKED_IN_ADDRESS = {422: Problem, 429: Problem}
ASKED_IN_BODY = {400: Problem, 422: Problem, 429: Problem}
router = Router(tags=["Pay"])


class ScaleParameters(Schema):
    """Which scales."""

    on: date | None = Field(None, description="Day whose scales apply; today where not given.")
    nation: list[Nation] = Field([], description="Nations; all where none is given.")


@router.get(
    "",
    response={200: StatementOut, **ASKED_IN_ADDRESS},
    operation_id="estimatePay",
    summary="Work out a year of pay",
)
def statement(request: HttpRequest, asked: Query[CaseKeys]) -> StatementOut:
    """Give the statement of a package with every line of its working and its source."""
    check_names(request, CaseKeys)
    today = timezone.localdate()
    return _answer(lambda: StatementOut.model_validate(estimate_pay(asked.to_case(), today=today)))


@router.post(
    "/compare",
    response={200: ComparisonOut, **ASKED_IN_BODY},
    operation_id="comparePay",
    summary="Compare packages for one person",
)
def comparison(request: HttpRequest, asked: CompareAsked) -> ComparisonOut:
    """Set packages side by side, with what is certain, likely and judged kept apart."""
    del request
    packages = [package.to_case() for package in asked.packages]
    today = timezone.localdate()
    compared = _answer(lambda: compare_pay(asked.person.to_case(), packages, today=today))
    return ComparisonOut(packages=[ComparedOut.of(each) for each in compared])


@router.post(
    "/break-even",
    response={200: BreakEvenOut, **ASKED_IN_BODY},
    operation_id="findBreakEvenSalary",
    summary="Find the salary elsewhere that a post is worth",
)
def break_even(request: HttpRequest, asked: BreakEvenAsked) -> BreakEvenOut:
    """Find the salaries at which an offer is worth as much; what it leaves out is 5 per cent."""
    del request
    post, offer = asked.post.to_case(), asked.offer.to_case()
    today = timezone.localdate()
    return BreakEvenOut.of(_answer(lambda: find_break_even_salary(post, offer, today=today)))


@router.post(
    "/matching-steps",
    response={200: MatchingStepsOut, **ASKED_IN_BODY},
    operation_id="findMatchingSteps",
    summary="Find the NHS steps that an offer is worth",
)
def matching_steps(request: HttpRequest, asked: MatchingStepsAsked) -> MatchingStepsOut:
    """Set every step of the NHS scale against an offer."""
    del request
    post = {
        key: value
        for key, value in asked.post.to_case().items()
        if key in {"nation", "zone", "hours", "pension"}
    }
    offer, today = asked.offer.to_case(), timezone.localdate()
    steps = _answer(lambda: find_matching_steps(offer, post, today=today))
    return MatchingStepsOut(steps=[MatchingStepOut.of(each) for each in steps])


@router.get(
    "/scales",
    response={200: ScalesOut, **ASKED_IN_ADDRESS},
    operation_id="listPayScales",
    summary="List NHS pay scales",
)
def scales(request: HttpRequest, asked: Query[ScaleParameters]) -> ScalesOut:
    """Give each nation's bands and steps on a day, or why they are not known."""
    check_names(request, ScaleParameters)
    on = asked.on or timezone.localdate()
    found = list_pay_scales(on=on, nations=asked.nation or tuple(Nation))
    return ScalesOut(on=on, scales=[NationScaleOut.of(each) for each in found])


def _answer(work: Callable[[], Answer]) -> Answer:
    """Answer, or say in the pay rules' own sentence why not."""
    try:
        return work()
    except (ValueError, LookupError) as refused:
        detail = str(refused.args[0]) if refused.args else str(refused)
        raise WrongParametersError(WrongParameter(parameter="", detail=detail)) from refused
