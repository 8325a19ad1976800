"""The roles that typed words mean, with how surely."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.role_names import (
    BROAD_ROLES,
    LikelyRole,
    contract_role,
    likely_roles,
    named_roles,
    roles_that_say,
)
from crossward.core.matching.typed_facts import typed_words
from crossward.core.matching.words import ignored_words, split_words, stems
from crossward.core.occupations.role_matching import UNSUPPORTED, RoleMatch, find_role
from crossward.core.occupations.roles import all_roles

MOST_ROLES = 8
SAME = 0.75  # as like a role's name as this, words mean the whole role


@dataclass(frozen=True, slots=True)
class TypedRole:
    """``weight`` is 1 where the words are the role's name, less where they only hint at it.

    ``is_fine`` marks a role within one of the reading contract, which only titles tell.
    """

    role: str
    weight: float
    is_fine: bool = False


@dataclass(frozen=True, slots=True)
class TypedRoles:
    """The roles, best first, and the stems of the words that told.

    ``is_everyday`` says that these are an everyday name, which adverts of the role seldom use.
    """

    roles: tuple[TypedRole, ...] = ()
    told_by: frozenset[str] = frozenset()
    is_everyday: bool = False


def find_typed_roles(words: list[str]) -> TypedRoles:
    """Find what roles the words mean; none where they only say "other clinical work"."""
    if all(map(_is_of_many_roles, (word for word in words if word not in ignored_words()))):
        return TypedRoles()
    match = find_role(" ".join(words))
    likely = likely_roles(words)
    by_title = tuple(_by_title(match, likely))
    by_name = tuple(_by_name(likely, is_sure=bool(by_title) and not match.from_text))
    if not by_title and not by_name:
        likely = roles_that_say(words)
        by_name = tuple(_by_name(likely, is_sure=False))
    roles = _best_of((*by_title, *by_name, *_named_within(" ".join(words))))
    if not roles:
        return TypedRoles()
    roles = _best_of((*roles, *_neighbours(roles[0])))
    told_by = {each for phrase in match.words for each in stems(phrase)} if by_title else set()
    if by_name and by_name[0].weight >= roles[0].weight:
        told_by |= {each for word in words for each in stems(word)}
    is_everyday = bool(by_name) and likely[0].is_everyday and by_name[0].weight >= roles[0].weight
    return TypedRoles(roles, frozenset(told_by), is_everyday=is_everyday)


def _is_of_many_roles(word: str) -> bool:
    """Say whether a word, or the one of which it is the plural, is in the titles of many roles.

    Stems would not tell "assistive technology" from an assistant technologist.
    """
    known = typed_words()["words_of_many_roles"]
    return word in known or word.removesuffix("s") in known


def _by_title(match: RoleMatch, likely: list[LikelyRole]) -> Iterator[TypedRole]:
    """Read the words as a title. Where they are no name of the role, they mean a part of it."""
    if match.role in BROAD_ROLES or _is_guessed(match):
        return
    is_whole = any(each.role == match.role and each.likeness >= SAME for each in likely)
    sure = match.confidence if match.from_text else 1.0
    yield TypedRole(match.role, sure if is_whole else sure * _share("wider"))
    most = max((strength for _, strength in match.runners_up), default=1.0)
    for role, strength in match.runners_up:
        if role not in BROAD_ROLES:
            yield TypedRole(role, match.confidence * strength / max(most, 1.0) / 2)


def _is_guessed(match: RoleMatch) -> bool:
    """Say whether only a word that many roles share speaks for the role."""
    told = (word for phrase in match.words for word in split_words(phrase))
    return match.confidence <= UNSUPPORTED and all(map(_is_of_many_roles, told))


def _by_name(likely: list[LikelyRole], *, is_sure: bool) -> Iterator[TypedRole]:
    """Everyday names; a role that its very title names is not outdone by what sounds like it."""
    for each in likely:
        is_outdone = is_sure and each.likeness < 1
        weight = each.likeness * (_share("sounds_like") if is_outdone else 1.0)
        wide = contract_role(each.role)
        if wide in BROAD_ROLES:
            continue
        if wide == each.role:
            yield TypedRole(wide, weight)
        else:
            yield TypedRole(each.role, weight, is_fine=True)
            yield TypedRole(wide, weight * _share("wider"))


def _named_within(text: str) -> Iterator[TypedRole]:
    """Finer roles whose very names stand among the words."""
    for role in named_roles(text):
        if contract_role(role) != role:
            yield TypedRole(role, 1.0, is_fine=True)


def _neighbours(best: TypedRole) -> Iterator[TypedRole]:
    entry = all_roles().get(best.role)
    for near in entry.neighbours if entry is not None else ():
        yield TypedRole(contract_role(near), best.weight * _share("neighbour"))


def _best_of(found: Iterable[TypedRole]) -> tuple[TypedRole, ...]:
    best: dict[str, TypedRole] = {}
    for each in found:
        if each.weight >= _share("least") and each.weight > _weight(best.get(each.role)):
            best[each.role] = each
    ordered = sorted(best.values(), key=lambda each: (-each.weight, each.is_fine, each.role))
    return tuple(ordered[:MOST_ROLES])


def _weight(role: TypedRole | None) -> float:
    return role.weight if role is not None else 0.0


def _share(name: str) -> float:
    return float(ranking_facts()["roles"][name])
