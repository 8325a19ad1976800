"""Web pages that carry postings as JSON-LD."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from selectolax.lexbor import LexborHTMLParser

from crossward.adapters.advert_sources.job_postings.decoding import to_text
from crossward.adapters.advert_sources.job_postings.found_record import (
    FoundRecord,
    is_job_posting,
    unfold,
)
from crossward.adapters.advert_sources.job_postings.lines import why_broken

LONGEST_PAGE = 16_000_000
_SCRIPT = re.compile(r"<script[^>]*ld\+json", re.IGNORECASE)
# Wrappers that hid scripts from old browsers, and a full stop that belongs to JavaScript.
_WRAPPERS = re.compile(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$|;\s*$")


def read_page(stream: BinaryIO) -> Iterator[FoundRecord]:
    """Give each posting of the page, and each block of JSON-LD that is broken."""
    raw = stream.read(LONGEST_PAGE + 1)
    if len(raw) > LONGEST_PAGE:
        reason = f"The page is longer than {LONGEST_PAGE:,} bytes, which is the most that is taken."
        yield FoundRecord(1, raw[:1000] + b" [...]", reason=reason)
        return
    page = to_text(raw)
    found = [record for block in _blocks(page) for record in _records(block)]
    yield from found or [FoundRecord(1, page[:1000], reason="The page holds no JobPosting.")]


@dataclass(frozen=True, slots=True)
class Block:
    """A script of JSON-LD, the line it starts on and the address the page gives itself."""

    line: int
    words: str
    page_url: str


def _blocks(page: str) -> Iterator[Block]:
    tree = LexborHTMLParser(page)
    canonical = tree.css_first('link[rel="canonical"]')
    url = (canonical.attributes.get("href") or "") if canonical else ""
    page_url = url if url.startswith(("http://", "https://")) else ""
    starts = [found.start() for found in _SCRIPT.finditer(page)]
    for number, script in enumerate(tree.css('script[type*="ld+json" i]')):
        start = starts[number] if number < len(starts) else 0
        yield Block(page.count("\n", 0, start) + 1, script.text(), page_url)


def _records(block: Block) -> Iterator[FoundRecord]:
    words = _WRAPPERS.sub("", _WRAPPERS.sub("", block.words))
    try:
        value = json.loads(words, strict=False)
    except (ValueError, RecursionError) as error:
        yield FoundRecord(block.line, block.words, reason=why_broken(error))
        return
    for item in unfold(value):
        if is_job_posting(item):
            yield FoundRecord(block.line, block.words, item, page_url=block.page_url)
