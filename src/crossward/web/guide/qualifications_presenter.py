"""Qualifications and the way in at each level, in words."""

from crossward.core.occupations.qualifications import (
    Qualification,
    QualificationKind,
    QualificationLevel,
    all_qualification_levels,
    all_qualifications,
)
from crossward.core.occupations.roles import Role, all_roles
from crossward.web.guide.entries import (
    Detail,
    EntriesPage,
    Entry,
    EntryGroup,
    EntryPage,
    Link,
    brief,
    details,
    plain,
    source_lines,
)
from crossward.web.guide.links import (
    level_address,
    qualification_address,
    qualification_links,
    register_links,
    role_address,
    role_links,
)

KIND_WORDS = {
    QualificationKind.ACADEMIC: "Academic",
    QualificationKind.VOCATIONAL: "Vocational",
    QualificationKind.HIGHER_TECHNICAL: "Higher technical",
    QualificationKind.APPRENTICESHIP: "Apprenticeship",
    QualificationKind.TRAINING_PROGRAMME: "Training programme",
    QualificationKind.PROFESSIONAL: "Professional",
}


def present_levels() -> EntriesPage:
    levels = all_qualification_levels().values()
    higher_technical = (
        _in_short(each)
        for each in all_qualifications().values()
        if each.kind is QualificationKind.HIGHER_TECHNICAL
    )
    return EntriesPage(
        title="Qualifications, and the way in at each level",
        lead="Levels 2 to 8 are those of England, Wales and Northern Ireland; the Scottish level is"
        " given beside them. Open a level for its qualifications and the roles they lead to.",
        groups=(
            EntryGroup(id="levels", entries=tuple(_level(level) for level in levels)),
            EntryGroup(
                id="higher-technical-qualifications",
                heading="Higher technical qualifications",
                lead="Courses at levels 4 and 5 that carry a quality mark because employers set"
                " what they must teach.",
                entries=tuple(higher_technical),
            ),
        ),
    )


def _level(level: QualificationLevel) -> Entry:
    return Entry(
        id=level.id,
        heading=level.name,
        lead=level.meaning,
        href=level_address(level.level),
        details=details(
            Detail("Examples", items=plain(level.examples)),
            Detail("In Scotland", level.scottish_level),
            Detail("In medical technology", level.medtech),
        ),
        sources=source_lines(level.sources),
    )


def present_level(level: QualificationLevel) -> EntriesPage:
    qualifications = [each for each in all_qualifications().values() if each.level == level.level]
    roles = [role for role in all_roles().values() if level.level in role.entry_levels]
    return EntriesPage(
        title=level.name,
        lead=f"{level.meaning} {level.medtech}".strip(),
        groups=(
            EntryGroup(
                id="qualifications",
                heading="Qualifications at this level",
                entries=tuple(_in_short(each) for each in qualifications),
            ),
            EntryGroup(
                id="roles",
                heading="Roles you can enter at this level",
                entries=tuple(_role_to_enter(role) for role in roles),
            ),
        ),
        back=Link("Qualifications", "/guide/qualifications"),
    )


def present_qualification(each: Qualification) -> EntryPage:
    level = all_qualification_levels()[f"level-{each.level}"]
    return EntryPage(
        title=each.name,
        entry=_qualification(each),
        back=Link(level.name, level_address(each.level)),
    )


def _in_short(each: Qualification) -> Entry:
    return brief(_qualification(each), qualification_address(each.id))


def _qualification(each: Qualification) -> Entry:
    return Entry(
        id=each.id,
        heading=_heading(each),
        lead=each.summary,
        tag=f"Level {each.level} · {KIND_WORDS[each.kind]}",
        details=details(
            Detail("How long", each.length),
            Detail("How it is studied", each.study_mode),
            Detail("What you need first", each.entry),
            Detail("Who teaches it", each.who_delivers),
            Detail("Money", each.money),
            Detail("Reference", each.reference),
            Detail("Leads to", items=role_links(each.roles)),
            Detail("What can come next", items=qualification_links(each.next)),
            Detail("Registers it opens", items=register_links(each.registers)),
            Detail("Good to know", each.note),
        ),
        sources=source_lines(each.sources),
    )


def _heading(each: Qualification) -> str:
    """The name, with the abbreviation people know it by."""
    short = next((alias for alias in each.aliases if alias.isupper()), "")
    return f"{each.name} ({short})" if short and short not in each.name else each.name


def _role_to_enter(role: Role) -> Entry:
    return Entry(
        id=f"role-{role.id}",
        heading=role.name,
        lead=role.summary,
        href=role_address(role.id),
        details=details(Detail("The way in", role.entry)),
    )
