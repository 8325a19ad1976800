"""`crossward import`, `export`, `reindex`, `reread` and `withdraw` as a person uses them."""

import gzip
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.conf import LazySettings

from crossward.cli.main import crossward
from crossward.services import import_files as import_files_module

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def home(tmp_path: Path, settings: LazySettings) -> Path:
    """Give each test a home and an index of its own."""
    settings.CROSSWARD_HOME = tmp_path / "home"
    settings.CROSSWARD_SEARCH_INDEX = tmp_path / "home" / "search-index"
    return tmp_path / "home"


def run(*arguments: str | Path, given: str = "") -> Result:
    return CliRunner().invoke(crossward, [str(each) for each in arguments], input=given)


def posting(number: int) -> str:
    title = f"Perfusionist {number}"
    return json.dumps({"@type": "JobPosting", "identifier": str(number), "title": title})


@pytest.fixture
def three(tmp_path: Path) -> Path:
    path = tmp_path / "three.jsonl"
    path.write_text("\n".join(posting(number) for number in range(3)))
    return path


def test_a_clean_import_counts_and_succeeds(three: Path) -> None:
    first = run("import", three)
    assert first.exit_code == 0, first.output
    assert "3  new" in first.stderr
    second = run("import", three)
    assert second.exit_code == 0
    assert "3  unchanged" in second.stderr
    assert "withdrawn" not in second.stderr


def test_rejects_give_status_one_and_are_found_where_the_summary_says(
    three: Path, home: Path
) -> None:
    three.write_text(three.read_text() + "\n{cut")
    result = run("import", three)
    assert result.exit_code == 1
    assert "1  rejected" in result.stderr
    assert str(home / "import.rejects.jsonl") in result.stderr
    assert json.loads((home / "import.rejects.jsonl").read_text())["line"] == 4


def test_the_summary_as_json_is_all_that_is_printed(three: Path, tmp_path: Path) -> None:
    three.write_text(three.read_text() + "\n{cut")
    rejects = tmp_path / "mine.jsonl"
    result = run("import", three, "--json", "--rejects", rejects)
    assert json.loads(result.stdout) == {
        "new": 3,
        "changed": 0,
        "unchanged": 0,
        "repeated": 0,
        "rejected": 1,
        "withdrawn": 0,
        "is_withdrawal_withheld": False,
        "rejects_file": str(rejects),
    }
    assert result.stderr == ""


def test_a_complete_import_withdraws_or_says_why_not(three: Path) -> None:
    run("import", three, "--source", "feed")
    three.write_text(posting(0) + "\n{cut")
    withheld = run("import", three, "--source", "feed", "--complete")
    assert "Nothing was withdrawn" in withheld.stderr
    three.write_text(posting(0))
    done = run("import", three, "--source", "feed", "--complete")
    assert "2  withdrawn" in done.stderr


@pytest.mark.parametrize("path", ["absent.jsonl", ""])
def test_wrong_use_gives_status_two_and_a_sentence(path: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = run("import", path or tmp_path / "empty")
    assert result.exit_code == 2
    assert "There is no file or folder" in result.stderr or "holds no file" in result.stderr


def test_an_interruption_says_what_to_do(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(import_files_module, "import_adverts", interrupt)
    result = run("import", three)
    assert result.exit_code == 130
    assert "Run the same command again" in result.stderr


def test_exported_adverts_import_as_unchanged(three: Path, tmp_path: Path) -> None:
    run("import", three)
    printed = run("export")
    assert "3 adverts exported." in printed.stderr
    packed = tmp_path / "out.jsonl.gz"
    run("export", "--out", packed)
    assert gzip.decompress(packed.read_bytes()).decode() == printed.stdout
    plain = tmp_path / "out.jsonl"
    assert run("export", "--out", plain, "--withdrawn").exit_code == 0
    assert plain.read_text() == printed.stdout
    assert "3  unchanged" in run("import", packed).stderr


def test_adverts_are_withdrawn_by_id(three: Path) -> None:
    run("import", three)
    advert_id = json.loads(run("search", "perfusionist", "--json").stdout)["adverts"][0]["id"]
    assert "1 advert withdrawn." in run("withdraw", advert_id).stderr
    assert "2 adverts exported." in run("export").stderr
    unknown = run("withdraw", advert_id, "0000")
    assert unknown.exit_code == 2
    assert "Nothing was withdrawn." in unknown.stderr


def test_the_index_is_built_and_readings_are_brought_up_to_date(three: Path) -> None:
    run("import", three)
    assert "The index holds 3 adverts." in run("reindex").stderr
    assert "0 adverts read again, 0 changed." in run("reread").stderr
