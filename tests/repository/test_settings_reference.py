"""The page on settings names every variable that Crossward reads."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_READ = re.compile(r"environ(?:\.get\(|\[|\.setdefault\()\s*[\"'](\w+)[\"']")


def test_every_variable_that_is_read_is_on_the_page() -> None:
    page = (ROOT / "docs" / "reference" / "settings.md").read_text("utf-8")
    sources = (ROOT / "src" / "crossward").rglob("*.py")
    read = {name for path in sources for name in _READ.findall(path.read_text("utf-8"))}
    assert "CROSSWARD_ONLINE_POSTCODES" in read
    assert {name for name in read if f"`{name}`" not in page} == set()
