"""Which skills a text names, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from crossward.core.occupations.phrases import (
    PhraseFinder,
    spellings,
    to_plain,
    to_plain_phrase,
)
from crossward.core.occupations.skills import Skill, all_skills

SHORT_ABBREVIATION = 4  # letters; longer ones in capitals are found in small letters too


@dataclass(frozen=True, slots=True)
class SkillMention:
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


def find_skills(text: str) -> list[SkillMention]:
    """Find every skill that ``text`` names, longest words first, in reading order."""
    finder = skill_finder()
    names = finder.meanings
    places = finder.find_places(to_plain(text))
    company = _Company(places)
    meant = [
        (start, 2 - end, skill)
        for which, start, end in places
        if names[which]
        and (skill := _meant(names[which], text[start : end - 2], which=which, company=company))
    ]
    return [
        SkillMention(skill, start, end, text[start:end]) for start, end, skill in _longest(meant)
    ]


class _Company:
    """The phrases of a text, gathered only when an ambiguous word asks for them."""

    def __init__(self, places: list[tuple[int, int, int]]) -> None:
        self._places = places

    @cached_property
    def phrases(self) -> frozenset[str]:
        known = skill_finder().phrases
        return frozenset(known[which] for which, _start, _end in self._places)


def _meant(
    names: tuple[SkillWord, ...], words: str, *, which: int, company: _Company
) -> str | None:
    """The first skill of those that a phrase can name which it names here."""
    for name in names:
        if name.capitals and words != name.capitals:
            continue
        if not name.beside or _is_beside(name, which, company=company):
            return name.skill
    return None


def _is_beside(name: SkillWord, which: int, *, company: _Company) -> bool:
    others = name.beside & company.phrases
    return bool(others - {skill_finder().phrases[which]})


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


def _names(skill: Skill) -> Iterator[tuple[str, SkillWord | None]]:
    ambiguous = {entry.word for entry in skill.ambiguous}
    for name in {skill.name, *skill.aliases} - ambiguous:
        yield name, SkillWord(skill.id, _capitals(name))
    for entry in skill.ambiguous:
        beside = frozenset(word for phrase in entry.beside for word in _forms(phrase))
        yield entry.word, SkillWord(skill.id, _capitals(entry.word), beside)
        yield from ((word, None) for word in entry.beside)


def _capitals(name: str) -> str:
    return name if name.isupper() and len(name) <= SHORT_ABBREVIATION else ""


def _forms(phrase: str) -> set[str]:
    return spellings(to_plain_phrase(phrase))
