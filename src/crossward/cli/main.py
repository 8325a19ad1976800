"""The `crossward` command: one file a command, gathered here."""

import click

from crossward.cli.demo import demo_command
from crossward.cli.export_adverts import export_command
from crossward.cli.import_adverts import import_command
from crossward.cli.pay import pay
from crossward.cli.read import read_command
from crossward.cli.reindex_adverts import reindex_command
from crossward.cli.reread_adverts import reread_command
from crossward.cli.role import role
from crossward.cli.score import score
from crossward.cli.search import search
from crossward.cli.serve import serve_command
from crossward.cli.show import show_command
from crossward.cli.tidy import tidy_command
from crossward.cli.vocabulary import vocabulary
from crossward.cli.withdraw_adverts import withdraw_command
from crossward.cli.work import work_command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="crossward")
def crossward() -> None:
    """Find, understand and plan a medical-technology career in the UK."""


crossward.add_command(pay)
crossward.add_command(export_command)
crossward.add_command(import_command)
crossward.add_command(read_command)
crossward.add_command(reindex_command)
crossward.add_command(reread_command)
crossward.add_command(withdraw_command)
crossward.add_command(search)
crossward.add_command(score)
crossward.add_command(demo_command)
crossward.add_command(serve_command)
crossward.add_command(role)
crossward.add_command(vocabulary)
crossward.add_command(show_command)
crossward.add_command(tidy_command)
crossward.add_command(work_command)
