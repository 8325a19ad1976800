"""Style sheets are gathered when something changed, and only then."""

import os
from pathlib import Path

import pytest
from pytest_django import Settings

from crossward.services.prepare_assets import prepare_assets


@pytest.fixture
def sheet(settings: Settings, tmp_path: Path) -> Path:
    sheet = tmp_path / "source" / "crossward" / "small.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("p { color: teal }")
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "gathered"
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    return sheet


def gathered(settings: Settings) -> list[str]:
    return sorted(path.name for path in Path(settings.STATIC_ROOT).rglob("small*.css"))


def test_the_first_time_everything_is_gathered(sheet: Path, settings: Settings) -> None:
    assert prepare_assets()
    assert "small.css" in gathered(settings)


def test_the_second_time_there_is_nothing_to_do(sheet: Path) -> None:
    prepare_assets()
    assert not prepare_assets()


def test_a_changed_sheet_is_gathered_anew(sheet: Path, settings: Settings) -> None:
    prepare_assets()
    before = gathered(settings)
    sheet.write_text("p { color: navy }")
    later = sheet.stat().st_mtime + 60
    os.utime(sheet, (later, later))
    assert prepare_assets()
    assert gathered(settings) != before


def test_without_any_sheet_nothing_is_newer(settings: Settings, sheet: Path) -> None:
    prepare_assets()
    settings.STATICFILES_DIRS = []
    assert not prepare_assets()
