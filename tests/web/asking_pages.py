"""How tests ask a page what it says."""

from collections.abc import Callable

from selectolax.lexbor import LexborHTMLParser, LexborNode

OpenPage = Callable[[str], LexborHTMLParser]
KeepAdverts = Callable[..., None]


def words(page: LexborHTMLParser, selector: str) -> list[str]:
    """Return the words of everything that ``selector`` finds."""
    return [" ".join(node.text().split()) for node in page.css(selector)]


def links(page: LexborHTMLParser, selector: str) -> list[str]:
    """Return the addresses of every link that ``selector`` finds."""
    return [node.attributes["href"] or "" for node in page.css(selector)]


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    """Return the first thing that ``selector`` finds; there must be one."""
    found = page.css_first(selector)
    assert found is not None, f"Nothing on the page is a {selector}."
    return found
