"""`crossward demo`: everything at once, with adverts of fictional employers."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

HOST = "127.0.0.1"


@click.command("demo")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port."
)
def demo_command(port: int) -> None:
    """Try Crossward with sample adverts: make everything ready, then serve until Ctrl-C.

    What it makes lies in the folder that CROSSWARD_HOME names. Samples older than a week are made
    anew with dates around today. Adverts of your own are left as they are.
    """
    from rich.console import Console

    from crossward.cli.serve import check_port_is_free, serve_on
    from crossward.services.prepare_assets import prepare_assets
    from crossward.services.prepare_store import prepare_store
    from crossward.services.repair_index import repair_index

    check_port_is_free(HOST, port)
    console = Console(stderr=True)
    with console.status("Making the store ready"):
        prepare_store()
    with console.status("Checking the search index"):
        repair_index()
    _load_samples(console)
    with console.status("Gathering style sheets"):
        prepare_assets()
    serve_on(HOST, port, workers=1)


def _load_samples(console: "Console") -> None:
    from django.utils import timezone
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from crossward.services.load_samples import load_samples

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Reading and indexing sample adverts", visible=False)
        summary = load_samples(
            on=timezone.localdate(),
            on_progress=lambda done, total: bar.update(
                task, completed=done, total=total, visible=True
            ),
        )
    if summary is not None:
        console.print(f"{summary.records:,} sample adverts of fictional employers are ready.")
