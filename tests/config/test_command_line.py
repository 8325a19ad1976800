"""The entry point, and the secret it keeps."""

import importlib
import runpy
import stat
import sys
from pathlib import Path

import pytest
from pytest_django import Settings

from crossward import __version__
from crossward.config.command_line import main


def test_the_command_tells_its_version(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["crossward", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_the_module_is_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["crossward", "--version"])
    with pytest.raises(SystemExit):
        runpy.run_module("crossward", run_name="__main__")
    assert __version__ in capsys.readouterr().out


def test_an_index_of_another_version_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings
) -> None:
    settings.CROSSWARD_SEARCH_INDEX = tmp_path
    (tmp_path / "v0-1").mkdir()
    (tmp_path / "current").write_text("v0-1")
    monkeypatch.setattr(sys, "argv", ["crossward", "search", "radiographer"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert str(ended.value.code).startswith("Error: The search index was built by another version")


def test_importing_the_module_does_nothing() -> None:
    # The module keeps its own name: coverage follows a file by the name it first ran under.
    assert "main" in runpy.run_module("crossward.__main__")


def test_an_installation_makes_its_own_secret_once_and_keeps_it_to_its_owner(
    tmp_path: Path,
) -> None:
    local = importlib.import_module("crossward.config.settings.local")
    path = tmp_path / "home" / "secret-key"
    made = local._kept_secret(path)
    assert len(made) > 50
    assert local._kept_secret(path) == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
