"""What must hold for the vocabulary as a whole: sources, links, names, no orphans."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crossward.core.occupations.entries import Entry
from crossward.core.occupations.phrases import to_plain_phrase
from crossward.core.occupations.roles import RegisterEntry, Role
from crossward.core.occupations.skills import Skill, SkillGroup
from crossward.core.occupations.values import ValueStatement

Vocabulary = Mapping[str, Mapping[str, Entry]]

LINKS: Mapping[str, Mapping[str, str]] = {
    "roles": {
        "parent": "roles",
        "neighbours": "roles",
        "skills_essential": "skills",
        "skills_useful": "skills",
        "standards": "standards",
        "routes": "qualifications",
        "grades": "grade_ladder",
        "registers": "registers",
    },
    "skill_groups": {"parent": "skill_groups", "roles": "roles"},
    "skills": {"parent": "skills", "group": "skill_groups"},
    "qualifications": {"roles": "roles", "next": "qualifications", "registers": "registers"},
    "registers": {"roles": "roles"},
    "clearances": {"roles": "roles"},
    "standards": {"roles": "roles"},
    "organisations": {"roles": "roles", "advertises": "places_to_look"},
    "places_to_look": {"search_words": "roles"},
    "ethics": {"roles": "roles", "standards": "standards"},
    "trends": {"roles": "roles", "skills": "skills"},
}


def find_faults(vocabulary: Vocabulary) -> list[str]:
    """Return a sentence for everything that is wrong; nothing, where all is well."""
    return [
        *_without_source(vocabulary),
        *_dangling(vocabulary),
        *_names_shared(vocabulary),
        *_orphan_skills(vocabulary),
    ]


def _without_source(vocabulary: Vocabulary) -> Iterator[str]:
    for kind, entry in _each(vocabulary):
        if not entry.sources:
            yield f"{kind}: {entry.id} has no source; name where it comes from."


def _dangling(vocabulary: Vocabulary) -> Iterator[str]:
    for kind, entry in _each(vocabulary):
        for field, target, link in _links(kind, entry):
            if link not in vocabulary.get(target, {}):
                yield f"{kind}: {entry.id} names {link!r} in {field}; no such {target}."


def _each(vocabulary: Vocabulary) -> Iterator[tuple[str, Entry]]:
    return ((kind, entry) for kind, entries in vocabulary.items() for entry in entries.values())


def _links(kind: str, entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield each id an entry names, with the field it stands in and the kind it should be of."""
    for field, target in {**LINKS.get(kind, {}), "sources": "sources"}.items():
        for link in _ids(getattr(entry, field)):
            yield field, target, link


def _ids(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, RegisterEntry):
        yield value.register
    elif isinstance(value, Iterable):
        for item in value:
            yield from _ids(item)


def _names_shared(vocabulary: Vocabulary) -> Iterator[str]:
    for kind, entries in vocabulary.items():
        owners: dict[str, list[str]] = defaultdict(list)
        for entry in entries.values():
            for name in _plain_names(entry):
                owners[name].append(entry.id)
        for name, ids in owners.items():
            if len(ids) > 1:
                yield f"{kind}: {', '.join(ids)} share the name {name!r}; say so as ambiguous."


def _plain_names(entry: Entry) -> set[str]:
    """Return an entry's names, but not those it declares to be ambiguous.

    A value belongs to a set, and two sets may each have a value of the same name.
    """
    if isinstance(entry, ValueStatement):
        return {f"{entry.set}: {to_plain_phrase(entry.name)}"}
    others = entry.titles if isinstance(entry, Role) else getattr(entry, "aliases", ())
    names = {to_plain_phrase(name) for name in (str(getattr(entry, "name", entry.id)), *others)}
    if isinstance(entry, Skill):
        names -= {to_plain_phrase(each.word) for each in entry.ambiguous}
    return names


def _orphan_skills(vocabulary: Vocabulary) -> Iterator[str]:
    groups = vocabulary.get("skill_groups", {})
    for skill in vocabulary.get("skills", {}).values():
        group = groups.get(skill.group) if isinstance(skill, Skill) else None
        if not isinstance(group, SkillGroup) or not group.roles:
            yield f"skills: {skill.id} is an orphan; its group must exist and name roles."
