"""Which skills a text names, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from crossward.core.occupations.phrases import (
    PhraseFinder,
    spellings,
    to_plain,
    to_plain_phrase,
)
from crossward.core.occupations.skills import Skill, all_skills

SHORT_ABBREVIATION = 4  # letters; longer ones in capitals are found in small letters too


class SkillMention(NamedTuple):
    """A skill by id and the words that name it: ``text[start:end] == words``."""

    skill: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class SkillWord:
    """One way to name a skill; ``beside`` are words one of which must stand in the same text."""

    skill: str
    capitals: str = ""
    beside: frozenset[str] = frozenset()


def find_skills(text: str, *, plain: str | None = None) -> list[SkillMention]:
    """Find every skill that ``text`` names, longest words first, in reading order.

    ``plain`` is the text as to_plain gives it, where that is known.
    """
    finder = skill_finder()
    certain = _certain_skills(finder)
    plain = to_plain(text) if plain is None else plain
    meant = [
        (start, 2 - end, skill)
        for which, start, end in finder.find_places(plain)
        if (
            skill := certain[which]
            or _meant(finder.meanings[which], text[start : end - 2], plain=plain)
        )
    ]
    return [
        SkillMention(skill, start, end, text[start:end]) for start, end, skill in _longest(meant)
    ]


def _meant(names: tuple[SkillWord, ...], words: str, *, plain: str) -> str | None:
    """The first skill of those that a phrase can name which it names here."""
    for name in names:
        if name.capitals and words != name.capitals:
            continue
        if not name.beside or _has_company(name, words, plain=plain):
            return name.skill
    return None


def _has_company(name: SkillWord, words: str, *, plain: str) -> bool:
    """Say whether other words that go with an ambiguous name stand in the same text."""
    text = f" {plain} "
    own = to_plain(words)
    return any(f" {phrase} " in text for phrase in name.beside if phrase != own)


def _longest(meant: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The first and longest of places that overlap; each end is given below nought, to sort by."""
    reach = 0
    for start, minus_end, skill in sorted(meant):
        if start >= reach:
            reach = -minus_end
            yield start, reach, skill


@cache
def skill_finder() -> PhraseFinder[SkillWord]:
    return PhraseFinder(named for skill in all_skills().values() for named in _names(skill))


@cache
def _certain_skills(finder: PhraseFinder[SkillWord]) -> tuple[str, ...]:
    """By phrase, the skill that it names wherever it stands; empty, where company decides."""
    firsts = [names[0] for names in finder.meanings]
    return tuple("" if one.capitals or one.beside else one.skill for one in firsts)


def _names(skill: Skill) -> Iterator[tuple[str, SkillWord]]:
    ambiguous = {entry.word for entry in skill.ambiguous}
    for name in {skill.name, *skill.aliases} - ambiguous:
        yield name, SkillWord(skill.id, _capitals(name))
    for entry in skill.ambiguous:
        beside = frozenset(word for phrase in entry.beside for word in _forms(phrase))
        yield entry.word, SkillWord(skill.id, _capitals(entry.word), beside)


def _capitals(name: str) -> str:
    return name if name.isupper() and len(name) <= SHORT_ABBREVIATION else ""


def _forms(phrase: str) -> set[str]:
    return spellings(to_plain_phrase(phrase))
