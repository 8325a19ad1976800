"""Which skills a text names, and where."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from crossward.core.occupations.phrases import (
    PhraseFinder,
    PhraseHit,
    longest_only,
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
    hits = skill_finder().find_all(to_plain(text))
    company = _Company(hits)
    skills: dict[tuple[int, int], str] = {}
    for hit in hits:
        for word in hit.meanings:
            if word is not None and _is_meant(word, hit, text=text, company=company):
                skills[hit.start, hit.end] = word.skill
                break
    meant = (hit for hit in hits if (hit.start, hit.end) in skills)
    return [
        SkillMention(skills[hit.start, hit.end], hit.start, hit.end, text[hit.start : hit.end])
        for hit in longest_only(meant)
    ]


class _Company:
    """The phrases of a text, gathered only when an ambiguous word asks for them."""

    def __init__(self, hits: list[PhraseHit[SkillWord | None]]) -> None:
        self._hits = hits

    @cached_property
    def phrases(self) -> frozenset[str]:
        return frozenset(hit.phrase for hit in self._hits)


def _is_meant(
    word: SkillWord, hit: PhraseHit[SkillWord | None], *, text: str, company: _Company
) -> bool:
    if word.capitals and text[hit.start : hit.end] != word.capitals:
        return False
    return not word.beside or any(
        phrase in company.phrases for phrase in word.beside if phrase != hit.phrase
    )


@cache
def skill_finder() -> PhraseFinder[SkillWord | None]:
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
