"""How text is taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossward.core.matching import words
from crossward.core.matching.typed_text import TypedText, parse_typed_text
from crossward.core.matching.words import split_words, stem, stems, word_weight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senior Radiographer", ["senior", "radiographer"]),
        ("X-ray, e-learning", ["xray", "elearning"]),
        ("N.H.S. patients' care", ["nhs", "patients", "care"]),
        ("the trust\N{RIGHT SINGLE QUOTATION MARK}s", ["the", "trust"]),
        ("£35,000.50 a year", ["35000.50", "a", "year"]),
        ("C++ and C#", ["c++", "and", "c#"]),
        ("Médecins", ["medecins"]),
        ("Band 8a/8b", ["band", "8a", "8b"]),
        ("", []),
    ],
)
def test_words_are_what_a_reader_sees(text: str, expected: list[str]) -> None:
    assert split_words(text) == expected


def test_forms_of_one_word_share_a_stem() -> None:
    assert stems("radiographers radiographer") == ["radiograph", "radiograph"]
    assert stem("8a") == "8a"


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert word_weight(stem("patient")) < word_weight(stem("dosimetrist"))


def test_phrases_and_minus_are_taken_apart() -> None:
    typed = parse_typed_text('jobs for senior radiographers "band six" -agency -"night shift" six')
    assert typed == TypedText(
        plain="jobs for senior radiographers six",
        marked='"band six" -agency -"night shift"',
        phrases=(("band", "six"),),
        excluded=(("agenc",), ("night", "shift")),
    )


def test_a_hyphen_inside_a_word_is_no_minus() -> None:
    assert parse_typed_text("cone-beam CT").excluded == ()


@given(st.text())
def test_anything_may_be_typed(text: str) -> None:
    typed = parse_typed_text(text)
    assert typed.plain == typed.plain.lower()
    assert all(typed.phrases)
    assert all(typed.excluded)


@pytest.mark.parametrize("text", ["it is 1.5 t", "C#", "C++ 4.0", "a.5 b", "plain words"])
def test_words_are_the_same_on_the_short_way(text: str) -> None:
    assert split_words(text) == words._WORD.findall(text.lower())


def test_what_words_tell_is_kept_only_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_KEPT_WORDS", 1)
    met = words._Met(str.upper)
    assert [met[word] for word in ("nurse", "nurse", "ward")] == ["NURSE", "NURSE", "WARD"]
    assert list(met) == ["ward"]


def test_a_decimal_is_one_word_however_many_points_follow() -> None:
    assert split_words("37.5 hours, 3.5mm, v1.2b.") == ["37.5", "hours", "3.5", "mm", "v1.2", "b"]
    assert split_words("Release 1.2.3 of .NET 4.8") == ["release", "1.2", "3", "of", "net", "4.8"]
