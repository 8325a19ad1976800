"""Words that mean the same, so that everyday words find what professionals write."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from crossward.core.matching.words import DATA, stems
from crossward.core.values.data_file import read_yaml

Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A run of a query's words, from ``start`` to ``end``, and what else is called so."""

    start: int
    end: int
    stems: Stems
    others: tuple[Stems, ...] = ()
    near: tuple[Stems, ...] = ()


@dataclass(slots=True)
class _Entry:
    """What else a run of stems is called; kept in order, each once."""

    others: dict[Stems, None] = field(default_factory=dict)
    near: dict[Stems, None] = field(default_factory=dict)


@cache
def _facts() -> list[dict[str, list[str]]]:
    meanings: list[dict[str, list[str]]] = read_yaml(DATA / "same_words.yaml")["meanings"]
    return meanings


@cache
def _meanings() -> dict[Stems, _Entry]:
    found: dict[Stems, _Entry] = {}
    for meaning in _facts():
        same = dict.fromkeys(tuple(stems(phrase)) for phrase in meaning["same"])
        near = dict.fromkeys(tuple(stems(phrase)) for phrase in meaning.get("near", []))
        for form in same:
            entry = found.setdefault(form, _Entry())
            entry.others |= {each: None for each in same if each != form}
            entry.near |= {each: None for each in near if each != form}
    return found


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
        entry = _meanings().get(run, _Entry())
        others = tuple(entry.others)
        near = tuple(each for each in entry.near if each not in entry.others)
        yield Meaning(start, end, run, others, near)
        start = end


def _end_of_known(words: Sequence[str], start: int) -> int:
    for end in range(min(len(words), start + _longest()), start + 1, -1):
        if tuple(words[start:end]) in _meanings():
            return end
    return start + 1


def meaning_words() -> tuple[str, ...]:
    """Return every phrase of the list, as it is written there."""
    return tuple(
        phrase for meaning in _facts() for phrase in (*meaning["same"], *meaning.get("near", []))
    )
