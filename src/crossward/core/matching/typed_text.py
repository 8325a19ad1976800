"""Typed text taken apart: words, "phrases in quotes" and words after a minus."""

import re
from dataclasses import dataclass

from crossward.core.matching.words import ignored_words, split_words, stem

_PARTS = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class TypedText:
    """Stems of what was typed, each once, in the order typed."""

    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.words or self.phrases or self.excluded)


def parse_typed_text(text: str) -> TypedText:
    """Take typed text apart; never fails, whatever was typed."""
    words: list[str] = []
    phrases: list[tuple[str, ...]] = []
    excluded: list[tuple[str, ...]] = []
    for match in _PARTS.finditer(text):
        split = split_words(match["phrase"] or match["word"] or "")
        stemmed = tuple(stem(word) for word in split)
        if match["minus"]:
            excluded.append(stemmed)
        elif match["phrase"] is not None:
            phrases.append(stemmed)
        else:
            words += [stem(word) for word in split if word not in ignored_words()]
    return TypedText(_each_once(words), _each_once(phrases), _each_once(excluded))


def _each_once(parts: list[str] | list[tuple[str, ...]]) -> tuple:  # type: ignore[type-arg]
    return tuple(dict.fromkeys(part for part in parts if part))
