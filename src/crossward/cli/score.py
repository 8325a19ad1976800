"""`crossward score`: how good the readings are, against what careful people marked."""

import click

from crossward.cli.score_roles import score_roles_command


@click.group()
def score() -> None:
    """Score what was understood from adverts against marks made by reading them."""


score.add_command(score_roles_command)
