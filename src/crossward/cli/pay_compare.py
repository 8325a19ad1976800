"""`crossward pay compare`: offers side by side."""

from collections.abc import Mapping
from typing import IO, Any

import click

from crossward.cli.pay_words import money, say


@click.command("compare")
@click.argument("file", type=click.File("rb"))
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
def compare(file: IO[bytes], as_json: bool) -> None:
    """Compare the packages of FILE: {"person": {...}, "packages": [{...}, ...]}."""
    import orjson
    from django.utils import timezone

    from crossward.services.compare_pay import compare_pay

    try:
        asked = _read(file.read())
        compared = compare_pay(asked["person"], asked["packages"], today=timezone.localdate())
    except (ValueError, LookupError) as error:
        raise click.ClickException(say(error)) from error
    answer = [_to_keys(one) for one in compared]
    if as_json:
        click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2))
    else:
        _show(answer)


def _read(content: bytes) -> dict[str, Any]:
    import orjson

    asked = orjson.loads(content)
    keys = asked if isinstance(asked, dict) else {"packages": asked}
    packages = keys.get("packages")
    if not packages or not isinstance(packages, list):
        raise ValueError(
            'The file does not say what to compare. Write {"person": {...}, "packages": [...]}.'
        )
    return {"person": keys.get("person") or {}, "packages": packages}


def _to_keys(compared: Any) -> dict[str, Any]:
    from crossward.services.estimate_pay import to_keys

    reward = compared.reward
    return {
        "label": compared.package.label,
        "statement": to_keys(compared.statement),
        "net_against_first": float(compared.net_against_first),
        "reward": reward and {"low": float(reward.low), "high": float(reward.high)},
        "points": [
            {
                "name": point.name,
                "certainty": point.certainty.value,
                "low": None if point.low is None else float(point.low),
                "high": None if point.high is None else float(point.high),
                "words": point.words,
            }
            for point in compared.points
        ],
    }


def _show(answer: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title="Offers side by side, pounds a year")
    table.add_column("")
    for place, one in enumerate(answer, start=1):
        table.add_column(one["label"] or f"Offer {place}", justify="right")
    for name in ("gross", "net", "net_monthly", "employer_pension", "pension_accrued"):
        table.add_row(name.replace("_", " "), *(money(one["statement"][name]) for one in answer))
    for name in dict.fromkeys(point["name"] for one in answer for point in one["points"]):
        table.add_row(*_point_row(name, answer))
    Console().print(table)


def _point_row(name: str, answer: list[dict[str, Any]]) -> list[str]:
    found = [next((p for p in one["points"] if p["name"] == name), None) for one in answer]
    certainty = next(point["certainty"] for point in found if point)
    return [f"{name} ({certainty})", *(_span(point) for point in found)]


def _span(point: Mapping[str, Any] | None) -> str:
    if point is None:
        return "none"
    low, high = money(point["low"]), money(point["high"])
    return low if low == high else f"{low} to {high}"
