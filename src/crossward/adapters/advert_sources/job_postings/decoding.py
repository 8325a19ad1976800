"""Bytes into text and JSON, whatever their encoding claims to be."""

import codecs
import json
from typing import BinaryIO

import orjson

WINDOWS_FALLBACK = "crossward-windows-fallback"
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are no UTF-8 as Windows-1252, which they nearly always are."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return "".join(_windows_character(byte) for byte in wrong), error.end


def _windows_character(byte: int) -> str:
    return bytes([byte]).decode("cp1252", errors="ignore") or chr(byte)


codecs.register_error(WINDOWS_FALLBACK, _as_windows)


def to_text(raw: bytes) -> str:
    """Decode UTF-8, with or without a mark, and bytes of Windows-1252 among it."""
    return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors=WINDOWS_FALLBACK)


def text_decoder() -> codecs.IncrementalDecoder:
    return codecs.getincrementaldecoder("utf-8-sig")(errors=WINDOWS_FALLBACK)


def to_value(raw: bytes) -> object:
    """Parse one JSON value; raise ValueError, or RecursionError for one nested too deep."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        # Raw control characters and the like are against the rules, but plain enough.
        return json.loads(to_text(raw), strict=False)


def as_utf8(stream: BinaryIO, *, start: bytes) -> BinaryIO:
    """Return ``stream``, which begins with ``start``, turned into UTF-8 if it is UTF-16."""
    if not start.startswith(_UTF16_MARKS):
        return stream
    return codecs.EncodedFile(stream, "utf-8", "utf-16", errors="replace")
