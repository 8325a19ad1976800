"""`crossward score`: how good the parts that judge are, measured against people's marks."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossward.cli.score_roles import score_roles_command

if TYPE_CHECKING:
    from crossward.core.adverts.advert import Advert
    from crossward.services.score_pay_lines import PayLineScore
    from crossward.services.score_reading import ReadingScore

ADVERTS = click.option(
    "--adverts",
    "paths",
    multiple=True,
    required=True,
    metavar="FILE",
    help="A file of job postings; give the option again for more.",
)
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")


@click.group()
def score() -> None:
    """Measure what Crossward judges against what people or sources say."""


score.add_command(score_roles_command)


@score.command("reading")
@ADVERTS
@click.option(
    "--marks",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    required=True,
    help="Marked adverts, one JSON object a line in the keys of the reading contract.",
)
@AS_JSON
@click.option("--errors", is_flag=True, help="List each field that was not read as marked.")
def score_reading_command(paths: tuple[str, ...], marks: Path, as_json: bool, errors: bool) -> None:
    """Read adverts that people have marked and compare, field by field and item by item.

    A scalar is one item, a list's elements each, a range as a whole, a qualification by its
    level, registrations by body and need. Fields a mark has in doubt are left out.
    """
    import orjson

    from crossward.services.score_reading import score_reading

    lines = marks.read_bytes().splitlines()
    result = score_reading(_adverts(paths), [orjson.loads(line) for line in lines if line.strip()])
    if as_json:
        click.echo(orjson.dumps(_reading_json(result, errors=errors)).decode())
        return
    _print_reading_score(result)
    if errors:
        _print_misses(result)


@score.command("pay-lines")
@ADVERTS
@AS_JSON
def score_pay_lines_command(paths: tuple[str, ...], as_json: bool) -> None:
    """Compare yearly pay lines as we read them with the figures their source made of them."""
    import orjson

    from crossward.services.score_pay_lines import score_pay_lines

    result = score_pay_lines(_adverts(paths))
    if as_json:
        click.echo(orjson.dumps(_pay_lines_json(result)).decode())
        return
    _print_pay_lines(result)


def _adverts(paths: tuple[str, ...]) -> "Iterator[Advert]":
    from crossward.adapters.advert_sources.job_postings.fetch import (
        NoSuchSourceError,
        fetch_adverts,
        find_files,
    )
    from crossward.core.adverts.advert import Advert

    try:
        files = find_files(paths)
    except NoSuchSourceError as error:
        raise click.UsageError(str(error)) from None
    return (found for found in fetch_adverts(files) if isinstance(found, Advert))


def _reading_json(result: "ReadingScore", *, errors: bool) -> dict[str, object]:
    from dataclasses import asdict

    said: dict[str, object] = {
        "mean_f1": round(result.mean_f1, 4),
        "fields": {
            name: {
                "precision": round(one.precision, 4),
                "recall": round(one.recall, 4),
                "f1": round(one.f1, 4),
                "support": one.support,
            }
            for name, one in result.fields.items()
        },
        "n": result.n,
        "marks_without_advert": result.unmatched,
    }
    return said | ({"errors": [asdict(miss) for miss in result.misses]} if errors else {})


def _print_reading_score(result: "ReadingScore") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{result.n} marked adverts, mean F1 {result.mean_f1:.3f}")
    table.add_column("Field")
    for column in ("Precision", "Recall", "F1", "Items"):
        table.add_column(column, justify="right")
    for name, one in result.fields.items():
        shares = (f"{share:.3f}" for share in (one.precision, one.recall, one.f1))
        table.add_row(name, *shares, str(one.support))
    console = Console()
    console.print(table)
    if result.unmatched:
        console.print(f"{result.unmatched} marks were left out: their adverts are in no file.")


def _print_misses(result: "ReadingScore") -> None:
    for miss in result.misses:
        click.echo(f"{miss.field}: {miss.title} ({miss.advert_id})")
        click.echo(f"  marked {_list(miss.expected)}; read {_list(miss.got)}")
        click.echo(f"  from {_list(miss.evidence)}")


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(repr(one) for one in words) or "nothing"


def _pay_lines_json(result: "PayLineScore") -> dict[str, object]:
    from dataclasses import asdict

    return {
        "share": round(result.share, 4),
        "strict_share": round(result.strict_share, 4),
        "lines": result.lines,
        "agree": result.agree,
        "agree_on_first_of_several": result.agree_on_first,
        "differences": {
            kind.value: [asdict(one) for one in found] for kind, found in result.differences.items()
        },
    }


def _print_pay_lines(result: "PayLineScore") -> None:
    click.echo(
        f"{result.lines:,} yearly pay lines; {result.share:.2%} agree with their source, of "
        f"which {result.agree_on_first:,} lines state several ranges and agree on the first."
    )
    click.echo(f"Held to all ranges of such lines, {result.strict_share:.2%} agree.")
    for kind, found in sorted(result.differences.items(), key=lambda item: -len(item[1])):
        click.echo(f"\n{len(found)} lines: {kind.value}")
        for one in found:
            click.echo(f"  {one.pay_line!r}: ours {one.ours}, theirs {one.theirs}")
