"""`crossward pay`: what an offer is worth, to the penny."""

from collections.abc import Iterator, Mapping
from typing import IO

import click

FIELDS = (
    ("salary", "Yearly salary in pounds, as paid."),
    ("band", "NHS band, 2 to 9, instead of a salary."),
    ("step", "Step of the band: entry, intermediate or top."),
    ("zone", "High cost area: inner, outer or fringe."),
    ("hours", "Weekly hours."),
    ("on", "Day whose rates apply, such as 2026-11-01."),
    ("nation", "england, scotland, wales or northern_ireland."),
    ("pension", "none, nhs2015, alpha, lgps, uss, afps15 or auto."),
    ("pension-rate", "Own contribution for auto, such as 5%."),
    ("employer-pension-rate", "Employer's contribution for auto, such as 8%."),
    ("pension-method", "net_pay, relief_at_source or salary_sacrifice, for auto."),
    ("pension-basis", "qualifying (the band of the legal minimum) or full_pay, for auto."),
    ("student-loan", "plan1, plan2, plan4 or plan5."),
    ("ni-category", "National Insurance category letter."),
    ("bonus", "Yearly bonus as expected."),
    ("car", "Yearly car allowance."),
    ("age", "Age in years."),
    ("children", "Children for whom Child Benefit is received."),
    ("leave-days", "Days of leave a year, public holidays included."),
)


def case_options(command: click.decorators.FC) -> click.decorators.FC:
    """Give a command the options that make up a pay case."""
    for name, words in reversed(FIELDS):
        command = click.option(f"--{name}", help=words)(command)
    return click.option("--postgraduate-loan", is_flag=True, help="Repays a postgraduate loan.")(
        command
    )


def given(options: Mapping[str, object]) -> dict[str, object]:
    """Keep the options that were given, as a pay case."""
    return {key: value for key, value in options.items() if value not in (None, False)}


@click.group(invoke_without_command=True)
@case_options
@click.option("--cases", type=click.File("rb"), help="File of cases, one JSON object a line.")
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@click.pass_context
def pay(context: click.Context, /, cases: IO[bytes] | None, as_json: bool, **options: object) -> None:
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


def say(error: Exception) -> str:
    """Return an error's own sentence (a LookupError would quote it)."""
    import orjson

    if isinstance(error, orjson.JSONDecodeError):
        return 'This line is not JSON. Write one object a line, such as {"salary": 41000}.'
    return str(error.args[0]) if error.args else str(error)


def _show(answer: Mapping[str, object]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"A year of pay at the rates of {answer['on']}")
    table.add_column("Line")
    table.add_column("Pounds", justify="right")
    for line in _lines(answer):
        table.add_row(
            f"{line['section'].replace('_', ' ')}: {line['name']}", _money(line["amount"])
        )
    for name in ("net", "net_monthly", "net_weekly", "employer_cost", "pension_accrued"):
        table.add_row(name.replace("_", " "), _money(answer[name]), style="bold")
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


def _money(amount: object) -> str:
    return f"{amount:,.2f}" if isinstance(amount, int | float) else "not known"
