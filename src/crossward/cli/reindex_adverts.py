"""`crossward reindex`: build the search index anew."""

import click


@click.command("reindex")
def reindex_command() -> None:
    """Build the search index anew from the store; search goes on meanwhile."""
    from rich.console import Console

    from crossward.services.prepare_store import prepare_store
    from crossward.services.reindex_adverts import reindex_adverts

    prepare_store()
    with Console(stderr=True).status("Reading the store") as status:
        count = reindex_adverts(on_progress=lambda done: status.update(f"{done:,} adverts read"))
    click.echo(f"The index holds {count:,} adverts.", err=True)
