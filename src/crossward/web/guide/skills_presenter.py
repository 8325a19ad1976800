"""Skills by group, in words."""

from django.urls import reverse

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
    brief,
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
    broad = [group for group in all_skill_groups().values() if group.parent is None]
    return EntriesPage(
        title="Skills",
        lead=f"{counted(len(all_skills()), 'skill')}, kinds of knowledge, tools and"
        " standards that medical-technology work asks for, with the words adverts use for them.",
        groups=tuple(
            EntryGroup(id=f"in-{group.id}", heading=group.name, entries=_below(group))
            for group in broad
        ),
    )


def _below(broad: SkillGroup) -> tuple[Entry, ...]:
    """The groups below a broad one, or itself where it has none."""
    below = [group for group in all_skill_groups().values() if group.parent == broad.id]
    return tuple(brief(_group(group), group_address(group.id)) for group in below or [broad])


def _group(group: SkillGroup) -> Entry:
    inside = sum(skill.group == group.id for skill in all_skills().values())
    return Entry(
        id=group.id,
        heading=group.name,
        lead=group.summary,
        tag=counted(inside, "skill"),
        details=details(Detail("Daily bread for", items=role_links(group.roles))),
        sources=source_lines(group.sources),
    )


def present_skill_group(group: SkillGroup) -> EntriesPage:
    """A group with its skills; a broad group has groups below it instead."""
    skills = tuple(_skill(skill) for skill in all_skills().values() if skill.group == group.id)
    return EntriesPage(
        title=f"Skills: {group.name}",
        lead=group.summary,
        groups=(EntryGroup(entries=skills or _below(group)),),
        back=Link("Skills", reverse("guide-skills")),
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
