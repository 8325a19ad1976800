"""`crossward export`: give kept adverts back as JobPosting."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from gzip import GzipFile


@click.command("export")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output; .gz compresses it.",
)
@click.option("--withdrawn", is_flag=True, help="Export withdrawn adverts too.")
def export_command(out: Path | None, withdrawn: bool) -> None:
    """Write every kept advert as schema.org JobPosting, one JSON object a line."""
    import orjson

    from crossward.services.export_adverts import export_adverts
    from crossward.services.prepare_store import prepare_store

    prepare_store()
    count = 0
    with _opened(out) as stream:
        for posting in export_adverts(with_withdrawn=withdrawn):
            stream.write(orjson.dumps(posting) + b"\n")
            count += 1
    click.echo(f"{count:,} adverts exported.", err=True)


def _opened(out: Path | None) -> "AbstractContextManager[BinaryIO | GzipFile]":
    import gzip

    if out is None:
        return nullcontext(sys.stdout.buffer)
    return gzip.open(out, "wb") if out.suffix == ".gz" else out.open("wb")
