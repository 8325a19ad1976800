"""Finding phrases: whole words, any spelling, nothing inside other words."""

from crossward.core.occupations.phrases import (
    PhraseFinder,
    longest_only,
    spellings,
    to_plain,
    to_plain_phrase,
)


def found(finder: PhraseFinder[str], text: str) -> list[tuple[str, tuple[str, ...]]]:
    plain = to_plain(text)
    hits = finder.find_all(plain)
    assert all(plain[hit.start : hit.end] == hit.phrase for hit in hits)
    return [(text[hit.start : hit.end], hit.meanings) for hit in hits]


def test_plain_text_keeps_every_place() -> None:
    text = "X-Ray\u2019s \u2013 R&D, C++ & caf\u00e9 \u0142\U0001f600"
    assert len(to_plain(text)) == len(text)
    assert to_plain_phrase(text) == "x ray s r&d c++ & caf\u00e9"


def test_phrases_are_found_as_whole_words_only() -> None:
    finder = PhraseFinder([("CT", "scan"), ("MRI", "magnet")])
    assert found(finder, "CT/MRI, not ACT or CTP") == [("CT", ("scan",)), ("MRI", ("magnet",))]


def test_hyphens_and_capitals_make_no_difference() -> None:
    finder = PhraseFinder([("x-ray", "ray")])
    assert found(finder, "X ray and x-RAY") == [("X ray", ("ray",)), ("x-RAY", ("ray",))]


def test_plurals_and_other_spellings_are_found() -> None:
    assert spellings("theatre practitioner") >= {"theater practitioners", "theatre practioner"}
    assert "laboratories" in spellings("laboratory")
    assert spellings("physics") == {"physics"}
    assert spellings("sat") == {"sat"}


def test_a_phrase_may_mean_two_things_but_says_each_once() -> None:
    finder = PhraseFinder([("bank", "money"), ("Bank", "river"), ("bank", "money")])
    assert finder.meanings_of("BANK") == ("money", "river")
    assert finder.meanings_of("unknown") == ()


def test_only_the_longest_of_phrases_inside_one_another_is_kept() -> None:
    finder = PhraseFinder([("research", "a"), ("research nurse", "b"), ("nurse", "c")])
    hits = longest_only(finder.find_all(to_plain("Research nurse, nurse")))
    assert [hit.phrase for hit in hits] == ["research nurse", "nurse"]


def test_one_slip_in_a_long_word_is_mended() -> None:
    finder = PhraseFinder([("radiographer", "r")])
    assert finder.mend_spelling("radiograper in nhs") == "radiographer in nhs"
    assert finder.mend_spelling("cartographer") == "cartographer"


def test_of_phrases_that_overlap_the_first_is_kept() -> None:
    finder = PhraseFinder([("nurse manager", "a"), ("research nurse", "b")])
    hits = longest_only(finder.find_all(to_plain("Research nurse manager")))
    assert [hit.phrase for hit in hits] == ["research nurse"]
