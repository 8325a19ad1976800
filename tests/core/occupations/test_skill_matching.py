"""The skills a text names, with their places."""

import pytest

from crossward.core.occupations import skill_matching
from crossward.core.occupations.phrases import PhraseFinder
from crossward.core.occupations.skill_matching import SkillMention, SkillWord, find_skills


@pytest.fixture
def few_skills(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a handful of words mean anything, whatever the data says."""
    finder: PhraseFinder[SkillWord] = PhraseFinder(
        [
            ("magnetic resonance imaging", SkillWord("mri")),
            ("imaging", SkillWord("imaging")),
            ("MR", SkillWord("mri", capitals="MR", beside=frozenset({"scanner", "imaging"}))),
            ("QA", SkillWord("quality", capitals="QA")),
        ]
    )
    monkeypatch.setattr(skill_matching, "skill_finder", lambda: finder)


@pytest.mark.usefixtures("few_skills")
def test_the_longest_words_win() -> None:
    text = "Experience of Magnetic-Resonance Imaging."
    assert find_skills(text) == [SkillMention("mri", 14, 40, "Magnetic-Resonance Imaging")]


@pytest.mark.usefixtures("few_skills")
def test_an_ambiguous_word_needs_company() -> None:
    assert find_skills("MR Smith") == []
    assert [each.skill for each in find_skills("MR Smith uses the scanner")] == ["mri"]


@pytest.mark.usefixtures("few_skills")
def test_a_short_abbreviation_is_found_in_capitals_only() -> None:
    assert find_skills("the qa team and mr Smith's scanner") == []
    assert [each.words for each in find_skills("the QA team")] == ["QA"]


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("You will fit hearing aids.", "hearing-aid-fitting"),
        ("Able to write SQL queries", "structured-query-language"),
        ("planned preventative maintenance of devices", "planned-preventive-maintenance"),
        ("Knowledge of ISO 13485", "iso-13485"),
    ],
)
def test_the_vocabulary_finds_what_adverts_say(text: str, skill: str) -> None:
    mentions = find_skills(text)
    assert skill in {each.skill for each in mentions}
    assert all(text[each.start : each.end] == each.words for each in mentions)


def test_a_text_without_skills_has_none() -> None:
    assert find_skills("") == []
    assert find_skills("The sea is near.") == []
