"""Every template is used, and none holds what the policy on content forbids."""

import re
from pathlib import Path

import pytest

WEB = Path(__file__).resolve().parents[2] / "src" / "crossward" / "web"
TEMPLATES = sorted(WEB.rglob("*.jinja"))
NAMED = re.compile(r"""["']([\w/-]+\.jinja)["']""")


def _names_used() -> set[str]:
    sources = [*TEMPLATES, *WEB.rglob("*.py")]
    return {name for source in sources for name in NAMED.findall(source.read_text("utf-8"))}


def _name(template: Path) -> str:
    return template.relative_to(WEB).as_posix()


def test_every_template_is_used() -> None:
    assert {_name(template) for template in TEMPLATES} <= _names_used()


def test_every_template_that_is_named_exists() -> None:
    ours = {_name(template) for template in TEMPLATES}
    assert {name for name in _names_used() if not name.startswith("nhsuk/")} <= ours


@pytest.mark.parametrize("template", TEMPLATES, ids=_name)
def test_no_template_runs_or_styles_anything_itself(template: Path) -> None:
    words = template.read_text("utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:", words)
    scripts = re.findall(r"<script[^>]*>", words)
    assert all("src=" in script or "application/ld+json" in script for script in scripts)


def test_every_style_of_ours_is_worn_by_something() -> None:
    styles = "".join(path.read_text("utf-8") for path in WEB.rglob("*.css"))
    wearers = [*TEMPLATES, *WEB.rglob("*.py"), *WEB.rglob("*.js")]
    worn = "".join(path.read_text("utf-8") for path in wearers)
    classes = set(re.findall(r"\.(cw-[\w-]+)", styles))
    # A class may end in a word of the page: "cw-bar__{{ line.kind }}".
    stems = {name: re.sub(r"(__|--)[\w-]+$", r"\1{{", name) for name in classes}
    unworn = {name for name, stem in stems.items() if name not in worn and stem not in worn}
    assert unworn == set()
