"""Reading the vocabulary's files."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import pytest

from crossward.core.occupations import entries
from crossward.core.occupations.entries import VocabularyError, get_entry, load_entries


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    name: str
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    id: str
    parent: str | None = None
    colour: Colour = Colour.RED
    parts: tuple[Part, ...] = ()
    words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


Write = Callable[[str], None]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    monkeypatch.setattr(entries, "DATA", tmp_path)
    (tmp_path / "things").mkdir()

    def write_file(text: str) -> None:
        (tmp_path / "things" / "some.yaml").write_text(text)

    return write_file


def test_what_stands_beside_the_entries_is_given_to_each(write: Write) -> None:
    write("sources: [us]\nentries:\n  - {id: a}\n  - {id: b, sources: [them]}\n")
    things = load_entries("things", Thing)
    assert [thing.sources for thing in things.values()] == [("us",), ("them",)]


def test_values_take_the_types_of_their_fields(write: Write) -> None:
    write("entries:\n  - {id: a, colour: red, parts: [{name: ' wheel ', weight: 2}]}\n")
    thing = load_entries("things", Thing)["a"]
    assert thing.colour is Colour.RED
    assert thing.parts == (Part(name="wheel", weight=2.0),)


def test_a_finer_entry_has_from_its_parent_what_it_does_not_say_itself(write: Write) -> None:
    write(
        "sources: [file]\nentries:\n  - {id: a, words: [x], sources: [own]}\n"
        "  - {id: b, parent: a}\n  - {id: c, parent: b, words: []}\n"
    )
    things = load_entries("things", Thing, handed_down=("words", "sources"))
    assert things["b"].words == ("x",)
    assert things["b"].sources == ("own",)
    assert things["c"].words == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("entries:\n  - {id: a, colours: red}\n", "keys nobody reads: colours"),
        ("entries:\n  - {id: a, colour: blue}\n", "cannot be read"),
        ("entries:\n  - {id: a, words: [1]}\n", "should be of the type str"),
        ("entries:\n  - {id: a}\n  - {id: a}\n", "second entry 'a'"),
    ],
)
def test_wrong_data_is_refused_in_a_sentence(write: Write, text: str, complaint: str) -> None:
    write(text)
    with pytest.raises(VocabularyError, match=complaint):
        load_entries("things", Thing)


def test_asking_for_what_there_is_not_says_so() -> None:
    with pytest.raises(KeyError, match="no thing with the id 'z'"):
        get_entry({"a": Thing(id="a")}, kind="thing", entry_id="z")
