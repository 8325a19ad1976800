"""Finding roles and skills by what people have in hand: a name, a code, a relation."""

from functools import cache

from crossward.core.occupations.phrases import to_plain_phrase
from crossward.core.occupations.roles import Role, all_roles, get_role
from crossward.core.occupations.skills import Skill, all_skills


def find_role_by_name(name: str) -> Role | None:
    """Find the role whose name or other title this is, whatever its capitals."""
    return _roles_by_name().get(to_plain_phrase(name))


@cache
def _roles_by_name() -> dict[str, Role]:
    by_title = {
        to_plain_phrase(title): role for role in all_roles().values() for title in role.titles
    }
    return by_title | {to_plain_phrase(role.name): role for role in all_roles().values()}


def find_roles_by_soc(code: str) -> tuple[Role, ...]:
    """Find the roles of a UK SOC 2020 unit group ("2254"), broad ones first."""
    found = (role for role in all_roles().values() if role.soc == code)
    return tuple(sorted(found, key=lambda role: role.parent is not None))


def find_finer_roles(role_id: str) -> tuple[Role, ...]:
    """Find the roles directly below a role."""
    return tuple(role for role in all_roles().values() if role.parent == role_id)


def find_neighbours(role_id: str) -> tuple[Role, ...]:
    """Find the roles a person of this role can look at next."""
    return tuple(get_role(neighbour) for neighbour in get_role(role_id).neighbours)


def find_skills_by_name(name: str) -> tuple[Skill, ...]:
    """Find the skills that have this name or alias; several, where a word is ambiguous."""
    return _skills_by_name().get(to_plain_phrase(name), ())


@cache
def _skills_by_name() -> dict[str, tuple[Skill, ...]]:
    found: dict[str, tuple[Skill, ...]] = {}
    for skill in all_skills().values():
        words = {skill.name, *skill.aliases, *(each.word for each in skill.ambiguous)}
        for word in {to_plain_phrase(word) for word in words}:
            found[word] = (*found.get(word, ()), skill)
    return found
