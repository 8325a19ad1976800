"""Gather style sheets and scripts where the server hands them out from."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

MANIFEST = "staticfiles.json"


def prepare_assets() -> bool:
    """Collect and compress the static files; tell whether there was anything to do."""
    manifest = Path(settings.STATIC_ROOT) / MANIFEST
    if manifest.exists() and manifest.stat().st_mtime >= _last_change():
        return False
    call_command("collectstatic", verbosity=0, interactive=False, clear=True, skip_checks=True)
    return True


def _last_change() -> float:
    """Return when the newest source of the static files, or a folder of theirs, was changed."""
    paths = {
        Path(storage.path(name)) for finder in get_finders() for name, storage in finder.list([])
    }
    folders = {path.parent for path in paths}
    return max((path.stat().st_mtime for path in paths | folders), default=0.0)
