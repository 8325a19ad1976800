"""How often an advert says each of its words."""

from crossward.core.matching.counted_words import ANYWHERE, COUNT_FIELDS, CountedWords, count_words
from crossward.core.matching.words import numbers_in, stems, word_number


def count(text: str, *beside: str) -> CountedWords:
    return count_words(numbers_in(text), beside=[stems(each) for each in beside])


def says(counted: CountedWords, word: str) -> set[str]:
    """Return the fields that hold a word."""
    return {field for field in counted.ends if word_number(word) in counted.of(field)}


def test_a_word_said_more_often_is_in_more_fields() -> None:
    text = "ward " * 30 + "nurse " * 3 + "care " + "filler " * 320
    counted = count(text)
    assert says(counted, "ward") == {*COUNT_FIELDS, ANYWHERE}
    assert {"often", "twice"} < says(counted, "nurs") < {*COUNT_FIELDS, ANYWHERE}
    assert says(counted, "care") == {"clearly", ANYWHERE}


def test_a_word_tells_less_in_a_long_text() -> None:
    assert "twice" in says(count("scan scan"), "scan")
    assert says(count("scan scan " + "filler " * 2000), "scan") == {ANYWHERE}


def test_a_word_beside_the_text_is_held_anywhere_and_once() -> None:
    counted = count("ward ward", "Ward sister", "Leeds Trust", "Leeds")
    assert says(counted, "leed") == says(counted, "sister") == {ANYWHERE}
    assert sorted(counted.words.tolist()) == sorted(
        map(word_number, ("ward", "sister", "leed", "trust"))
    )


def test_words_come_with_those_first_that_the_text_is_most_about() -> None:
    counted = count("a b b c c c", "d")
    assert counted.words.tolist() == [word_number(word) for word in "cbad"]


def test_an_advert_without_words_has_none() -> None:
    counted = count("")
    assert not len(counted.words)
    assert set(counted.ends.values()) == {0}
