"""Faults of a vocabulary are found, each with a sentence."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from crossward.core.occupations.consistency import find_faults
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.entries import Entry
from crossward.core.occupations.places_to_look import PlaceToLook
from crossward.core.occupations.registers import Register, RegisterKind
from crossward.core.occupations.roles import RegisterEntry, RegisterNeed, Role, RoleLevel
from crossward.core.occupations.skills import AmbiguousWord, Skill, SkillGroup, SkillKind
from crossward.core.occupations.sources import Confidence, Source
from crossward.core.occupations.values import ValueStatement

SOURCE = Source(
    id="book",
    title="A book",
    publisher="A publisher",
    retrieved=date(2026, 11, 21),
    confidence=Confidence.PRIMARY,
)
ROLE = Role(
    id="tuner",
    name="Piano tuner",
    family="sound",
    family_name="Sound",
    level=RoleLevel.ANY,
    summary="Tunes pianos.",
    day=("Tunes",),
    titles=("Tuner",),
    employer_groups=(EmployerGroup.OTHER,),
    registers=(RegisterEntry(register="guild", need=RegisterNeed.REQUIRED),),
    skills_essential=("hearing",),
    sources=("book",),
)
GROUP = SkillGroup(id="sound", name="Sound", summary="Sounds.", roles=("tuner",), sources=("book",))
SKILL = Skill(id="hearing", name="Hearing", kind=SkillKind.SKILL, group="sound", sources=("book",))
REGISTER = Register(
    id="guild",
    name="Guild of tuners",
    short_name="Guild",
    kind=RegisterKind.CHARTERED,
    summary="Tuners.",
    sources=("book",),
)
PLACE = PlaceToLook(
    id="board",
    name="The board",
    url="https://example.org/",
    employer_groups=(EmployerGroup.OTHER,),
    summary="Adverts.",
    how_to_search="By name.",
    search_words={"tuner": ("piano",)},
    sources=("book",),
)


def vocabulary(**changed: Entry) -> Mapping[str, Mapping[str, Entry]]:
    """Return a small sound vocabulary with some entries changed or added, by kind."""
    whole: dict[str, dict[str, Entry]] = {
        "sources": {"book": SOURCE},
        "roles": {"tuner": ROLE},
        "skill_groups": {"sound": GROUP},
        "skills": {"hearing": SKILL},
        "registers": {"guild": REGISTER},
        "places_to_look": {"board": PLACE},
    }
    for kind, entry in changed.items():
        whole.setdefault(kind, {})[entry.id] = entry
    return whole


def test_a_sound_vocabulary_has_no_fault() -> None:
    assert find_faults(vocabulary()) == []


@pytest.mark.parametrize(
    ("kind", "entry", "fault"),
    [
        ("roles", replace(ROLE, sources=()), "roles: tuner has no source"),
        ("roles", replace(ROLE, sources=("rumour",)), "tuner names 'rumour' in sources"),
        ("roles", replace(ROLE, neighbours=("harpist",)), "tuner names 'harpist' in neighbours"),
        ("roles", replace(ROLE, parent="artist"), "tuner names 'artist' in parent"),
        (
            "roles",
            replace(ROLE, registers=(RegisterEntry(register="x", need=RegisterNeed.USUAL),)),
            "tuner names 'x' in registers",
        ),
        ("places_to_look", replace(PLACE, search_words={"x": ("y",)}), "names 'x' in search_words"),
        ("roles", replace(ROLE, id="other", name="Other"), "share the name 'tuner'"),
        ("skills", replace(SKILL, id="ear"), "hearing, ear share the name 'hearing'"),
        ("skills", replace(SKILL, group="light"), "hearing is an orphan"),
        ("skill_groups", replace(GROUP, roles=()), "hearing is an orphan"),
    ],
)
def test_a_fault_is_found(kind: str, entry: Entry, fault: str) -> None:
    assert any(fault in sentence for sentence in find_faults(vocabulary(**{kind: entry})))


def test_a_shared_name_is_allowed_where_it_is_declared_ambiguous() -> None:
    ambiguous = AmbiguousWord(word="hearing", beside=("court",), note="Also in a court.")
    legal = replace(
        SKILL,
        id="court-hearing",
        name="Court hearing",
        aliases=("hearing",),
        ambiguous=(ambiguous,),
    )
    assert find_faults(vocabulary(skills=legal)) == []


def test_two_sets_may_each_have_a_value_of_the_same_name() -> None:
    first = ValueStatement(
        id="a-care",
        name="Care",
        set="a",
        set_name="A",
        meaning="M",
        in_medtech="I",
        sources=("book",),
    )
    second = replace(first, id="b-care", set="b", set_name="B")
    whole = {**vocabulary(values=first)}
    whole["values"] = {"a-care": first, "b-care": second}
    assert find_faults(whole) == []
