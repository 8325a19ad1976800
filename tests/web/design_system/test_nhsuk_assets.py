"""NHS.UK's styles and script as we serve them."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from pytest_django import Settings

from crossward.web.design_system.nhsuk_assets import NhsukFinder, make_assets


@pytest.fixture
def package(settings: Settings, tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    (folder / "assets" / "images").mkdir(parents=True)
    (folder / "assets" / "images" / "up.svg").write_text("<svg/>")
    (folder / "nhsuk-frontend.min.css").write_text(
        "@font-face{font-family:F;src:url(https://elsewhere.example/f.woff)}"
        ".a{background:url(/assets/images/up.svg)}\n/*# sourceMappingURL=a.css.map */"
    )
    (folder / "nhsuk-frontend.min.js").write_text("run();\n//# sourceMappingURL=a.js.map\n")
    settings.NHSUK_FRONTEND = folder
    settings.CROSSWARD_HOME = tmp_path / "home"
    return folder


def test_the_typeface_of_the_nhs_is_left_out_and_pictures_are_ours(
    package: Path, tmp_path: Path
) -> None:
    made = make_assets(tmp_path / "made")
    assert made == ("nhsuk-frontend.min.css", "nhsuk-frontend.min.js", "images/up.svg")
    styles = (tmp_path / "made" / "nhsuk-frontend.min.css").read_text()
    assert styles.strip() == ".a{background:url(images/up.svg)}"
    assert (tmp_path / "made" / "nhsuk-frontend.min.js").read_text() == "run();\n"


def test_what_is_made_already_is_left_alone_and_what_is_old_is_made_anew(
    package: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "made"
    make_assets(folder)
    before = (folder / "images" / "up.svg").stat().st_mtime_ns
    (package / "nhsuk-frontend.min.js").write_text("walk();")
    make_assets.cache_clear()
    make_assets(folder)
    assert (folder / "images" / "up.svg").stat().st_mtime_ns == before
    assert (folder / "nhsuk-frontend.min.js").read_text() == "walk();"
    assert not list(folder.glob("*.[0-9]*"))


def test_the_finder_finds_and_lists_what_is_made(package: Path, tmp_path: Path) -> None:
    finder = NhsukFinder()
    script = tmp_path / "home" / "nhsuk" / "nhsuk-frontend.min.js"
    assert finder.find("nhsuk/nhsuk-frontend.min.js") == str(script)
    assert finder.find("nhsuk/nhsuk-frontend.min.js", find_all=True) == [str(script)]
    assert finder.find("nhsuk/other.js") == []
    assert finder.find("nhsuk-frontend.min.js") == []
    assert [path for path, _ in finder.list(None)] == list(make_assets(script.parent))


def test_without_the_package_there_is_nothing_to_find(settings: Settings, tmp_path: Path) -> None:
    settings.NHSUK_FRONTEND = tmp_path / "not-installed"
    settings.CROSSWARD_HOME = tmp_path / "home"
    assert NhsukFinder().find("nhsuk/nhsuk-frontend.min.css") == []


def test_the_installed_package_fetches_nothing_from_elsewhere() -> None:
    path = finders.find("nhsuk/nhsuk-frontend.min.css")
    styles = Path(str(path)).read_text("utf-8")
    assert "https://" not in styles.replace("https://www.w3.org", "")
    assert "@font-face" not in styles
