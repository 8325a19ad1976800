"""`crossward pay scales`: Agenda for Change pay by nation, band and step."""

from typing import Any

import click


@click.command("scales")
@click.option("--on", help="Day whose scales apply, such as 2026-11-01.")
@click.option("--nation", help="One nation only.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
def scales(on: str | None, nation: str | None, as_json: bool) -> None:
    """List what each band and step pays, and the years to the next step."""
    import orjson

    found = [_to_keys(one) for one in _find(on, nation)]
    if as_json:
        click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    else:
        _show(found)


def _find(on: str | None, nation: str | None) -> list[Any]:
    from datetime import date

    from django.utils import timezone

    from crossward.core.pay.package import Nation
    from crossward.services.list_pay_scales import list_pay_scales

    try:
        day = date.fromisoformat(on) if on else timezone.localdate()
        nations = (Nation(nation),) if nation else tuple(Nation)
    except ValueError as error:
        raise click.ClickException(
            f"{error}. Give a day such as 2026-11-01 and one of {', '.join(Nation)}."
        ) from error
    return list_pay_scales(on=day, nations=nations)


def _to_keys(one: Any) -> dict[str, Any]:
    if one.scale is None:
        return {"nation": one.nation.value, "points": [], "refusal": one.refusal}
    return {
        "nation": one.nation.value,
        "weekly_hours": float(one.scale.weekly_hours),
        "source": one.scale.source,
        "note": one.scale.note,
        "points": [
            {
                "band": point.band,
                "step": point.step.value,
                "salary": float(point.salary),
                "after_years": point.after_years,
                "years_to_next": point.years_to_next,
            }
            for point in one.scale.points
        ],
    }


def _show(found: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for one in found:
        if not one["points"]:
            console.print(one["refusal"])
            continue
        table = Table(title=f"{one['nation'].replace('_', ' ').title()}, {one['weekly_hours']} h")
        for heading in ("Band", "Step", "Pounds a year", "Years to next step"):
            table.add_column(heading)
        for point in one["points"]:
            following = point["years_to_next"]
            table.add_row(
                point["band"],
                point["step"],
                f"{point['salary']:,.0f}",
                "" if following is None else str(following),
            )
        console.print(table)
