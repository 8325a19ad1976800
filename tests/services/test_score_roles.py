"""Scoring the role found against what was marked."""

from dataclasses import replace

import pytest

from crossward.core.adverts.advert import Advert
from crossward.services.score_roles import NoMarksError, score_roles


def advert(number: int, title: str) -> Advert:
    return Advert(
        source="test",
        identifier=str(number),
        title=title,
        text="",
        url=f"https://example.org/adverts/{number}/",
    )


ADVERTS = [advert(1, "Sonographer"), advert(2, "Cleaner"), advert(3, "Not marked")]


def test_the_share_of_right_roles_is_the_accuracy() -> None:
    marks: list[str | bytes] = [
        '{"id": "1", "role": "sonographer"}',
        b'{"id": 2, "role": "audiologist"}',
        "",
    ]
    score = score_roles(ADVERTS, marks)
    assert (score.accuracy, score.n, score.absent, score.in_doubt) == (0.5, 2, 0, 0)
    assert [(miss.id, miss.marked, miss.found) for miss in score.misses] == [
        ("2", "audiologist", "other-support")
    ]
    assert score.misses[0].words == ("cleaner",)


def test_marks_in_doubt_and_marks_without_an_advert_are_only_counted() -> None:
    marks = [
        '{"id": "1", "role": "x", "in_doubt": ["role"]}',
        '{"id": "2", "role": "other-support", "in_doubt": ["pay"]}',
        '{"id": "9", "role": "sonographer"}',
    ]
    score = score_roles(ADVERTS, marks)
    assert (score.accuracy, score.n, score.absent, score.in_doubt) == (1.0, 1, 1, 1)


def test_without_adverts_the_accuracy_is_unknown() -> None:
    score = score_roles([], ['{"id": "1", "role": "sonographer"}'])
    assert (score.accuracy, score.n, score.absent) == (None, 0, 1)


def test_an_advert_without_an_address_is_known_by_its_identifier() -> None:
    score = score_roles([replace(ADVERTS[0], url="")], ['{"id": "1", "role": "sonographer"}'])
    assert (score.accuracy, score.n) == (1.0, 1)


@pytest.mark.parametrize("line", ["{", '{"id": "1"}', "[]", '"word"'])
def test_marks_that_cannot_be_read_are_refused_with_their_line(line: str) -> None:
    with pytest.raises(NoMarksError, match="Line 2 of the marks"):
        score_roles(ADVERTS, ['{"id": "1", "role": "sonographer"}', line])
