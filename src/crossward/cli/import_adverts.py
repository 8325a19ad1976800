"""`crossward import`: take adverts in from files."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from crossward.adapters.advert_sources.job_postings.fetch import ReadingProgress
    from crossward.services.import_adverts import ImportSummary

INTERRUPTED = 130  # what shells expect after Ctrl-C


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--source", default="", help="The name of the source, if the adverts' is not wanted.")
@click.option(
    "--complete",
    is_flag=True,
    help="PATH holds all of the source's adverts: withdraw those that are not in it.",
)
@click.option(
    "--rejects",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to write records that cannot be taken.  [default: import.rejects.jsonl in "
    "CROSSWARD_HOME]",
)
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def import_command(
    paths: tuple[str, ...], source: str, complete: bool, rejects: Path | None, as_json: bool
) -> None:
    """Take adverts in: files of schema.org JobPosting, folders of them, or - for standard input.

    Files may be JSON Lines (.jsonl), JSON (.json) or web pages with JSON-LD (.html), each also
    compressed (.gz). Adverts that are known and unchanged cost little, so the same file can be
    imported again at any time; after an interruption, that completes the work.

    Exit status: 0 all records were taken, 1 some were rejected, 2 wrong use.
    """
    from django.conf import settings
    from rich.console import Console

    from crossward.adapters.advert_sources.job_postings.fetch import NoSuchSourceError, find_files
    from crossward.services.import_files import import_files
    from crossward.services.prepare_store import prepare_store

    console = Console(stderr=True, quiet=as_json)
    rejects_path = rejects or Path(settings.CROSSWARD_HOME) / "import.rejects.jsonl"
    try:
        files = find_files(paths)
    except NoSuchSourceError as error:
        raise click.UsageError(str(error)) from None
    prepare_store()
    with _stopping_clearly(), _progress_bar(console) as bar:
        summary = import_files(
            files,
            source=source,
            complete_source=complete,
            rejects_path=rejects_path,
            on_progress=bar.show,
        )
    if as_json:
        rejects_file = str(rejects_path) if summary.rejected else None
        click.echo(_to_json(asdict(summary) | {"rejects_file": rejects_file}))
    else:
        _print_summary(console, summary, rejects_path=rejects_path)
    sys.exit(1 if summary.rejected else 0)


@contextmanager
def _stopping_clearly() -> Iterator[None]:
    try:
        yield
    except KeyboardInterrupt:
        click.echo(
            "Stopped. What was taken so far is kept. Run the same command again to take the rest.",
            err=True,
        )
        sys.exit(INTERRUPTED)


class ProgressBar:
    """Shows how far through the files' bytes the import is, and how fast."""

    def __init__(self, console: "Console") -> None:
        from rich.progress import (
            BarColumn,
            Progress,
            TaskProgressColumn,
            TextColumn,
            TimeElapsedColumn,
        )

        self.progress = Progress(
            TextColumn("Importing"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[records]:,} records, {task.fields[rate]:,.0f} a second"),
            TimeElapsedColumn(),
            console=console,
        )
        self.task = self.progress.add_task("import", total=None, records=0, rate=0.0)

    def show(self, summary: "ImportSummary", reading: "ReadingProgress") -> None:
        task = self.progress.tasks[0]
        self.progress.update(
            self.task,
            total=reading.total or None,
            completed=reading.done,
            records=summary.records,
            rate=summary.records / task.elapsed if task.elapsed else 0.0,
        )


@contextmanager
def _progress_bar(console: "Console") -> Iterator[ProgressBar]:
    bar = ProgressBar(console)
    with bar.progress:
        yield bar


def _to_json(summary: dict[str, object]) -> str:
    import orjson

    return orjson.dumps(summary).decode()


def _print_summary(console: "Console", summary: "ImportSummary", *, rejects_path: Path) -> None:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    for word in ("new", "changed", "unchanged", "repeated", "withdrawn", "rejected"):
        count = getattr(summary, word)
        if count or word not in {"repeated", "withdrawn"}:
            table.add_row(f"{count:,}", word)
    console.print(table)
    if summary.is_withdrawal_withheld:
        console.print(
            "Nothing was withdrawn: a rejected record that names no advert may have been any "
            "of the source's. Mend the rejected records and import with --complete again."
        )
    if summary.rejected:
        console.print(
            f"The rejected records are in {rejects_path}, each with its line and the reason.",
            soft_wrap=True,
            highlight=False,
        )
