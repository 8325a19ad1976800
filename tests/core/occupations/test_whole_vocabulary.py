"""The whole vocabulary, kind by kind."""

from crossward.core.occupations.qualifications import all_qualification_levels
from crossward.core.occupations.vocabulary import count_vocabulary, whole_vocabulary


def test_entries_are_counted_kind_by_kind() -> None:
    counts = count_vocabulary()
    assert counts == {kind: len(entries) for kind, entries in whole_vocabulary().items()}
    assert all(counts.values())


def test_each_level_from_two_to_eight_is_explained() -> None:
    assert [level.level for level in all_qualification_levels().values()] == [2, 3, 4, 5, 6, 7, 8]
