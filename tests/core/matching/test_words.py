"""How text is taken apart."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossward.core.matching import words
from crossward.core.matching.typed_text import TypedText, parse_typed_text
from crossward.core.matching.words import (
    find_run,
    numbers_in,
    split_words,
    stem,
    stems,
    word_numbers,
    word_weight,
)


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
        (
            "caf\N{COMBINING ACUTE ACCENT}e T\N{LATIN SMALL LETTER Y WITH CIRCUMFLEX}",
            ["cafe", "ty"],
        ),
        (
            "Start \N{EN DASH} now \N{BULLET} \N{POUND SIGN}30k \N{TRADE MARK SIGN}",
            ["start", "now", "30k"],
        ),
        ("X\N{NON-BREAKING HYPHEN}ray \N{GREEK SMALL LETTER ALPHA}", ["xray"]),
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
    assert split_words(text) == [
        word.decode() for word in words._WORD.findall(text.lower().encode())
    ]


def test_what_words_tell_is_kept_only_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_KEPT_WORDS", 1)
    met = words._Met(str.upper)
    assert [met[word] for word in ("nurse", "nurse", "ward")] == ["NURSE", "NURSE", "WARD"]
    assert list(met) == ["ward"]


@given(st.text())
def test_a_text_has_the_numbers_of_its_stems(text: str) -> None:
    assert numbers_in(text).tolist() == word_numbers(stems(text)).tolist()


def test_a_decimal_is_one_word_however_many_points_follow() -> None:
    assert split_words("37.5 hours, 3.5mm, v1.2b.") == ["37.5", "hours", "3.5", "mm", "v1.2", "b"]
    assert split_words("Release 1.2.3 of .NET 4.8") == ["release", "1.2", "3", "of", "net", "4.8"]


@pytest.mark.parametrize(
    ("wanted", "places"),
    [([2, 3], [1, 4]), ([3, 2], [2]), ([1], [0]), ([9], []), ([1, 2, 3] * 3, [])],
)
def test_a_run_of_numbers_is_found_wherever_it_stands(wanted: list[int], places: list[int]) -> None:
    numbers = np.array([1, 2, 3, 2, 2, 3], dtype=words.NUMBER)
    assert find_run(numbers, wanted).tolist() == places
