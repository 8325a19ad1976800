"""What every page of the guide is made of: entries with details, each with its sources."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from crossward.core.occupations.sources import Confidence, get_source
from crossward.web.design_system.advert_words import date_words

LONGEST_WORDS_IN_A_ROW = 48  # letters


@dataclass(frozen=True, slots=True)
class Link:
    """Words, and where they lead; without an address they are plain words."""

    words: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing said about an entry: a term with text, a list, or both.

    ``in_lines`` puts each item on a line of its own.
    """

    term: str
    text: str = ""
    items: tuple[Link, ...] = ()
    in_lines: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.items

    @property
    def has_lines(self) -> bool:
        """Whether the items read better one below the other, as sentences do."""
        return self.in_lines or any(len(item.words) > LONGEST_WORDS_IN_A_ROW for item in self.items)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a statement comes from, in words a reader can follow."""

    words: str
    href: str
    retrieved: str
    is_second_hand: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing the guide explains. ``href`` leads to a page of its own, where it has one."""

    id: str
    heading: str
    lead: str
    tag: str = ""
    href: str = ""
    details: tuple[Detail, ...] = ()
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryGroup:
    """Entries under one heading; an empty heading stands for the page's own."""

    id: str = ""
    heading: str = ""
    lead: str = ""
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesPage:
    """A page of the guide that lists entries."""

    title: str
    lead: str
    groups: tuple[EntryGroup, ...]
    back: Link = field(default_factory=lambda: Link("The guide", "/guide"))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """A page of the guide for one entry."""

    title: str
    entry: Entry
    back: Link


def brief(entry: Entry, href: str) -> Entry:
    """The entry as a list shows it; its details and sources stand on its own page."""
    return replace(entry, href=href, details=(), sources=())


def details(*given: Detail) -> tuple[Detail, ...]:
    """Keep the details that say something."""
    return tuple(detail for detail in given if not detail.is_empty)


def plain(words: Iterable[str]) -> tuple[Link, ...]:
    """Words that lead nowhere, as a list."""
    return tuple(Link(word) for word in words)


def source_lines(source_ids: Iterable[str]) -> tuple[SourceLine, ...]:
    """The sources of an entry, each with the day it was looked up."""
    found = (get_source(source_id) for source_id in source_ids)
    return tuple(
        SourceLine(
            words=f"{source.publisher}: {source.title}",
            href=source.url,
            retrieved=date_words(source.retrieved),
            is_second_hand=source.confidence is Confidence.SECONDARY,
        )
        for source in found
    )


def short_address(url: str) -> str:
    """The part of an address that people know a site by."""
    return urlsplit(url).netloc.removeprefix("www.")
