"""What a typed phrase means: "EBME", "x-ray jobs", "fixing hospital equipment"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from crossward.core.occupations.phrases import (
    PhraseFinder,
    PhraseHit,
    longest_only,
    to_plain_phrase,
)
from crossward.core.occupations.role_matching import find_role_in_title
from crossward.core.occupations.role_rules import contract_role_id
from crossward.core.occupations.roles import Role, all_roles
from crossward.core.occupations.skill_matching import find_skills
from crossward.core.occupations.skills import all_skill_groups, all_skills

BY_TITLE = 1.0  # what was typed is a name of the role
BY_EVERYDAY_WORD = 0.9  # it is what people call the work
BY_WORDS_APART = 0.75  # the same words, in another order or with others between
BY_RULE = 0.8  # it is made as titles of the role are made
BY_ESSENTIAL_SKILL = 0.6  # it names a skill the role cannot do without
BY_SKILL_GROUP = 0.35  # it names a skill of a field the role works in
NEAR = 0.3  # the role next door, as a share of the nearest role's weight
FAINTEST = 0.2
MOST_TITLES = 12


@dataclass(frozen=True, slots=True)
class Meant:
    """A role or skill that a phrase means, how surely (0 to 1), and the words that say so."""

    id: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class QueryExpansion:
    """What a phrase means, each list best first.

    ``roles`` are of the reading contract, ``finer_roles`` the finer ones where the words are as
    fine, ``titles`` other names of the best role to look for, ``words`` what was understood.
    """

    roles: tuple[Meant, ...] = ()
    finer_roles: tuple[Meant, ...] = ()
    skills: tuple[Meant, ...] = ()
    titles: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def expand_query(text: str) -> QueryExpansion:
    """Find the roles and skills a person means by what they typed, near roles included."""
    named = list(_named_roles(text))
    skills = tuple(Meant(each.skill, 1.0, each.words) for each in find_skills(text))
    finer = _strongest(each for each in named if each.id != contract_role_id(each.id))
    direct = _strongest(
        Meant(contract_role_id(each.id), each.weight, each.words)
        for each in (*named, *_roles_of_skills(skills))
    )
    return QueryExpansion(
        roles=_strongest((*direct, *_near_roles(direct))),
        finer_roles=finer,
        skills=_strongest(skills),
        titles=_titles(named),
        words=tuple(dict.fromkeys(each.words for each in (*named, *skills))),
    )


@dataclass(frozen=True, slots=True)
class _RoleName:
    role: str
    weight: float


@cache
def _role_name_finder() -> PhraseFinder[_RoleName]:
    return PhraseFinder(named for role in all_roles().values() for named in _role_names(role))


def _role_names(role: Role) -> Iterator[tuple[str, _RoleName]]:
    for title in (role.name, *role.titles):
        yield title, _RoleName(role.id, BY_TITLE)
    for words in role.everyday:
        yield words, _RoleName(role.id, BY_EVERYDAY_WORD)


def _named_roles(text: str) -> Iterator[Meant]:
    plain = to_plain_phrase(text)
    hits = longest_only(_role_name_finder().find_all(plain))
    yield from _meant_by(hits)
    if not hits:
        yield from _by_words_apart(plain)
    by_rule = find_role_in_title(text)
    if by_rule is not None:
        yield Meant(by_rule.role, BY_RULE, " ".join(by_rule.words))


def _meant_by(hits: Iterable[PhraseHit[_RoleName]]) -> Iterator[Meant]:
    for hit in hits:
        for name in hit.meanings:
            yield Meant(name.role, name.weight, hit.phrase)


@cache
def _word_sets() -> tuple[tuple[frozenset[str], str, str], ...]:
    """Return the words of every name of two words or more, with the name and its role."""
    named = [
        (_stems(to_plain_phrase(name)), name, role.id)
        for role in all_roles().values()
        for name in (role.name, *role.titles, *role.everyday)
    ]
    return tuple(each for each in named if len(each[0]) > 1)


def _by_words_apart(plain: str) -> Iterator[Meant]:
    typed = _stems(plain)
    for words, name, role_id in _word_sets():
        if words <= typed:
            yield Meant(role_id, BY_WORDS_APART, name)


def _stems(plain: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in plain.split() if len(word) > 2)


def _stem(word: str) -> str:
    for ending in ("ing", "ers", "ies", "er", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def _roles_of_skills(skills: Iterable[Meant]) -> Iterator[Meant]:
    for skill in skills:
        for role_id in _essential_to().get(skill.id, ()):
            yield Meant(role_id, BY_ESSENTIAL_SKILL, skill.words)
        group = all_skill_groups().get(all_skills()[skill.id].group)
        for role_id in group.roles if group else ():
            yield Meant(role_id, BY_SKILL_GROUP, skill.words)


@cache
def _essential_to() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for role in all_roles().values():
        for skill_id in role.skills_essential:
            found[skill_id] = (*found.get(skill_id, ()), role.id)
    return found


def _near_roles(direct: tuple[Meant, ...]) -> Iterator[Meant]:
    """Yield the neighbours of the roles that were surely meant."""
    for meant in direct:
        if meant.weight >= BY_WORDS_APART:
            for neighbour in all_roles()[meant.id].neighbours:
                yield Meant(contract_role_id(neighbour), NEAR * meant.weight, meant.words)


def _strongest(meant: Iterable[Meant]) -> tuple[Meant, ...]:
    best: dict[str, Meant] = {}
    for each in meant:
        if each.weight >= FAINTEST and each.weight > best.get(each.id, Meant("", 0.0, "")).weight:
            best[each.id] = each
    return tuple(sorted(best.values(), key=lambda each: -each.weight))


def _titles(named: list[Meant]) -> tuple[str, ...]:
    best = max(named, key=lambda each: each.weight, default=None)
    if best is None or not all_roles()[best.id].is_medtech:
        return ()
    role = all_roles()[best.id]
    return (role.name, *role.titles)[:MOST_TITLES]
