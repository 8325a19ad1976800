"""`crossward score reading`: how well adverts are read, against what people marked."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossward.cli.score_files import AS_JSON, ManyFilesCommand, adverts_option, read_adverts

if TYPE_CHECKING:
    from crossward.services.score_reading import ReadingScore


@click.command("reading", cls=ManyFilesCommand)
@adverts_option
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
    result = score_reading(
        read_adverts(paths), [orjson.loads(line) for line in lines if line.strip()]
    )
    if as_json:
        click.echo(orjson.dumps(_reading_json(result, errors=errors)).decode())
        return
    _print_reading_score(result)
    if errors:
        _print_misses(result)


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
