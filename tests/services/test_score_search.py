"""The search, scored against grades."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from crossward.cli.score_search import score_search_command
from crossward.core.adverts.advert import Advert
from crossward.services.score_search import GradedQuery, SearchScore, score_search

AT = datetime(2026, 11, 21, tzinfo=UTC)


def advert(name: str, title: str, text: str = "Work in a team.") -> Advert:
    url = f"https://example.org/vacancy/{name}"
    closes = datetime(2020, 1, 1, tzinfo=UTC)
    return Advert(source="test", identifier=name, title=title, text=text, url=url, closes=closes)


ADVERTS = (
    advert("1", "Therapeutic Radiographer"),
    advert("2", "Porter", "You help radiographers."),
    advert("3", "Audiologist", "Fit hearing aids."),
)


def score(query: GradedQuery) -> SearchScore:
    return score_search(ADVERTS, [query], at=AT)


def test_a_perfect_order_scores_one_although_the_adverts_have_expired() -> None:
    found = score(GradedQuery("q1", "radiographers", {"1": 3, "2": 1}))
    assert found.mean_ndcg == 1.0
    assert [(each.title, each.grade) for each in found.queries[0].top][:2] == [
        ("Therapeutic Radiographer", 3),
        ("Porter", 1),
    ]


def test_what_was_missed_is_named() -> None:
    found = score(GradedQuery("q1", "hearing aid", {"1": 2, "elsewhere": 3}))
    assert [(each.title, each.grade) for each in found.queries[0].missed] == [
        ("(not given: elsewhere)", 3),
        ("Therapeutic Radiographer", 2),
    ]


def test_the_reading_of_adverts_is_counted_aloud() -> None:
    counted: list[int] = []
    score_search(ADVERTS, [], at=AT, on_read=counted.append)
    assert counted == [1, 2, 3]


def test_no_queries_score_nothing() -> None:
    empty = score_search(ADVERTS, [], at=AT)
    assert (empty.mean_ndcg, empty.bm25_ndcg) == (0.0, 0.0)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    postings = [
        {"@type": "JobPosting", "title": each.title, "description": each.text, "url": each.url}
        for each in ADVERTS
    ]
    (tmp_path / "adverts.jsonl").write_text("\n".join(map(json.dumps, postings)))
    (tmp_path / "queries.tsv").write_text("q1\tradiographer\nq2\thearing aids\n")
    (tmp_path / "grades.tsv").write_text("q1\t1\t3\nq1\t2\t1\nq2\t3\t3\n")
    return tmp_path


def run(files: Path, *more: str) -> Result:
    return CliRunner().invoke(
        score_search_command,
        [
            *("--adverts", str(files / "adverts.jsonl")),
            *("--queries", str(files / "queries.tsv")),
            *("--grades", str(files / "grades.tsv")),
            *more,
        ],
    )


def test_the_command_answers_in_json(files: Path) -> None:
    answer = json.loads(run(files, "--json", "--errors").output)
    assert answer["mean_ndcg"] == 1.0
    assert 0 < answer["bm25_ndcg"] <= 1
    assert [each["id"] for each in answer["queries"]] == ["q1", "q2"]
    assert answer["queries"][1]["top"][0] == {"title": "Audiologist", "grade": 3}


def test_the_command_answers_in_a_table(files: Path) -> None:
    assert "Mean" in run(files).output
    assert "3  Audiologist" in run(files, "--errors").output


@pytest.mark.parametrize(
    ("name", "line", "problem"),
    [
        ("grades.tsv", "q1\t1", "line 1: 3 columns"),
        ("grades.tsv", "q1\t1\tgood", "'good' is not a whole number"),
        ("queries.tsv", "radiographer", "line 1: 2 columns"),
    ],
)
def test_a_file_in_another_form_is_refused_in_plain_words(
    files: Path, name: str, line: str, problem: str
) -> None:
    (files / name).write_text(line)
    result = run(files)
    assert result.exit_code == 1
    assert problem in result.output.replace("\n", " ")
