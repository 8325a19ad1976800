"""`crossward pay break-even`: what to ask for elsewhere, and what an offer is worth in bands."""

from collections.abc import Mapping
from typing import Any

import click

from crossward.cli.pay_words import case_options, given, say

OFFER_OPTIONS = (
    ("offer-pension-rate", "pension_rate", "Own contribution in the offer, such as 5%."),
    ("offer-employer-rate", "employer_pension_rate", "The offer's employer contribution."),
    ("offer-pension-method", "pension_method", "The offer's pension method."),
    ("offer-bonus", "bonus", "The offer's yearly bonus as expected."),
    ("offer-car", "car", "The offer's yearly car allowance."),
)


def offer_options(command: Any) -> Any:
    for name, _, words in reversed(OFFER_OPTIONS):
        command = click.option(f"--{name}", help=words)(command)
    return command


@click.command("break-even")
@case_options
@offer_options
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
def break_even(as_json: bool, **options: object) -> None:
    """Find the salary that matches an NHS post (--band), or the NHS steps worth a --salary."""
    import orjson

    offer = _take_offer(options)
    case = given(options)
    try:
        answer = _answer(case, offer)
    except (ValueError, LookupError) as error:
        raise click.ClickException(say(error)) from error
    if as_json:
        click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2))
    else:
        _show(answer)


def _take_offer(options: dict[str, object]) -> dict[str, object]:
    found = {key: options.pop(name.replace("-", "_")) for name, key, _ in OFFER_OPTIONS}
    return given(found)


def _answer(case: Mapping[str, object], offer: Mapping[str, object]) -> dict[str, Any]:
    from django.utils import timezone

    from crossward.services.find_break_even_salary import find_break_even_salary
    from crossward.services.find_matching_steps import find_matching_steps

    if "salary" in case:
        steps = find_matching_steps(case, {}, today=timezone.localdate())
        return {"steps": [_step(one) for one in steps]}
    case = {"pension": "nhs2015", **case}
    found = find_break_even_salary(case, offer, today=timezone.localdate())
    return {
        "net": float(found.target.net),
        "take_home": int(found.take_home),
        "reward_low": None if found.reward_low is None else int(found.reward_low),
        "reward_high": None if found.reward_high is None else int(found.reward_high),
        "notes": list(found.target.notes),
    }


def _step(one: Any) -> dict[str, Any]:
    return {
        "band": one.point.band,
        "step": one.point.step.value,
        "salary": float(one.point.salary),
        "net": float(one.statement.net),
        "matches_take_home": one.matches_take_home,
        "matches_reward_low": one.matches_reward_low,
        "matches_reward_high": one.matches_reward_high,
    }


def _show(answer: Mapping[str, Any]) -> None:
    if "steps" not in answer:
        click.echo(f"The same take-home pay: £{answer['take_home']:,} a year.")
        if answer["reward_low"] is not None:
            low, high = sorted((answer["reward_low"], answer["reward_high"]))
            click.echo(f"The same pay and pension: £{low:,} to £{high:,} a year.")
        return
    for one in answer["steps"]:
        marks = [
            words
            for key, words in (
                ("matches_take_home", "take-home pay"),
                ("matches_reward_low", "pay and pension at its low value"),
                ("matches_reward_high", "pay and pension at its high value"),
            )
            if one[key]
        ]
        said = ", ".join(marks) or "nothing"
        click.echo(f"Band {one['band']} {one['step']}, £{one['salary']:,.0f}: matches {said}.")
