"""Finding thousands of phrases in a text in one pass."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from ahocorasick_rs import BytesAhoCorasick
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from crossward.core.occupations.entries import load_entries

Meaning = TypeVar("Meaning")
LONG_WORD = 8  # shorter words are too near to one another to be mended


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingPair:
    """Part of a word as the British write it, and as others do."""

    id: str
    british: str
    other: str
    sources: tuple[str, ...]


class PhraseHit(NamedTuple, Generic[Meaning]):
    """A phrase that stands in a text at ``start`` to ``end``, and all it can mean."""

    start: int
    end: int
    phrase: str
    meanings: tuple[Meaning, ...]


def _plain_letter(code: int) -> int:
    small = chr(code).lower()
    return ord(small if small.isalnum() or small in "&+#" else " ")


_PLAINER = bytes(_plain_letter(code) for code in range(256))


def to_plain(text: str) -> str:
    """Return words in small letters, a character for a character, all others as spaces.

    Letters beyond Latin-1 become spaces too: no phrase we look for has one, and bytes are fast.
    """
    return text.encode("latin-1", "replace").translate(_PLAINER).decode("latin-1")


def _as_bytes(plain: str) -> bytes:
    return f" {plain} ".encode("latin-1", "replace")


def to_plain_phrase(text: str) -> str:
    """Return words in small letters, one space apart."""
    return " ".join(to_plain(text).split())


@cache
def _spelling_pairs() -> tuple[tuple[str, str], ...]:
    pairs = load_entries("spelling", SpellingPair).values()
    return tuple((pair.british, pair.other) for pair in pairs)


def spellings(phrase: str) -> set[str]:
    """Return a plain phrase with its plural and its other spellings."""
    found = {phrase}
    for british, other in _spelling_pairs():
        found |= {form.replace(british, other) for form in found if british in form}
    return found | {plural for form in found if (plural := _plural(form))}


def _plural(phrase: str) -> str:
    if re.search(r"[a-z]{4}$", phrase) is None or phrase.endswith(("s", "ing", "ics")):
        return ""
    return phrase[:-1] + "ies" if re.search(r"[^aeiou]y$", phrase) else phrase + "s"


class PhraseFinder(Generic[Meaning]):
    """Finds whole phrases, whatever their capitals and punctuation."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        meanings: dict[str, list[Meaning]] = {}
        for phrase, meaning in phrases:
            for form in spellings(to_plain_phrase(phrase)):
                known = meanings.setdefault(form, [])
                if meaning not in known:
                    known.append(meaning)
        self.phrases = tuple(meanings)
        self.meanings = tuple(tuple(found) for found in meanings.values())
        self._automaton = BytesAhoCorasick([_as_bytes(phrase) for phrase in self.phrases])

    def find_all(self, plain: str) -> list[PhraseHit[Meaning]]:
        """Find every phrase in a plain text (see to_plain), also those inside others."""
        return [
            PhraseHit(start, end - 2, self.phrases[which], self.meanings[which])
            for which, start, end in self.find_places(plain)
        ]

    def find_places(self, plain: str) -> list[tuple[int, int, int]]:
        """The same as bare numbers: which of ``phrases``, its start, and its end and two more."""
        return self._automaton.find_matches_as_indexes(_as_bytes(plain), overlapping=True)

    def meanings_of(self, phrase: str) -> tuple[Meaning, ...]:
        """Return what a whole phrase can mean; nothing, where it is not known."""
        return self._by_phrase.get(to_plain_phrase(phrase), ())

    @cached_property
    def _by_phrase(self) -> dict[str, tuple[Meaning, ...]]:
        return dict(zip(self.phrases, self.meanings, strict=True))

    @cached_property
    def _long_words(self) -> tuple[str, ...]:
        words = {word for phrase in self.phrases for word in phrase.split()}
        return tuple(sorted(word for word in words if len(word) >= LONG_WORD))

    def mend_spelling(self, plain: str) -> str:
        """Replace long unknown words by the known word that one slip would make them."""
        return " ".join(
            self._mended(word) if len(word) >= LONG_WORD else word for word in plain.split()
        )

    def _mended(self, word: str) -> str:
        near = process.extractOne(
            word,
            self._long_words,
            scorer=DamerauLevenshtein.distance,
            score_cutoff=1,
        )
        return word if near is None else str(near[0])


def longest_only(hits: Iterable[PhraseHit[Meaning]]) -> list[PhraseHit[Meaning]]:
    """Keep the first and longest of hits that overlap, in reading order."""
    kept: list[PhraseHit[Meaning]] = []
    reach = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= reach:
            kept.append(hit)
            reach = hit.end
    return kept
