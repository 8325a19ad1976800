"""`crossward score`: how good the parts that judge are, measured against people's marks."""

import click

from crossward.cli.score_pay_lines import score_pay_lines_command
from crossward.cli.score_reading import score_reading_command
from crossward.cli.score_roles import score_roles_command
from crossward.cli.score_search import score_search_command


@click.group()
def score() -> None:
    """Measure what Crossward judges against what people or sources say."""


score.add_command(score_pay_lines_command)
score.add_command(score_reading_command)
score.add_command(score_roles_command)
score.add_command(score_search_command)
