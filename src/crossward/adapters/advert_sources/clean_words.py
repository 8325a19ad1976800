"""Words from outside, made fit to keep: no control characters, one kind of space."""

import re
from html import unescape

# Bytes of Windows-1252 that were read as Latin-1 turn up as C1 controls: "\x92" is an apostrophe.
_C1 = {code: bytes([code]).decode("cp1252", errors="ignore") or None for code in range(0x80, 0xA0)}
_C0 = {code: None for code in range(0x20) if chr(code) not in "\t\n\r"}
_OTHERS = {
    0x7F: None,
    0xAD: None,  # soft hyphen
    0x0B: "\n",
    0x0C: "\n",
    0x85: "\n",
    0x2028: "\n",
    0x2029: "\n",
    0x200B: None,  # zero-width space, and the joiners and marks after it
    0x200C: None,
    0x200E: None,
    0x200F: None,
    0x2060: None,
    0xFEFF: None,
    0xFFFE: None,
    0xFFFF: None,
}
_REPLACED = _C1 | _C0 | _OTHERS
_TO_REPLACE = re.compile(
    "[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\xad\u2028\u2029\u200b\u200c\u200e\u200f\u2060"
    "\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")
_TAG = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|li|p|small|span|strong|sub|sup|u)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")


def without_controls(words: str) -> str:
    """Drop what no reader can see and no database takes; mend what has a known meaning."""
    if not _TO_REPLACE.search(words):
        return words
    return _TO_REPLACE.sub(_replacement, words)


def _replacement(match: re.Match[str]) -> str:
    # A lone surrogate has no entry of its own and goes.
    return _REPLACED.get(ord(match[0])) or ""


def one_line(words: str) -> str:
    """Return ``words`` as one plain line: no markup, no entities, single spaces."""
    for _ in range(2):
        if _ENTITY.search(words):
            words = unescape(words)
    plain = _TAG.sub(" ", words) if "<" in words else words
    return _SPACES.sub(" ", without_controls(plain)).strip()
