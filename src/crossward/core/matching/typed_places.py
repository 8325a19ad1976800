"""A place among typed words: "radiographer near Leeds", "nurse ls9"."""

import re
from collections.abc import Iterator
from functools import cache

from crossward.core.matching.found_place import FindPlace, FoundPlace, PlaceKind
from crossward.core.matching.typed_facts import typed_words

MOST_WORDS = 4

_WORD = re.compile(r"[^\s,]+")


def find_nowhere(name: str) -> FoundPlace | None:
    """Stand in where no gazetteer can be asked."""
    del name
    return None


def take_place(text: str, *, find_place: FindPlace) -> tuple[str, FoundPlace | None, str]:
    """Take the place out of lower-case text: the last one named, in its longest form."""
    for start, end in _runs(text):
        words = text[start:end]
        place = find_place(words)
        if place is None:
            continue
        before = _preposition().search(text[:start])
        if before is not None or _is_plain(place, words):
            kept = text[: before.start() if before is not None else start]
            return f"{kept} {text[end:]}".strip(), place, words
    return text, None, ""


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Give runs of words, later ones and longer ones first."""
    words = [match.span() for match in _WORD.finditer(text)]
    for last in range(len(words), 0, -1):
        for first in range(max(0, last - MOST_WORDS), last):
            yield words[first][0], words[last - 1][1]


def _is_plain(place: FoundPlace, words: str) -> bool:
    """Say whether the words can only mean the place, even alone."""
    if place.kind is PlaceKind.POSTCODE:
        return True
    return place.is_well_known and words not in typed_words()["places_that_are_words"]


@cache
def _preposition() -> re.Pattern[str]:
    ways = "|".join(map(re.escape, typed_words()["before_a_place"]))
    return re.compile(rf"(?:^|\s)(?:{ways})\s+(?:the\s+)?$")
