"""Open files of adverts for reading, whatever they are."""

import gzip
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import Any

from crossward.adapters.advert_sources.clean_html import clean_html
from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts, find_files
from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.core.adverts.advert import Advert
from crossward.services.read_partition import Piece, Refusal

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
PAGES = (".html", ".htm", ".html.gz", ".htm.gz")
ROWS = 500  # of a Parquet file at a time


class NoBatchExtraError(ImportError):
    """The package for Parquet is not installed; the message says how to get it."""


def open_pieces(path: str) -> Iterator[Piece | Refusal]:
    """Give what `crossward read` reads from ``path``: lines, postings, pages or plain text.

    Lines of JSON are given unparsed, so that the process that reads one also parses it.
    """
    name = path.lower()
    if name.endswith(LINES):
        yield from _lines(path)
    elif name.endswith(".parquet"):
        yield from _rows(path)
    elif name.endswith(".txt"):
        yield _from_text(Path(path).read_text(encoding="utf-8", errors="replace"), path=path)
    else:
        yield from _postings(path)


def _lines(path: str) -> Iterator[bytes]:
    with Path(path).open("rb") as raw:
        stream: Any = raw
        if raw.peek(2)[:2] == b"\x1f\x8b":
            stream = BufferedReader(gzip.GzipFile(fileobj=raw))
        yield from (line for line in stream if line.strip())


def _rows(path: str) -> Iterator[dict[str, object]]:
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise NoBatchExtraError(
            "Parquet needs the batch extra. Install it with: pip install 'crossward[batch]'."
        ) from None
    with ParquetFile(path) as file:
        for batch in file.iter_batches(batch_size=ROWS):
            yield from batch.to_pylist()


def _postings(path: str) -> Iterator[Piece | Refusal]:
    """Files of postings; a page without a posting in it is read as the advert itself."""
    for found in fetch_adverts(find_files([path])):
        if isinstance(found, Advert):
            yield found
        elif path.lower().endswith(PAGES) and "no JobPosting" in found.reason:
            yield _from_page(path)
        else:
            yield _refusal(found)


def _refusal(rejected: RejectedRecord) -> Refusal:
    return Refusal(f"Line {rejected.line}: {rejected.reason}", rejected.record[:500])


def _from_page(path: str) -> Advert:
    raw = Path(path).read_bytes()
    page = gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw
    return _from_text(clean_html(page.decode("utf-8", "replace")).text, path=path)


def _from_text(words: str, *, path: str) -> Advert:
    """Take the first line for the title and the rest for the text."""
    title, _, text = words.strip().partition("\n")
    return Advert(source="file", identifier=path, title=title.strip(), text=text.strip())
