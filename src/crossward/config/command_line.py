"""The entry point of the `crossward` command."""

import os
import sys


def main() -> None:
    """Set Django up and hand over to the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crossward.config.settings.local")
    import django

    django.setup()
    from crossward.cli.main import crossward
    from crossward.core.matching.engine import SearchIndexDamaged

    try:
        crossward(prog_name="crossward", args=sys.argv[1:])
    except SearchIndexDamaged as damage:
        sys.exit(f"Error: {damage}")
