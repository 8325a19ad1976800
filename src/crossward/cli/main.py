"""The `crossward` command: one file a command, gathered here."""

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="crossward")
def crossward() -> None:
    """Find, understand and plan a medical-technology career in the UK."""
