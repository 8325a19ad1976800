"""Scoring the reader against marks, item by item."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.core.adverts.advert import Advert
from crossward.services.score_reading import FieldScore, mark_id, score_reading

NOTHING: dict[str, Any] = {
    "pay": None,
    "bands": [],
    "contracts": [],
    "term_months": None,
    "hours": None,
    "patterns": [],
    "registrations": [],
    "qualification": None,
    "dbs": None,
    "clearance": None,
    "driving": None,
    "sponsorship": None,
    "closing": None,
    "interview": None,
    "standards": [],
    "role": "diagnostic-radiographer",
}


def advert(number: int, **parts: str) -> Advert:
    words = {"title": "Radiographer", "text": "Join us.", "pay_line": ""} | parts
    return Advert(
        source="test",
        identifier=str(number),
        url=f"https://jobs.example.org/{number}",
        title=words["title"],
        text=words["text"],
        pay_line=words["pay_line"],
    )


def mark(number: int, **fields: Any) -> dict[str, Any]:
    return NOTHING | {"id": str(number)} | fields


def test_items_are_counted_field_by_field() -> None:
    adverts = [advert(1, pay_line="£30,000 - £35,000 pa", title="Band 5/6 Radiographer")]
    pay = {"min": 30000, "max": 35000, "period": "year", "pro_rata": False}
    score = score_reading(adverts, [mark(1, pay=pay, bands=["5", "7"])])
    assert score.fields["bands"] == FieldScore(right=1, wrong=1, missed=1)
    assert score.fields["pay"].f1 == score.fields["pay.period"].f1 == 1.0
    assert score.n == 1


def test_a_range_is_one_item_and_open_ends_matter() -> None:
    adverts = [advert(1, text="Up to 37.5 hours per week, fixed term for 12 months.")]
    expected = {"hours": {"min": 37.5, "max": 37.5}, "term_months": {"min": 12, "max": 12}}
    score = score_reading(adverts, [mark(1, **expected, contracts=["fixed_term"])])
    assert score.fields["hours"] == FieldScore(wrong=1, missed=1)
    assert score.fields["term_months"].recall == 1.0


def test_registrations_count_with_their_need_and_qualifications_by_level() -> None:
    adverts = [advert(1, text="HCPC registration is desirable.\nA degree is required.")]
    score = score_reading(
        adverts,
        [
            mark(
                1,
                registrations=[{"body": "HCPC", "need": "required"}],
                qualification={"level": 6, "need": "desirable"},
            )
        ],
    )
    assert score.fields["registrations"].precision == 0.0
    assert score.fields["qualification"].f1 == 1.0


def test_fields_in_doubt_are_left_out() -> None:
    score = score_reading([advert(1, title="Porter")], [mark(1, in_doubt=["role"])])
    assert score.fields["role"] == FieldScore()


def test_marks_without_an_advert_are_counted_apart() -> None:
    score = score_reading([advert(1), advert(3)], [mark(1), mark(2)])
    assert (score.n, score.unmatched) == (1, 1)


def test_the_mean_is_over_fields_with_items_enough() -> None:
    adverts = [advert(number) for number in range(6)]
    marks = [mark(number, driving="required" if number == 0 else None) for number in range(6)]
    score = score_reading(adverts, marks)
    assert score.fields["driving"].f1 == 0.0
    assert score.mean_f1 == 1.0


def test_without_marks_there_is_no_mean() -> None:
    assert score_reading([], []).mean_f1 == 0.0


def test_each_miss_says_what_was_expected_read_and_from_which_words() -> None:
    score = score_reading([advert(1, title="Band 5 Radiographer")], [mark(1)])
    (miss,) = score.misses
    assert (miss.field, miss.expected, miss.got, miss.evidence) == (
        "bands",
        (),
        ("5",),
        ("Band 5",),
    )


def test_an_advert_without_an_address_is_known_by_its_identifier() -> None:
    assert mark_id(Advert(source="a", identifier="b7", title="", text="")) == "b7"


@pytest.mark.shared
def test_the_marked_adverts_are_read_as_people_read_them(shared: Path) -> None:
    adverts = fetch_adverts([str(shared / "adverts" / "nhs-2020-11.jsonl.gz")])
    lines = (shared / "reading" / "marks.jsonl").read_bytes().splitlines()
    score = score_reading(
        (one for one in adverts if isinstance(one, Advert)), [orjson.loads(line) for line in lines]
    )
    assert score.n == 100
    assert score.mean_f1 >= 0.95
    scored = [one for one in score.fields.values() if one.support >= 5]
    assert min(one.f1 for one in scored) >= 0.88
