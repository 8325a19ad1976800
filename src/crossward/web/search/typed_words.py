"""Changes to what was typed: a part taken out, put in quotes, or changed for another."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from crossward.core.matching.typed_facts import typed_words
from crossward.core.matching.words import split_words

# What stands in quotes or after a minus is meant as it is, and is left alone.
_MARKED = re.compile(r'((?<!\S)-?"[^"]*"?|(?<!\S)-[^\s"]+)')
_TOKEN = re.compile(r"\S+")


def without_words(typed: str, words: str) -> str:
    """Take ``words`` out, together where they stand together, else one by one."""
    return _changed(typed, words, instead="")


def in_quotes(typed: str, words: str) -> str:
    """Put ``words`` in quotes, so that they are looked for as they are."""
    return f'{without_words(typed, words)} "{words}"'.strip()


def with_other_words(typed: str, words: str, *, instead: str) -> str:
    """Put ``instead`` where the first of ``words`` stood."""
    changed = _changed(typed, words, instead=instead)
    return changed if instead in changed else f"{instead} {changed}".strip()


def without_place(typed: str, words: str) -> str:
    """Take a place out, with the "near" or "in" before it."""
    place = re.compile(rf"(?<!\S){_before_a_place()}{_spaced(words)}(?![\w-])", re.IGNORECASE)
    return _tidy(_on_plain_parts(typed, lambda part: place.sub(" ", part)))


def marked_parts(typed: str) -> tuple[str, ...]:
    """Return what stands in quotes or after a minus, as it was typed."""
    found = (match.group() for match in _MARKED.finditer(typed))
    return tuple(dict.fromkeys(part for part in found if split_words(part)))


def without_part(typed: str, part: str) -> str:
    """Take out a part that stands in quotes or after a minus."""
    return _tidy(" ".join(each for each in _MARKED.split(typed) if each != part))


def _changed(typed: str, words: str, *, instead: str) -> str:
    together = re.compile(rf"(?<![\w-]){_spaced(words)}(?![\w-])", re.IGNORECASE)
    if any(together.search(part) for part in _plain_parts(typed)):
        return _tidy(_on_plain_parts(typed, lambda part: together.sub(f" {instead} ", part)))
    wanted = frozenset(split_words(words))
    changed = _on_plain_parts(typed, lambda part: _without_each(part, wanted))
    return _tidy(f"{instead} {changed}")


def _without_each(part: str, wanted: frozenset[str]) -> str:
    tokens = _TOKEN.findall(part)
    return " ".join(each for each in tokens if not _is_all(split_words(each), wanted))


def _is_all(words: list[str], wanted: frozenset[str]) -> bool:
    return bool(words) and wanted.issuperset(words)


def _on_plain_parts(typed: str, change: Callable[[str], str]) -> str:
    parts = _MARKED.split(typed)
    return " ".join(change(part) if place % 2 == 0 else part for place, part in enumerate(parts))


def _plain_parts(typed: str) -> Iterator[str]:
    yield from _MARKED.split(typed)[::2]


def _spaced(words: str) -> str:
    return r"[\s,-]+".join(map(re.escape, words.split()))


def _tidy(typed: str) -> str:
    return " ".join(typed.split())


@cache
def _before_a_place() -> str:
    ways = "|".join(map(re.escape, typed_words()["before_a_place"]))
    return rf"(?:(?:{ways})\s+(?:the\s+)?)?"
