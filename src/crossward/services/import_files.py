"""Take adverts in from files of job postings."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

import orjson

from crossward.adapters.advert_sources.job_postings.fetch import ReadingProgress, fetch_adverts
from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.core.matching.engine import SearchEngine
from crossward.services.import_adverts import ImportSummary, import_adverts

MOST_OF_A_RECORD = 4_000_000


def import_files(
    files: Sequence[str],
    *,
    source: str = "",
    complete_source: bool = False,
    rejects_path: Path,
    on_progress: Callable[[ImportSummary, ReadingProgress], None] | None = None,
    engine: SearchEngine | None = None,
) -> ImportSummary:
    """Import ``files`` as found by find_files; write what cannot be taken to ``rejects_path``.

    The rejects file holds one JSON object a line: file, line, reason and record. It is made
    with its first line, and one left over from an earlier import goes.
    """
    progress = ReadingProgress()
    rejects_path.unlink(missing_ok=True)
    with ExitStack() as stack:
        rejects = RejectsFile(rejects_path, stack=stack)
        return import_adverts(
            fetch_adverts(files, source=source, progress=progress),
            complete_source=complete_source,
            on_reject=rejects.write,
            on_progress=(lambda summary: on_progress(summary, progress)) if on_progress else None,
            engine=engine,
        )


class RejectsFile:
    """Opened with the first reject, so that an import without any leaves no empty file."""

    def __init__(self, path: Path, *, stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._write: Callable[[bytes], object] | None = None

    def write(self, rejected: RejectedRecord) -> None:
        if self._write is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._write = self._stack.enter_context(self._path.open("wb")).write
        line = {
            "file": rejected.file,
            "line": rejected.line,
            "reason": rejected.reason,
            "record": rejected.record[:MOST_OF_A_RECORD],
        }
        self._write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
