"""`crossward pay project`: ten years ahead, in ranges."""

from typing import Any

import click

from crossward.cli.pay_words import case_options, given, say


@click.command("project")
@case_options
@click.option("--years", default=10, show_default=True, help="Years to look ahead.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same answer.")
@click.option("--return-band", help="NHS band to which a lost industry job may lead back.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
def project(
    years: int, seed: int, return_band: str | None, as_json: bool, **options: object
) -> None:
    """Simulate the years ahead in today's prices: medians and ranges, never one line."""
    import orjson
    from django.utils import timezone

    from crossward.services.project_pay import project_pay

    try:
        outlook = project_pay(
            given(options),
            today=timezone.localdate(),
            years=years,
            seed=seed,
            return_band=return_band,
        )
    except (ValueError, LookupError) as error:
        raise click.ClickException(say(error)) from error
    answer = _to_keys(outlook)
    if as_json:
        click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2))
    else:
        _show(answer)


def _to_keys(outlook: Any) -> dict[str, Any]:
    found = outlook.projection
    return {
        "years": [
            {"year": one.year, "gross": _range(one.gross), "net": _range(one.net)}
            for one in found.years
        ],
        "net": _range(found.net),
        "pension": _range(found.pension),
        "pot": _range(found.pot),
        "runs": found.runs,
        "seed": found.seed,
        "assumptions": [
            {"name": one.assumption, "label": one.label, "spread": float(one.spread)}
            for one in outlook.assumptions
        ],
    }


def _range(found: Any) -> dict[str, float]:
    return {name: float(getattr(found, name)) for name in ("p10", "p25", "median", "p75", "p90")}


def _show(answer: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"Net pay a year in today's prices, {answer['runs']} runs")
    for heading in ("Year", "One in ten below", "Half below", "One in ten above"):
        table.add_column(heading, justify="right")
    for one in answer["years"]:
        net = one["net"]
        table.add_row(str(one["year"]), *(f"{net[key]:,.0f}" for key in ("p10", "median", "p90")))
    console = Console()
    console.print(table)
    first = answer["assumptions"][0]
    console.print(f"What matters most: {first['label']}.")
