"""Make the store ready, so that nobody needs to know that it has a form of its own."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def prepare_store() -> bool:
    """Bring the database to its present form; tell whether there was anything to do."""
    Path(settings.CROSSWARD_HOME).mkdir(parents=True, exist_ok=True)
    executor = MigrationExecutor(connection)
    if not executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return False
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    return True
