"""`crossward reread`: read again what an older reader has read."""

import click


@click.command("reread")
def reread_command() -> None:
    """Read again every advert that an older reader has read, and tell the search index."""
    from rich.console import Console

    from crossward.services.prepare_store import prepare_store
    from crossward.services.reread_adverts import reread_adverts

    prepare_store()
    with Console(stderr=True).status("Reading adverts again") as status:
        summary = reread_adverts(
            on_progress=lambda far: status.update(f"{far.read:,} read, {far.changed:,} changed")
        )
    click.echo(f"{summary.read:,} adverts read again, {summary.changed:,} changed.", err=True)
