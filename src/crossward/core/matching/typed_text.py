"""Typed text taken apart: words, "phrases in quotes" and words after a minus."""

import re
from dataclasses import dataclass

from crossward.core.matching.words import capital_words, stems

_PARTS = re.compile(r'(?P<minus>(?<!\S)-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypedText:
    """``plain`` stands outside quotes and without a minus; ``marked`` is the rest, as typed."""

    plain: str = ""
    marked: str = ""
    phrases: tuple[Stems, ...] = ()
    excluded: tuple[Stems, ...] = ()


def parse_typed_text(text: str) -> TypedText:
    """Take typed text apart; never fails, whatever was typed."""
    plain: list[str] = []
    marked: list[str] = []
    phrases: list[Stems] = []
    excluded: list[Stems] = []
    for match in _PARTS.finditer(text):
        words = match["phrase"] or match["word"] or ""
        if match["minus"]:
            excluded.append(tuple(stems(words)))
        elif match["phrase"] is not None:
            phrases.append(tuple(stems(words)))
        else:
            plain.append(_as_meant(words, is_first=match.start() == 0))
            continue
        marked.append(match.group())
    return TypedText(" ".join(plain), " ".join(marked), _each_once(phrases), _each_once(excluded))


def _as_meant(word: str, *, is_first: bool) -> str:
    """Tell "IT" for computing from "it": by its capitals, or where a query begins with it."""
    meant = capital_words().get(word.upper())
    return meant if meant is not None and (is_first or word.isupper()) else word.lower()


def _each_once(runs: list[Stems]) -> tuple[Stems, ...]:
    return tuple(dict.fromkeys(run for run in runs if run))
