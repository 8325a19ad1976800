"""The shapes in which schema.org values come: one or several, bare or wrapped."""

from collections.abc import Iterator, Mapping
from typing import TypeGuard

from crossward.adapters.advert_sources.clean_words import one_line

Posting = Mapping[str, object]


class RefusedRecordError(ValueError):
    """The record is no advert we can take; the message says why in plain words."""


def is_object(value: object) -> TypeGuard[Posting]:
    return isinstance(value, Mapping)


def each(value: object) -> Iterator[object]:
    """Give the values of ``value``, which may be one, several or none."""
    if isinstance(value, list):
        for item in value:
            yield from each(item)
    elif value is not None:
        yield value


def first_words(value: object, *keys: str) -> str:
    """Return the first words that ``value`` holds, looking into objects under ``keys``."""
    for item in each(value):
        words = _words_of(item, keys)
        if words:
            return words
    return ""


def _words_of(item: object, keys: tuple[str, ...]) -> str:
    if isinstance(item, str):
        return one_line(item)
    if isinstance(item, int | float) and not isinstance(item, bool):
        return str(item)
    if is_object(item):
        found = (first_words(item.get(key), *keys) for key in keys)
        return next((words for words in found if words), "")
    return ""


def types_of(value: Posting) -> frozenset[str]:
    """Return what the object says it is, without the vocabulary's address: {"JobPosting"}."""
    names = each(value.get("@type", value.get("type")))
    return frozenset(
        name.rpartition("/")[2].rpartition(":")[2] for name in names if isinstance(name, str)
    )
