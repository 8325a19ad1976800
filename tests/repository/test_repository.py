"""The repository keeps its own promises."""

import re
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_decision_is_in_the_index() -> None:
    index = (ROOT / "docs/adr/README.md").read_text()
    records = sorted(path.name for path in (ROOT / "docs/adr").glob("0*.md"))
    assert records
    assert [name for name in records if name not in index] == []


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/adr").glob("0*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_target_of_the_makefile_says_what_it_does() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony
    targets = phony[1].split()
    described = set(re.findall(r"^([a-z-]+):.*?##", makefile, re.MULTILINE))
    assert set(targets) == described
    assert len(targets) <= 15


def test_the_targets_that_the_readme_names_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = set(re.findall(r"`?make ([a-z-]+)", (ROOT / "README.md").read_text()))
    missing = [name for name in named - {"and"} if f"\n{name}:" not in makefile]
    assert {"demo", "test"} <= named
    assert missing == []


def test_every_locked_package_has_a_hash() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        pinned = re.findall(r"^[a-zA-Z0-9_.\[\]-]+==.*$", path.read_text(), re.MULTILINE)
        assert pinned
        assert [line for line in pinned if not line.endswith("\\")] == [], path.name


def test_the_import_rules_are_the_six_of_the_house() -> None:
    rules = ConfigParser()
    rules.read(ROOT / ".importlinter")
    kinds = sorted(
        rules[section]["type"] for section in rules.sections() if ":contract:" in section
    )
    assert kinds == [
        "acyclic_siblings",
        "forbidden",
        "independence",
        "layers",
        "layers",
        "protected",
    ]


def test_links_between_documents_lead_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text())
        if not (page.parent / target).exists()
    ]
    assert broken == []
