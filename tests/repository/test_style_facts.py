"""The style gates fail on what they are there to refuse."""

from pathlib import Path

import pytest
from scripts import style_facts
from scripts.style_facts import Facts


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(style_facts, "ROOT", tmp_path)
    return tmp_path


def broken_in(path: Path, text: str) -> list[str]:
    facts = Facts()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    style_facts.measure_source(path, facts)
    style_facts.measure_name(path, facts)
    style_facts.measure_words(path, facts)
    return facts.broken


def test_a_plain_function_breaks_nothing(tree: Path) -> None:
    text = "def add(one: int, other: int) -> int:\n    return one + other\n"
    assert broken_in(tree / "sums.py", text) == []


def test_a_function_of_more_than_fifty_lines_is_refused(tree: Path) -> None:
    text = "def long() -> None:\n" + "    print()\n" * 50
    assert broken_in(tree / "long.py", text) == ["long.py:1 long: 51 lines, at most 50"]


def test_four_blocks_inside_one_another_are_refused(tree: Path) -> None:
    text = (
        "def deep(rows: list[str]) -> None:\n"
        "    for row in rows:\n        if row:\n            while row:\n"
        "                if row:\n                    print(row)\n"
    )
    assert broken_in(tree / "deep.py", text) == ["deep.py:1 deep: nests 4 deep, at most 3"]


def test_an_elif_is_no_deeper_than_its_if(tree: Path) -> None:
    text = (
        "def flat(row: int) -> None:\n    if row == 1:\n        print()\n"
        "    elif row == 2:\n        print()\n    elif row == 3:\n        print()\n"
        "    elif row == 4:\n        print()\n    elif row == 5:\n        print()\n"
    )
    assert broken_in(tree / "flat.py", text) == []


def test_a_third_parameter_by_position_is_refused(tree: Path) -> None:
    refused = "def many(one: int, two: int, three: int) -> None: ...\n"
    taken = "def many(one: int, two: int, *, three: int) -> None: ...\n"
    assert broken_in(tree / "many.py", refused) == [
        "many.py:1 many: more than two parameters are not keyword-only"
    ]
    assert broken_in(tree / "few.py", taken) == []


def test_a_view_may_take_what_its_address_names(tree: Path) -> None:
    text = "def page(request: object, role_id: str, level: int) -> None: ...\n"
    assert broken_in(tree / "views.py", text) == []


@pytest.mark.parametrize("name", ["vacancy", "job_title", "listing"])
def test_a_word_that_the_glossary_replaces_is_refused(tree: Path, name: str) -> None:
    assert len(broken_in(tree / "words.py", f"{name} = 1\n")) == 1


def test_the_name_of_a_format_is_allowed(tree: Path) -> None:
    assert broken_in(tree / "words.py", "job_posting = 1\n") == []


def test_a_file_called_by_nothing_is_refused(tree: Path) -> None:
    assert broken_in(tree / "utils.py", "x = 1\n") == ["utils.py: a name that says nothing"]


def test_what_is_left_for_later_is_refused(tree: Path) -> None:
    later = "TO" + "DO"
    assert broken_in(tree / "later.py", f"# {later}: mend\n") == ["later.py:1: left for later"]


def test_a_registry_host_is_refused(tree: Path) -> None:
    host = "py" + "pi.org"
    assert broken_in(tree / "lock.txt.py", f"# https://{host}/simple\n") == [
        "lock.txt.py:1: names a package registry's host"
    ]
