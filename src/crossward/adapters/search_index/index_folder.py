"""Where the index lies on disk: one folder a version, and a pointer to the current one."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crossward.adapters.search_index.index_file import SCHEMA_VERSION

POINTER = "current"
KEPT_VERSIONS = 2  # a reader in another process may be about to open the one before


class IndexFolder:
    """Versions side by side. One process writes at a time; readers never wait."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write; waits for another process that has it."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / "writer.lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def current(self) -> Path | None:
        """Return the version that answers, or None before the first."""
        try:
            return self.root / (self.root / POINTER).read_text("utf-8")
        except FileNotFoundError:
            return None

    def stamp(self) -> tuple[int, ...]:
        """Return what changes whenever another version becomes the current one."""
        try:
            stat = (self.root / POINTER).stat()
        except FileNotFoundError:
            return ()
        return stat.st_ino, stat.st_mtime_ns

    def new_version(self) -> Path:
        """Make an empty folder for a version that nobody reads yet."""
        numbers = [number for number, _ in self._versions()]
        path = self.root / f"v{SCHEMA_VERSION}-{max(numbers, default=0) + 1}"
        path.mkdir(parents=True)
        return path

    def publish(self, version: Path) -> None:
        """Make ``version`` the current one, in one step that a crash cannot split."""
        beside = self.root / f"{POINTER}.new"
        with beside.open("w", encoding="utf-8") as pointer:
            pointer.write(version.name)
            pointer.flush()
            os.fsync(pointer.fileno())
        beside.replace(self.root / POINTER)
        _sync_folder(self.root)
        self._tidy()

    def _tidy(self) -> None:
        for _, path in sorted(self._versions())[:-KEPT_VERSIONS]:
            shutil.rmtree(path, ignore_errors=True)

    def _versions(self) -> list[tuple[int, Path]]:
        found = []
        for path in self.root.glob("v*-*"):
            _, _, number = path.name.partition("-")
            if number.isdigit():
                found.append((int(number), path))
        return found


def _sync_folder(path: Path) -> None:
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
