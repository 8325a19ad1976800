"""The main menu: page groups that exist, in the order people look for them."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

# Words in the menu and the name of the address they lead to.
ENTRIES = (
    ("Jobs", "search"),
    ("Roles and routes", "guide"),
    ("Pay", "pay"),
    ("About", "about"),
)


@dataclass(frozen=True, slots=True)
class MenuEntry:
    words: str
    href: str
    is_here: bool


def navigation(path: str) -> tuple[MenuEntry, ...]:
    """Return the menu as seen from ``path``; a page group that is not built yet is left out."""
    found = ((words, _find_address(name)) for words, name in ENTRIES)
    return tuple(
        MenuEntry(words, href, is_here=path == href or path.startswith(f"{href}/"))
        for words, href in found
        if href
    )


def _find_address(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None
