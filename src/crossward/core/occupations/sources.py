"""Where the vocabulary's facts come from, and how surely."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from crossward.core.occupations.entries import get_entry, load_entries


class Confidence(StrEnum):
    """How the fact was seen."""

    PRIMARY = "primary"  # in the publisher's own words
    AGREEING_COPIES = "agreeing_copies"  # several independent copies of the publisher agree
    SECONDARY = "secondary"  # somebody else says so
    OWN_READING = "own_reading"  # the project's own count or reading of adverts


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    id: str
    title: str
    publisher: str
    url: str = ""
    retrieved: date
    confidence: Confidence
    note: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """A source is its own source."""
        return (self.id,)


@cache
def all_sources() -> Mapping[str, Source]:
    return load_entries("sources", Source)


def get_source(source_id: str) -> Source:
    return get_entry(all_sources(), kind="source", entry_id=source_id)
