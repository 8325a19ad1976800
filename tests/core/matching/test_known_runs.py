"""Runs of words that an index keeps a list of."""

from crossward.core.matching.known_runs import RunFinder, known_runs
from crossward.core.matching.words import stems


def test_other_names_of_several_words_are_known() -> None:
    assert ("artifici", "limb") in known_runs()
    assert all(len(run) > 1 for run in known_runs())


def test_runs_are_found_however_they_overlap() -> None:
    finder = RunFinder([("hear", "aid"), ("aid", "servic"), ("aid", "centr")])
    assert finder.find(stems("Hearing aids service")) == {"hear aid", "aid servic"}


def test_a_run_is_not_found_across_other_words_or_inside_one() -> None:
    finder = RunFinder([("hear", "aid")])
    assert finder.find(["hear", "first", "aid"]) == set()
    assert finder.find(["hear", "aidx"]) == set()
    assert finder.find([]) == set()


def test_a_list_of_no_runs_finds_none() -> None:
    assert RunFinder([]).find(["hear", "aid"]) == set()
