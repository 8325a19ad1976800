"""The pages about pay, as each of them shows the others."""

from dataclasses import dataclass

from django.urls import reverse

TABS = (
    ("Take-home pay", "pay"),
    ("Compare offers", "pay-compare"),
    ("What would I need?", "pay-break-even"),
    ("Ten years ahead", "pay-outlook"),
    ("Pay scales", "pay-scales"),
    ("Rates and rules", "pay-how"),
)


@dataclass(frozen=True, slots=True)
class Tab:
    words: str
    href: str
    is_here: bool


def tabs(here: str) -> tuple[Tab, ...]:
    """Return the pages; ``here`` is the name of the one that is open."""
    return tuple(Tab(words, reverse(name), is_here=name == here) for words, name in TABS)
