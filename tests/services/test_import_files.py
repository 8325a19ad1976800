"""Files go in through the same door, with rejects written beside."""

import json
from pathlib import Path

import pytest
from django.db.migrations.executor import MigrationExecutor
from tests.fakes.listening_engine import ListeningEngine

from crossward.services import prepare_store as prepare_module
from crossward.services.import_adverts import ImportSummary
from crossward.services.import_files import import_files
from crossward.services.prepare_store import prepare_store

pytestmark = pytest.mark.django_db

GOOD = {"@type": "JobPosting", "identifier": "1", "title": "Sonographer", "description": "Scans."}


@pytest.fixture
def rejects(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "rejects.jsonl"


def taken(path: Path, *, rejects: Path, complete: bool = False) -> ImportSummary:
    return import_files(
        [str(path)], complete_source=complete, rejects_path=rejects, engine=ListeningEngine()
    )


def test_rejects_are_written_with_file_line_reason_and_record(
    tmp_path: Path, rejects: Path
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{{cut\n" + '["\\ud800"]\n')
    assert taken(path, rejects=rejects) == ImportSummary(new=1, rejected=2)
    first, second = (json.loads(line) for line in rejects.read_text().splitlines())
    assert (first["file"], first["line"], first["record"]) == (str(path), 2, "{cut")
    assert first["reason"].startswith("It is not whole JSON")
    assert second == {
        "file": str(path),
        "line": 3,
        "reason": "It is text, not a JobPosting object.",
        "record": '["\\ud800"]',
    }


def test_without_rejects_no_file_is_left_not_even_an_old_one(tmp_path: Path, rejects: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("[1]")
    taken(path, rejects=rejects)
    assert rejects.exists()
    path.write_text(json.dumps(GOOD))
    taken(path, rejects=rejects)
    assert not rejects.exists()


def test_a_complete_file_withdraws_what_it_lacks(tmp_path: Path, rejects: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(GOOD)}\n{json.dumps(GOOD | {'identifier': '2'})}\n")
    taken(path, rejects=rejects)
    path.write_text(json.dumps(GOOD))
    summary = taken(path, rejects=rejects, complete=True)
    assert summary == ImportSummary(unchanged=1, withdrawn=1)


def test_a_store_in_its_present_form_needs_no_preparing() -> None:
    assert prepare_store() is False


def test_a_store_in_an_older_form_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one step"])
    called: list[tuple[object, ...]] = []
    monkeypatch.setattr(prepare_module, "call_command", lambda *of, **_: called.append(of))
    assert prepare_store() is True
    assert called == [("migrate",)]
