"""`crossward read`: read the facts out of adverts in files."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from crossward.services.read_partition import Refusal


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@click.option("--workers", default=1, show_default=True, help="How many processes read.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write here instead of standard output: .jsonl, or .parquet with the batch extra.",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read on a running Dask cluster, a file at a time; needs --folder and the batch extra.",
)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="With --cluster: the folder for the readings, one file for each that is read.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines even on a terminal.")
def read_command(
    paths: tuple[str, ...],
    workers: int,
    output: Path | None,
    cluster: str | None,
    folder: Path | None,
    as_json: bool,
) -> None:
    """Read the facts out of adverts: pay, band, hours, registration and the rest, with evidence.

    FILE may be JSON Lines or JSON of schema.org JobPosting (also .gz), a web page (.html), plain
    text (.txt: the first line is the title), Parquet, or - for standard input. Each advert gives
    one line of JSON in the keys of the reading contract, with `evidence`: the words, and where
    they stand in the advert's title, pay line or text. On a terminal it is a list for people.

    Exit status: 0 all were read, 1 some records are no adverts, 2 wrong use.
    """
    if cluster:
        _read_on_cluster(paths, address=cluster, folder=folder)
    refusals: list[Refusal] = []
    readings = _readings(paths, workers=workers, refusals=refusals)
    if output:
        from crossward.services.write_readings import write_readings

        number = write_readings(readings, target=output)
        click.echo(f"{number:,} readings written to {output}.", err=True)
    else:
        _print(readings, as_json=as_json or not sys.stdout.isatty())
    for refusal in refusals:
        click.echo(f"Not read: {refusal.reason} {refusal.record[:80]}", err=True)
    sys.exit(1 if refusals else 0)


def _readings(
    paths: tuple[str, ...], *, workers: int, refusals: "list[Refusal]"
) -> Iterator[bytes]:
    from crossward.adapters.advert_sources.job_postings.fetch import NoSuchSourceError
    from crossward.services.open_pieces import NoBatchExtraError, open_pieces
    from crossward.services.read_adverts_in_bulk import read_adverts_in_bulk
    from crossward.services.read_partition import Piece, Refusal

    def pieces() -> Iterator[Piece]:
        for path in paths:
            for piece in open_pieces(path):
                if isinstance(piece, Refusal):
                    refusals.append(piece)
                else:
                    yield piece

    try:
        for said in read_adverts_in_bulk(pieces(), workers=workers):
            if isinstance(said, Refusal):
                refusals.append(said)
            else:
                yield said
    except FileNotFoundError as error:
        raise click.UsageError(f"There is no file {error.filename}.") from None
    except (NoSuchSourceError, NoBatchExtraError) as error:
        raise click.UsageError(str(error)) from None


def _print(readings: Iterable[bytes], *, as_json: bool) -> None:
    out = sys.stdout.buffer if hasattr(sys.stdout, "buffer") else None
    for line in readings:
        if not as_json:
            _print_for_people(line)
        elif out:
            out.write(line)
        else:
            click.echo(line.decode(), nl=False)


def _print_for_people(line: bytes) -> None:
    import orjson
    from rich.console import Console
    from rich.table import Table

    reading = orjson.loads(line)
    table = Table(title=reading["title"], title_justify="left", show_header=True)
    for column in ("Fact", "Read", "From the words"):
        table.add_column(column)
    quotes: dict[str, list[str]] = {}
    for evidence in reading["evidence"]:
        quotes.setdefault(evidence["field"], []).append(evidence["quote"])
    for field, words in quotes.items():
        table.add_row(field, _said(reading[field]), " … ".join(dict.fromkeys(words)))
    Console().print(table)


def _said(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_said(one) for one in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items() if one is not None)
    return str(value)


def _read_on_cluster(paths: tuple[str, ...], *, address: str, folder: Path | None) -> NoReturn:
    if folder is None:
        raise click.UsageError("--cluster needs --folder, where the readings are to be written.")
    try:
        from distributed import Client
    except ImportError:
        raise click.UsageError(
            "--cluster needs the batch extra. Install it with: pip install 'crossward[batch]'."
        ) from None
    from crossward.services.read_data_set import read_data_set

    refused = 0
    with Client(address) as client:  # type: ignore[no-untyped-call]
        for summary in read_data_set(paths, folder=folder, cluster=client):
            refused += summary.refused
            click.echo(f"{summary.file}: {summary.read:,} read into {summary.readings}.", err=True)
    sys.exit(1 if refused else 0)
