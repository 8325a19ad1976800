"""`crossward role`, `crossward vocabulary` and `crossward score roles`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from crossward.cli.role import role
from crossward.cli.score import score
from crossward.cli.vocabulary import vocabulary

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Sonographer",
    "description": "<p>Scan patients.</p>",
    "datePosted": "2026-11-01",
    "hiringOrganization": {"@type": "Organization", "name": "Example NHS Trust"},
    "url": "https://example.org/adverts/1",
}


@pytest.fixture
def adverts(tmp_path: Path) -> str:
    path = tmp_path / "adverts.jsonl"
    path.write_text(json.dumps(POSTING) + "\nno advert\n")
    return str(path)


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    path = tmp_path / "marks.jsonl"
    path.write_text('{"id": "1", "role": "sonographer"}\n')
    return path


def run(*words: str, command: object = score) -> tuple[int, str]:
    result = CliRunner().invoke(command, words)  # type: ignore[arg-type]
    return result.exit_code, result.output


def test_a_title_gives_its_role_in_words() -> None:
    code, said = run("senior clinical technologist, nuclear medicine", command=role)
    assert code == 0
    assert "Clinical technologist (clinical-technologist)" in said
    assert "because the title says: " in said
    assert "Registers: rct (usual)" in said


def test_a_title_with_rivals_names_them() -> None:
    _, said = run("Nurse / Biomedical Scientist", command=role)
    assert "  or other-clinical (" in said


def test_what_is_not_known_is_not_said() -> None:
    _, said = run("Zzz", "--text", "", command=role)
    assert "confidence 20%" in said
    assert "because" not in said
    assert "Registers" not in said


def test_a_role_from_the_text_says_so() -> None:
    _, said = run("Team Leader", "--text", "NMC registered nurse for the ward", command=role)
    assert "because the text says: " in said


def test_a_role_as_json_is_for_programs() -> None:
    _, said = run("Sonographer", "--json", command=role)
    assert json.loads(said)["role"] == "sonographer"


def test_a_role_without_bands_and_registers_is_printed_without_them() -> None:
    _, said = run("Territory Manager", command=role)
    assert "bands" not in said
    assert "Registers" not in said


def test_counts_name_every_kind() -> None:
    code, said = run(command=vocabulary)
    assert code == 0
    assert "  roles\n" in said
    assert "  skill groups\n" in said


@pytest.mark.parametrize(("form", "start"), [("json", "{"), ("skos", "@prefix")])
def test_the_vocabulary_is_printed_for_programs(form: str, start: str) -> None:
    code, said = run("--format", form, command=vocabulary)
    assert code == 0
    assert said.startswith(start)


def test_roles_are_scored(adverts: str, marks: Path) -> None:
    code, said = run("roles", "--adverts", adverts, "--marks", str(marks))
    assert code == 0
    assert "accuracy 100.0% of 1 adverts; 0 marks without an advert, 0 in doubt" in said


def test_several_files_may_follow_one_another(adverts: str, marks: Path) -> None:
    code, said = run("roles", "--adverts", adverts, adverts, "--marks", str(marks), "--json")
    assert code == 0
    scored = json.loads(said)
    assert (scored["accuracy"], scored["n"], scored["misses"]) == (1.0, 1, [])


def test_misses_are_shown(adverts: str, marks: Path) -> None:
    marks.write_text('{"id": "1", "role": "audiologist"}\n')
    code, said = run("roles", "--adverts", adverts, "--marks", str(marks))
    assert code == 0
    assert "accuracy 0.0%" in said
    assert "audiologist" in said


def test_marks_without_adverts_leave_the_accuracy_unknown(adverts: str, marks: Path) -> None:
    marks.write_text('{"id": "2", "role": "audiologist"}\n')
    _, said = run("roles", "--adverts", adverts, "--marks", str(marks))
    assert "accuracy unknown of 0 adverts; 1 marks without an advert" in said


def test_what_cannot_be_read_is_said_in_a_sentence(adverts: str, marks: Path) -> None:
    code, said = run("roles", "--adverts", "nowhere.jsonl", "--marks", str(marks))
    assert code == 2
    assert "nowhere.jsonl" in said
    marks.write_text("{\n")
    code, said = run("roles", "--adverts", adverts, "--marks", str(marks))
    assert code == 1
    assert "Line 1 of the marks" in said


@pytest.mark.shared
def test_the_role_of_the_marked_adverts_is_found(shared: Path) -> None:
    _, said = run(
        "roles",
        "--adverts",
        str(shared / "adverts" / "nhs-2020-11.jsonl.gz"),
        "--marks",
        str(shared / "reading" / "marks.jsonl"),
        "--json",
    )
    assert json.loads(said)["accuracy"] >= 0.9
