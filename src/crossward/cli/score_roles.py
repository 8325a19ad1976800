"""`crossward score roles`: how often the role of an advert is found."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossward.cli.score_files import AS_JSON, ManyFilesCommand, adverts_option, read_adverts

if TYPE_CHECKING:
    from crossward.services.score_roles import RoleScore


@click.command("roles", cls=ManyFilesCommand)
@adverts_option
@click.option(
    "--marks",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The marks: JSON Lines with id (the last part of the advert's address) and role.",
)
@AS_JSON
def score_roles_command(paths: tuple[str, ...], marks: Path, as_json: bool) -> None:
    """Score the role found from title and text. Marks without their advert are only counted."""
    from crossward.services.score_roles import NoMarksError, score_roles

    try:
        score = score_roles(read_adverts(paths), marks.read_bytes().splitlines())
    except NoMarksError as error:
        raise click.ClickException(str(error)) from None
    if as_json:
        import orjson

        click.echo(orjson.dumps(asdict(score)).decode())
    else:
        _print_score(score)


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
