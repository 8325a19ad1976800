"""Files of job postings: which there are, and the adverts in them."""

import gzip
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from crossward.adapters.advert_sources.job_postings.decoding import as_utf8
from crossward.adapters.advert_sources.job_postings.found_record import FoundRecord
from crossward.adapters.advert_sources.job_postings.lines import read_lines
from crossward.adapters.advert_sources.job_postings.pages import read_page
from crossward.adapters.advert_sources.job_postings.parse import find_advert_id, to_advert
from crossward.adapters.advert_sources.job_postings.shapes import RefusedRecordError
from crossward.adapters.advert_sources.job_postings.values import read_values
from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.core.adverts.advert import Advert

STANDARD_INPUT = "-"
SUFFIXES = (".jsonl", ".ndjson", ".json", ".html", ".htm")
_GZIP_MARK = b"\x1f\x8b"
_PEEK = 65_536
Reader = Callable[[BinaryIO], Iterator[FoundRecord]]


class NoSuchSourceError(ValueError):
    """There is nothing to import at the path; the message says what to do."""


@dataclass(slots=True)
class ReadingProgress:
    """How far through the files we are, in bytes as they lie on the disk."""

    total: int = 0
    finished: int = 0
    current: BinaryIO | None = None

    @property
    def done(self) -> int:
        return self.finished + (self.current.tell() if self.current else 0)


def find_files(paths: Iterable[str]) -> list[str]:
    """Return the files to read: those named, and in folders those with a suffix we know."""
    found: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT:
            found.append(path)
        else:
            found += _files_at(Path(path))
    return found


def _files_at(path: Path) -> list[str]:
    if path.is_file():
        return [str(path)]
    if not path.is_dir():
        raise NoSuchSourceError(
            f"There is no file or folder {str(path)!r}. "
            "Check the path, or give - to read standard input."
        )
    files = sorted(each for each in path.rglob("*") if each.is_file() and _is_known(each))
    if not files:
        kinds = ", ".join(SUFFIXES)
        raise NoSuchSourceError(
            f"The folder {str(path)!r} holds no file to import. Files may end in {kinds}, "
            "each also followed by .gz."
        )
    return [str(each) for each in files]


def _is_known(path: Path) -> bool:
    return path.name.lower().removesuffix(".gz").endswith(SUFFIXES)


def fetch_adverts(
    files: Iterable[str], *, source: str = "", progress: ReadingProgress | None = None
) -> Iterator[Advert | RejectedRecord]:
    """Give every advert of ``files`` as found by find_files, and every record that is none."""
    progress = progress or ReadingProgress()
    names = list(files)
    sizes = {name: Path(name).stat().st_size for name in names if name != STANDARD_INPUT}
    progress.total = sum(sizes.values())
    for name in names:
        yield from _adverts_of(name, source=source, progress=progress)
        progress.current = None
        progress.finished += sizes.get(name, 0)


def _adverts_of(
    name: str, *, source: str, progress: ReadingProgress
) -> Iterator[Advert | RejectedRecord]:
    line = 0
    try:
        with _opened(name) as raw:
            progress.current = None if name == STANDARD_INPUT else raw
            for record in _records_of(raw, name=name):
                line = record.line
                yield _taken(record, name=name, source=source)
    except (OSError, EOFError, zlib.error) as error:
        reason = f"The file cannot be read further ({error}). What came before was taken."
        yield RejectedRecord(file=name, line=line + 1, reason=reason, record="")


def _opened(name: str) -> BufferedReader:
    if name == STANDARD_INPUT:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    return Path(name).open("rb")


def _records_of(raw: BufferedReader, *, name: str) -> Iterator[FoundRecord]:
    stream: BufferedReader = raw
    if raw.peek(2)[:2] == _GZIP_MARK:
        stream = BufferedReader(gzip.GzipFile(fileobj=raw), _PEEK)
    start = stream.peek(_PEEK)
    return _reader_for(name, start=start)(as_utf8(stream, start=start))


def _reader_for(name: str, *, start: bytes) -> Reader:
    """Choose by suffix, and by the first bytes where the suffix leaves it open."""
    kind = name.lower().removesuffix(".gz")
    if kind.endswith((".html", ".htm")):
        return read_page
    opening = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if opening.startswith(b"<"):
        return read_page
    first_line = opening.split(b"\n", 1)[0].rstrip()
    is_one_a_line = first_line.startswith(b"{") and first_line.endswith(b"}")
    if kind.endswith((".jsonl", ".ndjson")) and not opening.startswith(b"["):
        return read_lines
    return read_lines if is_one_a_line and b"\n" in opening else read_values


def _taken(record: FoundRecord, *, name: str, source: str) -> Advert | RejectedRecord:
    reason = record.reason
    advert_id = ""
    if not reason:
        try:
            return to_advert(record.value, source=source, page_url=record.page_url)
        except RefusedRecordError as error:
            reason = str(error)
            advert_id = find_advert_id(record.value, source=source, page_url=record.page_url)
        except RecursionError:
            reason = "It is nested too deep to be an advert."
    return RejectedRecord(
        file=name, line=record.line, reason=reason, record=record.raw_text, advert_id=advert_id
    )
