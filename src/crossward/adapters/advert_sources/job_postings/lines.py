"""JSON Lines: one posting a line, so that a damaged line costs only itself."""

from collections.abc import Iterator
from typing import BinaryIO

from crossward.adapters.advert_sources.job_postings.decoding import to_value
from crossward.adapters.advert_sources.job_postings.found_record import FoundRecord, unfold

LONGEST_RECORD = 16_000_000
KEPT_OF_TOO_LONG = 10_000


def read_lines(stream: BinaryIO) -> Iterator[FoundRecord]:
    """Give the records of ``stream`` line by line; empty lines are passed over."""
    number = 0
    while raw := stream.readline(LONGEST_RECORD):
        number += 1
        if len(raw) == LONGEST_RECORD and not raw.endswith(b"\n"):
            yield _too_long(raw, stream=stream, number=number)
        elif raw.strip(b" \t\r\n\x00,[]\xef\xbb\xbf"):
            yield from _records(raw.rstrip(b"\r\n"), number=number)


def _records(raw: bytes, *, number: int) -> Iterator[FoundRecord]:
    try:
        value = to_value(raw.strip(b" ,\x00"))
    except (ValueError, RecursionError) as error:
        yield FoundRecord(number, raw, reason=why_broken(error))
        return
    for item in unfold(value):
        yield FoundRecord(number, raw, item)


def _too_long(raw: bytes, *, stream: BinaryIO, number: int) -> FoundRecord:
    length = len(raw)
    while rest := stream.readline(LONGEST_RECORD):
        length += len(rest)
        if rest.endswith(b"\n"):
            break
    reason = f"It is {length:,} bytes long; at most {LONGEST_RECORD:,} are taken."
    return FoundRecord(number, raw[:KEPT_OF_TOO_LONG] + b" [...]", reason=reason)


def why_broken(error: ValueError | RecursionError) -> str:
    """Say in plain words why JSON could not be parsed."""
    if isinstance(error, RecursionError):
        return "It is nested too deep to be an advert."
    return f"It is not whole JSON, cut off or damaged ({error})."
