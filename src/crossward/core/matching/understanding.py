"""What a typed query means: roles, filters, a place, and words that stay words."""

from dataclasses import dataclass
from functools import lru_cache

from crossward.core.matching.corrections import (
    Correction,
    IsKnown,
    find_correction,
    nothing_else_is_known,
)
from crossward.core.matching.found_place import FindPlace, FoundPlace
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.same_words import read_meanings
from crossward.core.matching.typed_facts import TypedFact, take_facts
from crossward.core.matching.typed_places import find_nowhere, take_place
from crossward.core.matching.typed_roles import TypedRole, TypedRoles, find_typed_roles
from crossward.core.matching.typed_text import Stems, parse_typed_text
from crossward.core.matching.words import ignored_words, split_words, stem, word_weight
from crossward.core.occupations.skill_matching import find_skills


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words with one meaning. ``is_role`` says that a role was understood from them.

    ``is_everyday`` says that they are how people talk of the role, and not how adverts do.
    """

    stems: Stems
    others: tuple[Stems, ...] = ()
    near: tuple[Stems, ...] = ()
    words: str = ""
    is_role: bool = False
    is_everyday: bool = False

    @property
    def weight(self) -> int:
        """Say how much its words tell: together more than the most telling of them."""
        most = max(map(word_weight, self.stems))
        if len(self.stems) == 1:
            return most
        several = ranking_facts()["several_words"]
        return int(min(max(most + several["more"], several["least"]), several["most"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnderstoodQuery:
    """A typed query in parts; ``place_words`` and each fact's words are as they were typed.

    ``skills`` are ids of the vocabulary.

    ``filter_phrases`` are the stems of the facts' words, which count where adverts say them.
    ``text_without_place`` is the query as it was meant, for an engine that knows no places.
    """

    text: str = ""
    corrections: tuple[Correction, ...] = ()
    roles: tuple[TypedRole, ...] = ()
    skills: tuple[str, ...] = ()
    facts: tuple[TypedFact, ...] = ()
    place: FoundPlace | None = None
    place_words: str = ""
    groups: tuple[WordGroup, ...] = ()
    filter_phrases: tuple[Stems, ...] = ()
    phrases: tuple[Stems, ...] = ()
    excluded: tuple[Stems, ...] = ()
    text_without_place: str = ""


def understand(
    text: str, *, find_place: FindPlace = find_nowhere, is_known: IsKnown = nothing_else_is_known
) -> UnderstoodQuery:
    """Understand a typed query; never fails, whatever was typed.

    ``is_known`` says whether the index holds a stem, so that names are not "corrected".
    """
    typed = parse_typed_text(text)
    rest, facts = take_facts(typed.plain)
    rest, place, place_words = take_place(rest, find_place=find_place)
    words, corrections = _correct(split_words(rest), is_known=is_known)
    meant = _what_is_meant(tuple(words))
    beside = (tuple(map(stem, split_words(each))) for each in _said(facts))
    return UnderstoodQuery(
        text=text,
        corrections=corrections,
        roles=meant.roles,
        skills=meant.skills,
        facts=facts,
        place=place,
        place_words=place_words,
        groups=meant.groups,
        filter_phrases=tuple(dict.fromkeys(phrase for phrase in beside if phrase)),
        phrases=typed.phrases,
        excluded=typed.excluded,
        text_without_place=" ".join(part for part in (*_said(facts), *words, typed.marked) if part),
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    roles: tuple[TypedRole, ...]
    skills: tuple[str, ...]
    groups: tuple[WordGroup, ...]


@lru_cache(maxsize=2_000)
def _what_is_meant(typed: tuple[str, ...]) -> _Meant:
    """Remembered, as an engine's plan asks for the words that were read for the person."""
    words = list(typed)
    roles = find_typed_roles(words)
    telling = [word for word in words if word not in ignored_words()]
    skills = _skills_of(words, telling=telling)
    return _Meant(roles.roles, skills, _groups(telling, roles=roles))


def _skills_of(words: list[str], *, telling: list[str]) -> tuple[str, ...]:
    """Find the skills that words name; people type abbreviations in small letters."""
    named = (*find_skills(" ".join(words)), *find_skills(" ".join(telling).upper()))
    return tuple(dict.fromkeys(each.skill for each in named))


def _said(facts: tuple[TypedFact, ...]) -> tuple[str, ...]:
    return tuple(fact.words for fact in facts)


def _correct(words: list[str], *, is_known: IsKnown) -> tuple[list[str], tuple[Correction, ...]]:
    found = {word: find_correction(word, is_known=is_known) for word in dict.fromkeys(words)}
    corrections = {word: each for word, each in found.items() if each is not None}
    mended = [corrections[word].meant if word in corrections else word for word in words]
    return mended, tuple(corrections.values())


def _groups(words: list[str], *, roles: TypedRoles) -> tuple[WordGroup, ...]:
    """Put words together by meaning; of many, the most telling stay, in the order typed."""
    groups: dict[Stems, WordGroup] = {}
    for meaning in read_meanings([stem(word) for word in words]):
        typed = " ".join(words[meaning.start : meaning.end])
        is_role = all(word in roles.told_by for word in meaning.stems)
        group = WordGroup(
            meaning.stems,
            meaning.others,
            meaning.near,
            typed,
            is_role=is_role,
            is_everyday=is_role and roles.is_everyday,
        )
        groups.setdefault(meaning.stems, group)
    most = ranking_facts()["most_words"]
    telling = sorted(groups.values(), key=lambda group: -group.weight)[:most]
    return tuple(group for group in groups.values() if group in telling)
