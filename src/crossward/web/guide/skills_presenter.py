"""Skills by group, in words."""

from collections.abc import Iterable

from crossward.core.occupations.skills import (
    Skill,
    SkillGroup,
    SkillKind,
    all_skill_groups,
    all_skills,
)
from crossward.web.design_system.advert_words import counted
from crossward.web.guide.entries import (
    Detail,
    EntriesPage,
    Entry,
    EntryGroup,
    Link,
    details,
    plain,
    source_lines,
)
from crossward.web.guide.links import group_address, role_links, skill_links

KIND_WORDS = {
    SkillKind.SKILL: "Skill",
    SkillKind.KNOWLEDGE: "Knowledge",
    SkillKind.TOOL: "Tool",
    SkillKind.STANDARD: "Standard",
    SkillKind.BEHAVIOUR: "Behaviour",
}


def present_skill_groups() -> EntriesPage:
    skills = all_skills().values()
    return EntriesPage(
        title="Skills",
        lead=f"{counted(len(skills), 'skill', 'skills')}, kinds of knowledge, tools and standards"
        " that medical-technology work asks for, with the words adverts use for them.",
        groups=(
            EntryGroup(
                entries=tuple(_group(group, skills) for group in all_skill_groups().values())
            ),
        ),
    )


def _group(group: SkillGroup, skills: Iterable[Skill]) -> Entry:
    inside = sum(skill.group == group.id for skill in skills)
    return Entry(
        id=group.id,
        heading=group.name,
        lead=group.summary,
        tag=counted(inside, "skill", "skills"),
        href=group_address(group.id),
        details=details(Detail("Daily bread for", items=role_links(group.roles))),
        sources=source_lines(group.sources),
    )


def present_skill_group(group: SkillGroup) -> EntriesPage:
    inside = [skill for skill in all_skills().values() if skill.group == group.id]
    return EntriesPage(
        title=f"Skills: {group.name}",
        lead=group.summary,
        groups=(EntryGroup(entries=tuple(_skill(skill) for skill in inside)),),
        back=Link("Skills", "/guide/skills"),
    )


def _skill(skill: Skill) -> Entry:
    doubtful = tuple(Link(f"{each.word}: {each.note}") for each in skill.ambiguous)
    return Entry(
        id=skill.id,
        heading=skill.name,
        lead=skill.summary,
        tag=KIND_WORDS[skill.kind],
        details=details(
            Detail("Part of", items=skill_links([skill.parent] if skill.parent else [])),
            Detail("Adverts also say", items=plain(skill.aliases)),
            Detail("Words that can mean something else", items=doubtful),
        ),
        sources=source_lines(skill.sources),
    )
