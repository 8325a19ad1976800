"""Values, ethics, trends and the grade ladder, in words."""

from itertools import groupby

from crossward.core.occupations.ethics import EthicalPoint, all_ethical_points
from crossward.core.occupations.grade_ladder import Grade, all_grades
from crossward.core.occupations.trends import Trend, all_trends
from crossward.core.occupations.values import ValueStatement, all_values
from crossward.web.guide.entries import (
    Detail,
    EntriesPage,
    Entry,
    EntryGroup,
    details,
    plain,
    source_lines,
)
from crossward.web.guide.links import role_links, skill_links, standard_links

RUNGS_ABOVE_8A = {8.0: "8a", 8.25: "8b", 8.5: "8c", 8.75: "8d", 9.0: "9"}


def present_values() -> EntriesPage:
    values = sorted(all_values().values(), key=lambda value: value.set)
    return EntriesPage(
        title="Values and behaviours",
        lead="What employers ask about beside knowledge, and what each means when the work is"
        " medical technology.",
        groups=tuple(
            EntryGroup(
                id=name,
                heading=inside[0].set_name,
                entries=tuple(_value(value) for value in inside),
            )
            for name, found in groupby(values, key=lambda value: value.set)
            if (inside := list(found))
        ),
    )


def _value(value: ValueStatement) -> Entry:
    return Entry(
        id=value.id,
        heading=value.name,
        lead=value.meaning,
        details=details(
            Detail("In a MedTech role", value.in_medtech),
            Detail("A question you may be asked", value.question),
        ),
        sources=source_lines(value.sources),
    )


def present_ethics() -> EntriesPage:
    entries = tuple(_ethical_point(point) for point in all_ethical_points().values())
    return EntriesPage(
        title="Ethics at work",
        lead="Questions that come with medical technology whatever the employer, and how they are"
        " met in practice.",
        groups=(EntryGroup(entries=entries),),
    )


def _ethical_point(point: EthicalPoint) -> Entry:
    return Entry(
        id=point.id,
        heading=point.name,
        lead=point.meaning,
        details=details(
            Detail("Questions to ask", items=plain(point.questions)),
            Detail("In practice", point.in_practice),
            Detail("Met most in", items=role_links(point.roles)),
            Detail("Rules behind it", items=standard_links(point.standards)),
        ),
        sources=source_lines(point.sources),
    )


def present_trends() -> EntriesPage:
    entries = tuple(_trend(trend) for trend in all_trends().values())
    return EntriesPage(
        title="Where the field is going",
        lead="What is changing, for whom, what to learn for it, and how sure anyone can be.",
        groups=(EntryGroup(entries=entries),),
    )


def _trend(trend: Trend) -> Entry:
    return Entry(
        id=trend.id,
        heading=trend.name,
        lead=trend.summary,
        details=details(
            Detail("What changes", items=plain(trend.what_changes)),
            Detail("How sure this is", trend.uncertainty),
            Detail("Roles it touches", items=role_links(trend.roles)),
            Detail("Skills to look at", items=skill_links(trend.skills)),
        ),
        sources=source_lines(trend.sources),
    )


def present_grades() -> EntriesPage:
    grades = sorted(all_grades().values(), key=lambda grade: grade.scheme)
    return EntriesPage(
        title="One ladder for every employer’s grades",
        lead="Each grade is set beside the NHS Agenda for Change band whose work it comes nearest"
        " to, with how far it may be off. It compares the work, not the pay.",
        groups=tuple(
            EntryGroup(
                id=f"scheme-{scheme}",
                heading=inside[0].scheme_name,
                entries=tuple(_grade(grade) for grade in sorted(inside, key=lambda g: g.rung)),
            )
            for scheme, found in groupby(grades, key=lambda grade: grade.scheme)
            if (inside := list(found))
        ),
    )


def _grade(grade: Grade) -> Entry:
    return Entry(
        id=grade.id,
        heading=grade.name,
        lead=grade.meaning,
        details=details(
            Detail("Comes nearest to", rung_words(grade)),
            Detail("On what basis", grade.basis),
        ),
        sources=source_lines(grade.sources),
    )


def rung_words(grade: Grade) -> str:
    """Where a grade stands: "NHS band 6, give or take: band 5 to band 7"."""
    nearest = f"NHS {band_at(grade.rung)}"
    if grade.rung_low == grade.rung_high:
        return nearest
    return f"{nearest}; it may be {band_at(grade.rung_low)} to {band_at(grade.rung_high)}"


def band_at(rung: float) -> str:
    """The band at a rung of the ladder, or the two it lies between."""
    if rung >= min(RUNGS_ABOVE_8A):
        nearest = min(RUNGS_ABOVE_8A, key=lambda step: abs(step - rung))
        return f"band {RUNGS_ABOVE_8A[nearest]}"
    if rung == int(rung):
        return f"band {int(rung)}"
    above = int(rung) + 1
    return f"between band {int(rung)} and band {'8a' if above == 8 else above}"
