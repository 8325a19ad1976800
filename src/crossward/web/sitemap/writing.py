"""Site maps as the protocol of sitemaps.org wants them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import product
from xml.sax.saxutils import escape

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
MOST_IN_A_PART = 40_000  # the protocol allows 50,000
DIGITS = "0123456789abcdef"
MOST_LETTERS = 3
LINES_AT_ONCE = 500


def parts_of(adverts: int) -> Iterator[str]:
    """Give the beginnings of ids, which are spread evenly, that split ``adverts`` finely enough."""
    letters = 0
    while adverts > MOST_IN_A_PART * len(DIGITS) ** letters and letters < MOST_LETTERS:
        letters += 1
    return ("".join(each) for each in product(DIGITS, repeat=letters))


def write_index(parts: Iterable[str], *, site: str) -> str:
    lines = (f"<sitemap><loc>{escape(site + part)}</loc></sitemap>\n" for part in parts)
    return f'{DECLARATION}<sitemapindex xmlns="{NAMESPACE}">\n{"".join(lines)}</sitemapindex>\n'


def write_part(entries: Iterable[tuple[str, datetime | None]], *, site: str) -> Iterator[str]:
    """Give the file in pieces: each entry is an address, and when it changed where known."""
    yield f'{DECLARATION}<urlset xmlns="{NAMESPACE}">\n'
    lines: list[str] = []
    for href, changed in entries:
        when = f"<lastmod>{changed.isoformat(timespec='seconds')}</lastmod>" if changed else ""
        lines.append(f"<url><loc>{escape(site + href)}</loc>{when}</url>\n")
        if len(lines) == LINES_AT_ONCE:
            yield "".join(lines)
            lines.clear()
    yield "".join((*lines, "</urlset>\n"))
