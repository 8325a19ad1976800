"""What the vocabulary's matching keeps to, whatever the words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crossward.core.occupations.employer_groups import EmployerGroup, decide_employer_group
from crossward.core.occupations.phrases import to_plain
from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.role_matching import find_role
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skill_matching import find_skills
from crossward.core.occupations.skills import all_skills

KNOWN_WORDS = st.sampled_from(
    [
        *(title for role in all_roles().values() for title in (role.name, *role.titles)),
        *(name for skill in all_skills().values() for name in (skill.name, *skill.aliases)),
        *(" - ", " (", ") ", "\n", "\u00a0", "Band 6", "&amp;", "\ud800"),
    ]
)
ANY_WORDS = st.lists(st.one_of(KNOWN_WORDS, st.text(max_size=12)), max_size=8).map(" ".join)


@settings(deadline=None)
@given(title=ANY_WORDS, text=ANY_WORDS)
def test_every_advert_has_a_role_of_the_contract_with_a_confidence(title: str, text: str) -> None:
    match = find_role(title, text)
    assert all_roles()[match.role].parent is None
    assert 0 < match.confidence < 1
    assert match.role not in {role for role, _ in match.runners_up}


@settings(deadline=None)
@given(text=ANY_WORDS)
def test_skills_stand_where_they_are_said_to_and_never_overlap(text: str) -> None:
    reach = 0
    for mention in find_skills(text):
        assert text[mention.start : mention.end] == mention.words
        assert mention.start >= reach
        assert mention.skill in all_skills()
        reach = mention.end


@given(text=st.text())
def test_plain_text_is_as_long_as_the_text(text: str) -> None:
    assert len(to_plain(text)) == len(text)


@settings(deadline=None)
@given(text=ANY_WORDS)
def test_a_typed_phrase_means_roles_with_weights_from_zero_to_one(text: str) -> None:
    expansion = expand_query(text)
    assert all(0 < meant.weight <= 1 for meant in expansion.roles)
    assert len({meant.id for meant in expansion.roles}) == len(expansion.roles)


@given(employer=st.text(max_size=60))
def test_every_employer_has_a_group_and_a_reason(employer: str) -> None:
    verdict = decide_employer_group(employer)
    assert verdict.group in EmployerGroup
    assert verdict.reason.endswith(".")
