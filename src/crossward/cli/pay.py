"""`crossward pay`: what an offer is worth, to the penny."""

from collections.abc import Iterator, Mapping
from typing import IO

import click

from crossward.cli.pay_break_even import break_even
from crossward.cli.pay_compare import compare
from crossward.cli.pay_project import project
from crossward.cli.pay_scales import scales
from crossward.cli.pay_words import case_options, given, money, say


@click.group(invoke_without_command=True)
@case_options
@click.option("--cases", type=click.File("rb"), help="File of cases, one JSON object a line.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def pay(
    context: click.Context, /, cases: IO[bytes] | None, as_json: bool, **options: object
) -> None:
    """Work out a year of pay: gross to net, pension and cost, with every line of working."""
    if context.invoked_subcommand is not None:
        return
    if cases is not None:
        if _answer_cases(cases):
            context.exit(1)
        return
    case = given(options)
    if not case:
        click.echo(context.get_help())
        return
    _answer_one(case, as_json=as_json)


def _answer_one(case: Mapping[str, object], *, as_json: bool) -> None:
    import orjson
    from django.utils import timezone

    from crossward.services.estimate_pay import estimate_pay

    try:
        answer = estimate_pay(case, today=timezone.localdate())
    except (ValueError, LookupError) as error:
        raise click.ClickException(say(error)) from error
    if as_json:
        click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2))
    else:
        _show(answer)


def _answer_cases(lines: IO[bytes]) -> int:
    """Answer each line as it comes; return how many could not be answered."""
    import orjson

    failed = 0
    for answer in _answers(lines):
        failed += "error" in answer
        click.echo(orjson.dumps(answer))
    return failed


def _answers(lines: IO[bytes]) -> Iterator[dict[str, object]]:
    import orjson
    from django.utils import timezone

    from crossward.services.estimate_pay import estimate_pay

    day = timezone.localdate()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        case: object = None
        try:
            case = orjson.loads(line)
            yield estimate_pay(_check_is_object(case), today=day)
        except (ValueError, LookupError) as error:
            known = {"id": case["id"]} if isinstance(case, dict) and "id" in case else {}
            yield {**known, "line": number, "error": say(error)}


def _check_is_object(case: object) -> dict[str, object]:
    if isinstance(case, dict):
        return case
    raise ValueError("This line is not a JSON object. Write one object a line.")


def _show(answer: Mapping[str, object]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"A year of pay at the rates of {answer['on']}")
    table.add_column("Line")
    table.add_column("Pounds", justify="right")
    for line in _lines(answer):
        table.add_row(f"{line['section'].replace('_', ' ')}: {line['name']}", money(line["amount"]))
    for name in ("net", "net_monthly", "net_weekly", "employer_cost", "pension_accrued"):
        table.add_row(name.replace("_", " "), money(answer[name]), style="bold")
    slip = answer.get("payslip")
    for name, amount in slip.items() if isinstance(slip, dict) else ():
        shown = amount if name in {"month", "tax_code"} else money(amount)
        table.add_row(f"payslip: {name.replace('_', ' ')}", str(shown))
    console = Console()
    console.print(table)
    for note in _notes(answer):
        console.print(f"Note: {note}")


def _lines(answer: Mapping[str, object]) -> list[dict[str, str]]:
    lines = answer["lines"]
    return lines if isinstance(lines, list) else []


def _notes(answer: Mapping[str, object]) -> list[str]:
    notes = answer["notes"]
    return notes if isinstance(notes, list) else []


pay.add_command(compare)
pay.add_command(break_even)
pay.add_command(project)
pay.add_command(scales)
