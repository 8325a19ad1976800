"""`crossward work`: do what was put off."""

import click


@click.command("work")
@click.option("--until-empty", is_flag=True, help="Stop when nothing is waiting.")
def work_command(until_empty: bool) -> None:
    """Carry out background tasks until Ctrl-C; a task under way is finished first.

    `crossward tidy` puts the daily tasks in the queue. Several workers may run side by side.
    """
    from django.core.management import call_command

    from crossward.services.prepare_store import prepare_store

    prepare_store()
    call_command("db_worker", batch=until_empty, reload=False, startup_delay=False, verbosity=1)
