"""How the pay commands write money and errors, and which options make up a pay case."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])
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
FLAGS = (
    ("payslip", "Add the month of that day as a payroll works it out."),
    ("postgraduate-loan", "Repays a postgraduate loan."),
)


def case_options(command: Command) -> Command:
    """Give a command the options that make up a pay case."""
    for name, words in reversed(FIELDS):
        command = click.option(f"--{name}", help=words)(command)
    for name, words in FLAGS:
        command = click.option(f"--{name}", is_flag=True, help=words)(command)
    return command


def given(options: Mapping[str, object]) -> dict[str, object]:
    """Keep the options that were given, as a pay case."""
    return {key: value for key, value in options.items() if value not in (None, False)}


def say(error: Exception) -> str:
    """Return an error's own sentence (a LookupError would quote it)."""
    import orjson

    if isinstance(error, orjson.JSONDecodeError):
        return 'This is not JSON. Write an object such as {"salary": 41000}.'
    return str(error.args[0]) if error.args else str(error)


def money(amount: object) -> str:
    """Return pounds and pence, or that they are not known."""
    return f"{amount:,.2f}" if isinstance(amount, int | float) else "not known"
