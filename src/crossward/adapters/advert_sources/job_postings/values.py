"""JSON files: an object, several in a row, a list or a graph, read piece by piece."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from crossward.adapters.advert_sources.job_postings.decoding import text_decoder
from crossward.adapters.advert_sources.job_postings.found_record import (
    FoundRecord,
    is_job_posting,
    unfold,
)
from crossward.adapters.advert_sources.job_postings.lines import why_broken
from crossward.adapters.advert_sources.job_postings.shapes import is_object

CHUNK = 1_000_000
LONGEST_RECORD = 16_000_000
_BETWEEN = re.compile(r"[\s,\[\]]*")
_BETWEEN_IN_GRAPH = re.compile(r"[\s,]*")
_GRAPH = re.compile(r'\s*\{[^\[\]]{0,2000}?"@graph"\s*:\s*\[')
_NEXT_OBJECT = re.compile(r"\}[\s,]*(?=\{)")
_DECODER = json.JSONDecoder(strict=False)


def read_values(stream: BinaryIO) -> Iterator[FoundRecord]:
    """Give the records of ``stream``; what is damaged is passed over up to the next posting."""
    window = _Window(stream)
    window.refill()
    graph = _GRAPH.match(window.text)
    if graph:
        window.drop(graph.end())
    between = _BETWEEN_IN_GRAPH if graph else _BETWEEN
    while window.skip(between):
        if graph and window.text.startswith("]"):
            return
        record = _next_record(window)
        if not (graph and is_object(record.value) and not is_job_posting(record.value)):
            yield from _unfolded(record)


def _unfolded(record: FoundRecord) -> Iterator[FoundRecord]:
    if record.reason:
        yield record
        return
    for value in unfold(record.value):
        yield FoundRecord(record.line, record.raw, value)


class _Window:
    """The part of the file in memory; ``line`` is the number of its first line."""

    def __init__(self, stream: BinaryIO) -> None:
        self.text = ""
        self.line = 1
        self.is_at_end = False
        self._stream = stream
        self._decoder = text_decoder()

    def refill(self) -> None:
        raw = self._stream.read(CHUNK)
        self.is_at_end = not raw
        self.text += self._decoder.decode(raw, final=self.is_at_end)

    def drop(self, count: int) -> str:
        dropped, self.text = self.text[:count], self.text[count:]
        self.line += dropped.count("\n")
        return dropped

    def skip(self, between: re.Pattern[str]) -> bool:
        """Drop what stands between values; tell whether anything is left."""
        while True:
            found = between.match(self.text)
            self.drop(found.end() if found else 0)
            if self.text or self.is_at_end:
                return bool(self.text)
            self.refill()


def _next_record(window: _Window) -> FoundRecord:
    while True:
        line = window.line
        try:
            value, end = _DECODER.raw_decode(window.text)
        except (ValueError, RecursionError) as error:
            if window.is_at_end or len(window.text) > LONGEST_RECORD:
                raw = window.drop(_start_of_next_posting(window.text))
                return FoundRecord(line, raw, reason=why_broken(error))
            window.refill()
        else:
            return FoundRecord(line, window.drop(end), value)


def _start_of_next_posting(text: str) -> int:
    """Return where the next whole posting starts, or the end of the text."""
    for gap in _NEXT_OBJECT.finditer(text):
        try:
            value, _ = _DECODER.raw_decode(text, gap.end())
        except (ValueError, RecursionError):
            continue
        if is_job_posting(value):
            return gap.end()
    return len(text)
