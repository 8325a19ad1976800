"""`crossward score roles`: how often the role of an advert is found."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crossward.core.adverts.advert import Advert
    from crossward.services.score_roles import RoleScore


@click.command("roles")
@click.option("--adverts", multiple=True, required=True, metavar="FILE...", help="Their adverts.")
@click.option(
    "--marks",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The marks: JSON Lines with id (the last part of the advert's address) and role.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the score as JSON.")
@click.argument("more_adverts", nargs=-1, metavar="")
def score_roles_command(
    adverts: tuple[str, ...], marks: Path, as_json: bool, more_adverts: tuple[str, ...]
) -> None:
    """Score the role found from title and text. Marks without their advert are only counted."""
    from crossward.services.score_roles import NoMarksError, score_roles

    try:
        score = score_roles(
            _read_adverts((*adverts, *more_adverts)), marks.read_bytes().splitlines()
        )
    except NoMarksError as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        import orjson

        click.echo(orjson.dumps(asdict(score)).decode())
    else:
        _print_score(score)


def _read_adverts(paths: tuple[str, ...]) -> "Iterator[Advert]":
    from crossward.adapters.advert_sources.job_postings.fetch import (
        NoSuchSourceError,
        ReadingProgress,
        fetch_adverts,
        find_files,
    )
    from crossward.core.adverts.advert import Advert

    try:
        files = find_files(paths)
    except NoSuchSourceError as error:
        raise click.UsageError(str(error)) from None
    for read in fetch_adverts(files, source="", progress=ReadingProgress()):
        if isinstance(read, Advert):
            yield read


def _print_score(score: "RoleScore") -> None:
    from rich.console import Console
    from rich.table import Table

    if score.misses:
        table = Table("advert", "title", "marked", "found", "words that decided")
        for miss in score.misses:
            table.add_row(miss.id, miss.title, miss.marked, miss.found, ", ".join(miss.words))
        Console(stderr=True).print(table)
    share = "unknown" if score.accuracy is None else f"{score.accuracy:.1%}"
    click.echo(
        f"accuracy {share} of {score.n} adverts; "
        f"{score.absent} marks without an advert, {score.in_doubt} in doubt"
    )
