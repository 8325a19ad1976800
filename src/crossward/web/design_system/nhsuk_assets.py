"""NHS.UK's styles and script as we serve them: without the NHS's own typeface."""

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage

PREFIX = "nhsuk"
STYLES = "nhsuk-frontend.min.css"
SCRIPT = "nhsuk-frontend.min.js"
# Only the NHS may use Frutiger, and fetching it would tell others who reads our pages.
TYPEFACE = re.compile(r"@font-face\s*\{[^}]*\}")
SOURCE_MAP = re.compile(r"(?:/\*#|//#) sourceMappingURL=\S+(?: \*/)?\s*")
PICTURE = re.compile(r"url\(/assets/(images/[\w-]+\.svg)\)")


class NhsukFinder(BaseFinder):
    """Finds the few files that our pages use, made from the installed nhsuk-frontend package."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.folder = Path(settings.CROSSWARD_HOME) / PREFIX
        self.storage = FileSystemStorage(location=self.folder)
        self.storage.prefix = PREFIX  # type: ignore[attr-defined] # collectstatic asks for it

    def find(self, path: str, find_all: bool = False) -> str | list[str]:  # type: ignore[override]  # noqa: FBT001, FBT002 - Django's own signature
        """Return where ``path`` lies on disk, or an empty list."""
        wanted = path.removeprefix(f"{PREFIX}/")
        if wanted == path or wanted not in make_assets(self.folder):
            return []
        found = str(self.folder / wanted)
        return [found] if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        """Yield every file that we serve of the package."""
        del ignore_patterns
        for path in make_assets(self.folder):
            yield path, self.storage


@cache
def make_assets(folder: Path) -> tuple[str, ...]:
    """Write what we serve into ``folder`` where it is missing or old; return the paths in it."""
    package = Path(settings.NHSUK_FRONTEND)
    if not package.is_dir():
        return ()
    styles = (package / STYLES).read_text("utf-8")
    pictures = sorted(set(PICTURE.findall(styles)))
    assets = {
        STYLES: PICTURE.sub(r"url(\1)", TYPEFACE.sub("", SOURCE_MAP.sub("", styles))),
        SCRIPT: SOURCE_MAP.sub("", (package / SCRIPT).read_text("utf-8")),
        **{path: (package / "assets" / path).read_text("utf-8") for path in pictures},
    }
    for path, words in assets.items():
        _keep(folder / path, words)
    return tuple(assets)


def _keep(path: Path, words: str) -> None:
    """Write ``words`` in one step, so that another process never reads half a file."""
    if path.is_file() and path.read_text("utf-8") == words:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_text(words, "utf-8")
    beside.replace(path)
