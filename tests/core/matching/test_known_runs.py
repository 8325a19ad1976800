"""Runs of words that an index keeps a list of."""

import numpy as np

from crossward.core.matching.known_runs import RunFinder, known_runs
from crossward.core.matching.words import NUMBER, numbers_in, word_numbers


def test_other_names_of_several_words_are_known() -> None:
    assert ("artifici", "limb") in known_runs()
    assert all(len(run) > 1 for run in known_runs())


def test_runs_are_found_however_they_overlap() -> None:
    finder = RunFinder([("hear", "aid"), ("aid", "servic"), ("aid", "centr")])
    assert finder.find(numbers_in("Hearing aids service")) == {"hear aid", "aid servic"}


def test_a_run_is_not_found_across_other_words_or_inside_one() -> None:
    finder = RunFinder([("hear", "aid")])
    assert finder.find(word_numbers(["hear", "first", "aid"])) == set()
    assert finder.find(word_numbers(["hear", "aidx"])) == set()
    assert finder.find(word_numbers([])) == set()


def test_a_run_is_not_found_across_the_numbers_of_words() -> None:
    numbers = word_numbers(["hear", "aid"]).tobytes()
    half = len(numbers) // 4
    between = np.frombuffer(bytes(half) + numbers + bytes(half), NUMBER)
    assert RunFinder([("hear", "aid")]).find(between) == set()


def test_a_list_of_no_runs_finds_none() -> None:
    assert RunFinder([]).find(word_numbers(["hear", "aid"])) == set()
