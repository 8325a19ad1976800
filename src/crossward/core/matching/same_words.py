"""Words that mean the same, so that everyday words find what professionals write."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import yaml

from crossward.core.matching.words import DATA, stems

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A run of a query's words, from ``start`` to ``end``, and what else is called so."""

    start: int
    end: int
    stems: Stems
    others: tuple[Stems, ...] = ()


@cache
def _meanings() -> dict[Stems, tuple[Stems, ...]]:
    facts = yaml.safe_load((DATA / "same_words.yaml").read_text("utf-8"))
    others: dict[Stems, dict[Stems, None]] = {}
    for phrases in facts["meanings"]:
        forms = dict.fromkeys(tuple(stems(phrase)) for phrase in phrases)
        for form in forms:
            others.setdefault(form, {}).update(dict.fromkeys(f for f in forms if f != form))
    return {form: tuple(found) for form, found in others.items()}


@cache
def _longest() -> int:
    return max(map(len, _meanings()))


@cache
def _spelled_out() -> dict[Stems, str]:
    return {tuple(stems(phrase)): phrase for phrase in reversed(meaning_words())}


def spell_out(run: Stems) -> str:
    """Return stems as a person would write them, where the list knows how."""
    return _spelled_out().get(run, " ".join(run))


def read_meanings(words: Sequence[str]) -> Iterator[Meaning]:
    """Cut stems into the longest runs that have a known meaning; other words stand alone."""
    start = 0
    while start < len(words):
        end = _end_of_known(words, start)
        run = tuple(words[start:end])
        yield Meaning(start, end, run, _meanings().get(run, ()))
        start = end


def _end_of_known(words: Sequence[str], start: int) -> int:
    for end in range(min(len(words), start + _longest()), start + 1, -1):
        if tuple(words[start:end]) in _meanings():
            return end
    return start + 1


def meaning_words() -> tuple[str, ...]:
    """Return every phrase of the list, as it is written there."""
    facts = yaml.safe_load((DATA / "same_words.yaml").read_text("utf-8"))
    return tuple(phrase for phrases in facts["meanings"] for phrase in phrases)
