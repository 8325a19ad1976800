"""`crossward read` and `crossward score`."""

import json
import sys
from pathlib import Path
from typing import Any, Self

import orjson
import pytest
from click.testing import CliRunner, Result

from crossward.cli import read as module
from crossward.cli.read import read_command
from crossward.cli.score import score

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Band 6 Dosimetrist",
    "url": "https://jobs.example.org/41",
    "description": "<p>Full time, permanent. A degree is required.</p>",
    "baseSalary": {
        "value": {
            "value": "£35,392 - £42,618 per annum",
            "minValue": 35392,
            "maxValue": 42618,
            "unitText": "YEAR",
        }
    },
    "hiringOrganization": {"name": "Example NHS Trust"},
    "datePosted": "2026-11-01",
}
MARK = {
    "id": "41",
    "pay": {"min": 35392, "max": 42618, "period": "year", "pro_rata": False},
    "bands": ["6"],
    "contracts": ["permanent", "bank"],
    "term_months": None,
    "hours": None,
    "patterns": ["full_time"],
    "registrations": [],
    "qualification": {"level": 6, "need": "required"},
    "dbs": None,
    "clearance": None,
    "driving": None,
    "sponsorship": None,
    "closing": None,
    "interview": None,
    "standards": [],
    "role": "dosimetrist",
}


@pytest.fixture
def adverts(tmp_path: Path) -> Path:
    path = tmp_path / "adverts.jsonl"
    path.write_bytes(orjson.dumps(POSTING) + b"\n")
    return path


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    path = tmp_path / "marks.jsonl"
    path.write_bytes(orjson.dumps(MARK) + b"\n\n" + orjson.dumps(MARK | {"id": "7"}) + b"\n")
    return path


def run(command: Any, *arguments: object) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments])


def test_readings_come_as_json_lines(adverts: Path) -> None:
    result = run(read_command, adverts)
    assert result.exit_code == 0
    reading = json.loads(result.stdout)
    assert (reading["id"], reading["bands"]) == ("41", ["6"])


def test_what_is_no_advert_is_named_and_tells_in_the_exit_status(adverts: Path) -> None:
    with adverts.open("ab") as file:
        file.write(b"{cut\n")
    broken = adverts.with_name("broken.json")
    broken.write_text("[3]", "utf-8")
    result = run(read_command, adverts, broken)
    assert result.exit_code == 1
    assert result.stderr.count("Not read:") == 2


def test_readings_are_written_to_a_file(adverts: Path, tmp_path: Path) -> None:
    result = run(read_command, adverts, "--output", tmp_path / "out.jsonl")
    assert "1 readings written" in result.stderr
    assert json.loads((tmp_path / "out.jsonl").read_text("utf-8"))["id"] == "41"


@pytest.mark.parametrize("name", ["absent.jsonl", "absent.json"])
def test_an_absent_file_is_wrong_use(tmp_path: Path, name: str) -> None:
    result = run(read_command, tmp_path / name)
    assert result.exit_code == 2
    assert name in result.stderr


def test_people_get_a_table(adverts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = orjson.dumps(json.loads(run(read_command, adverts).stdout))
    module._print([line], as_json=False)
    shown = capsys.readouterr().out
    assert "Band 6 Dosimetrist" in shown
    assert "qualification" in shown


def test_lines_go_out_where_there_are_no_bytes_to_write_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Words:
        def write(self, words: str) -> int:
            return len(words)

        def flush(self) -> None:
            return None

    monkeypatch.setattr(sys, "stdout", Words())
    module._print([b"{}\n"], as_json=True)
    monkeypatch.undo()
    assert capsys.readouterr().out == ""


def test_a_cluster_needs_a_folder(adverts: Path) -> None:
    result = run(read_command, adverts, "--cluster", "tcp://127.0.0.1:1")
    assert result.exit_code == 2
    assert "--folder" in result.stderr


def test_a_cluster_needs_the_extra(
    adverts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    result = run(read_command, adverts, "--cluster", "tcp://x", "--folder", tmp_path)
    assert result.exit_code == 2
    assert "batch extra" in result.stderr


def test_a_cluster_reads_each_file(
    adverts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Client:
        def __init__(self, address: str) -> None:
            self.address = address

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *error: object) -> None:
            return None

        def map(self, function: Any, *values: Any) -> list[Any]:
            return [function(*one) for one in zip(*values, strict=True)]

        def gather(self, futures: list[Any]) -> list[Any]:
            return futures

    class Module:
        pass

    fake = Module()
    fake.Client = Client  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "distributed", fake)
    result = run(read_command, adverts, "--cluster", "tcp://x", "--folder", tmp_path / "out")
    assert result.exit_code == 0
    assert (tmp_path / "out" / "adverts.jsonl.readings.jsonl").exists()


def test_the_reading_s_score_has_the_promised_keys(adverts: Path, marks: Path) -> None:
    result = run(score, "reading", "--adverts", adverts, "--marks", marks, "--json", "--errors")
    said = json.loads(result.stdout)
    assert (said["n"], said["marks_without_advert"]) == (1, 1)
    assert said["mean_f1"] == 0.0
    assert said["fields"]["contracts"]["recall"] == 0.5
    assert said["errors"][0]["field"] == "contracts"


def test_people_see_the_score_and_its_errors(adverts: Path, marks: Path) -> None:
    result = run(score, "reading", "--adverts", adverts, "--marks", marks, "--errors")
    assert "1 marked adverts" in result.stdout
    assert "1 marks were left out" in result.stdout
    assert "marked 'bank', 'permanent'; read 'permanent'" in result.stdout


def test_a_score_without_errors_is_a_table_alone(adverts: Path, marks: Path) -> None:
    lines = marks.read_text("utf-8").split("\n\n")[0] + "\n"
    marks.write_text(lines, "utf-8")
    result = run(score, "reading", "--adverts", adverts, "--marks", marks)
    assert "left out" not in result.stdout


def test_pay_lines_are_scored(adverts: Path) -> None:
    other = POSTING | {
        "url": "https://jobs.example.org/42",
        "baseSalary": {
            "value": {
                "value": "£35,000 plus £5,000 welcome bonus",
                "minValue": 5000,
                "maxValue": 35000,
                "unitText": "YEAR",
            }
        },
    }
    with adverts.open("ab") as file:
        file.write(orjson.dumps(other) + b"\n")
    said = json.loads(run(score, "pay-lines", "--adverts", adverts, "--json").stdout)
    assert (said["lines"], said["agree_whole"], said["agree_on_one_of_several_ranges"]) == (2, 1, 0)
    assert (said["share"], said["share_whole"]) == (0.5, 0.5)
    assert said["errors"] == {"site": 1, "ours": 0}
    shown = run(score, "pay-lines", "--adverts", adverts).stdout
    assert "1 lines, site: the source took a bonus" in shown


def test_scoring_needs_its_file(tmp_path: Path, marks: Path) -> None:
    missing = tmp_path / "none.jsonl"
    result = run(score, "reading", "--adverts", missing, "--marks", marks)
    assert result.exit_code == 2
