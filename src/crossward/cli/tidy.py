"""`crossward tidy`: put the daily tasks in the queue."""

import click


@click.command("tidy")
def tidy_command() -> None:
    """Put what is to be done every day in the queue, for `crossward work` to carry out.

    Adverts that an older reader has read are read again, the search index is brought in step with
    the store, and results of tasks that ended a fortnight ago are forgotten. Run it once a day,
    and after each upgrade.
    """
    from django.conf import settings
    from django.utils.module_loading import import_string

    from crossward.services.prepare_store import prepare_store

    prepare_store()
    for name in settings.CROSSWARD_DAILY_TASKS:
        import_string(name).enqueue()
    count = len(settings.CROSSWARD_DAILY_TASKS)
    click.echo(f"{count} tasks are in the queue. `crossward work` carries them out.", err=True)
