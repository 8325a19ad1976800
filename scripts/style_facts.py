"""Measure how our own code is written, and fail where it leaves the house style.

`style_facts.py` prints the facts; `style_facts.py --check` also fails on the gates.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent

MEDIAN_FUNCTION_LINES = 8
LONGEST_FUNCTION_LINES = 50
DEEPEST_NESTING = 3
LONGEST_FILE_LINES = 400
MOST_POSITIONAL = 2

BANNED_FILES = {"utils", "helpers", "common", "misc", "base", "manager", "managers", "handler"}
BANNED_FILES_ALLOWED = {"src/crossward/config/settings/base.py"}
BANNED_WORDS = {"job", "jobs", "vacancy", "vacancies", "listing", "listings"}
# schema.org's own name for the format, and words of libraries that we call by their name.
ALLOWED_PHRASES = ("job_posting", "job_share", "civil_service_jobs", "nhs_jobs")
LEFT_FOR_LATER = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|\bNotImplementedError\b")
HOLLOW_TEST = re.compile(r"^\s*assert True\b|\bpytest\.mark\.xfail\b")
REGISTRY_HOST = re.compile(
    r"(pypi|pythonhosted|npmjs)[.]org|//(deb|repo1?)[.](debian|maven)", re.IGNORECASE
)
NESTING = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith, ast.Match)
FRAMEWORK_DECORATORS = ("command", "group", "fixture", "option", "given", "get", "post", "task")


@dataclass
class Facts:
    """What was measured, and each place where a gate is broken."""

    function_lines: list[int] = field(default_factory=list)
    files: int = 0
    lines: int = 0
    broken: list[str] = field(default_factory=list)


def tracked_files() -> list[Path]:
    """Return the files git knows, and those it would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


def depth_of(node: ast.AST, depth: int = 0) -> int:
    """Return how deep blocks nest; `elif` is no deeper than its `if`."""
    deepest = depth
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        is_elif = isinstance(node, ast.If) and isinstance(child, ast.If) and child in node.orelse
        deeper = isinstance(child, NESTING) and not is_elif
        deepest = max(deepest, depth_of(child, depth + deeper))
    return deepest


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of code in a function, its signature and docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def too_many_positional(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Tell whether more than two parameters can be given by position."""
    names = [arg.arg for arg in (*function.args.posonlyargs, *function.args.args)]
    if names[:1] in (["self"], ["cls"]):
        names = names[1:]
    called_by_framework = (
        names[:1] == ["request"]
        or function.name.startswith(("__", "test_"))
        or any(
            word in ast.unparse(d) for d in function.decorator_list for word in FRAMEWORK_DECORATORS
        )
    )
    return len(names) > MOST_POSITIONAL and not called_by_framework


def banned_words(name: str) -> set[str]:
    """Return the words in an identifier that the glossary replaces."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    for phrase in ALLOWED_PHRASES:
        snake = snake.replace(phrase, "")
    return BANNED_WORDS & set(snake.split("_"))


def identifiers(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield every name that the module itself gives, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno


def measure_function(
    function: ast.FunctionDef | ast.AsyncFunctionDef, *, where: str, facts: Facts
) -> None:
    """Add one function to the facts, and its broken gates."""
    facts.function_lines.append(body_lines(function))
    whole = (function.end_lineno or 0) - function.lineno + 1
    label = f"{where}:{function.lineno} {function.name}"
    if whole > LONGEST_FUNCTION_LINES:
        facts.broken.append(f"{label}: {whole} lines, at most {LONGEST_FUNCTION_LINES}")
    if (nesting := depth_of(function)) > DEEPEST_NESTING:
        facts.broken.append(f"{label}: nests {nesting} deep, at most {DEEPEST_NESTING}")
    if too_many_positional(function):
        facts.broken.append(f"{label}: more than two parameters are not keyword-only")


def measure_source(path: Path, facts: Facts) -> None:
    """Add one file of the product to the facts."""
    where = str(path.relative_to(ROOT))
    text = path.read_text()
    facts.files += 1
    facts.lines += text.count("\n")
    if text.count("\n") > LONGEST_FILE_LINES:
        facts.broken.append(f"{where}: {text.count(chr(10))} lines, at most {LONGEST_FILE_LINES}")
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            measure_function(node, where=where, facts=facts)
    for name, line in identifiers(tree):
        if words := banned_words(name):
            facts.broken.append(f"{where}:{line} {name}: the glossary replaces {', '.join(words)}")


def measure_name(path: Path, facts: Facts) -> None:
    """Refuse names that say nothing."""
    where = str(path.relative_to(ROOT))
    words = {path.stem, *path.relative_to(ROOT).parent.parts}
    if where not in BANNED_FILES_ALLOWED and words & BANNED_FILES:
        facts.broken.append(f"{where}: a name that says nothing")


def measure_words(path: Path, facts: Facts) -> None:
    """Refuse what is left for later, tests that prove nothing, and registry hosts."""
    where = str(path.relative_to(ROOT))
    if path == Path(__file__).resolve():
        return
    for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
        if REGISTRY_HOST.search(line):
            facts.broken.append(f"{where}:{number}: names a package registry's host")
        if path.suffix == ".py" and LEFT_FOR_LATER.search(line):
            facts.broken.append(f"{where}:{number}: left for later")
        if path.suffix == ".py" and HOLLOW_TEST.search(line):
            facts.broken.append(f"{where}:{number}: a test that proves nothing")


def measure() -> Facts:
    """Measure the whole repository."""
    facts = Facts()
    for path in tracked_files():
        if path.suffix == ".py":
            measure_name(path, facts)
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".txt", ".json", ".jinja", ".cfg", ""}:
            measure_words(path, facts)
        is_source = path.suffix == ".py" and path.is_relative_to(ROOT / "src")
        if is_source and "migrations" not in path.parts:
            measure_source(path, facts)
    if median(facts.function_lines) > MEDIAN_FUNCTION_LINES:
        facts.broken.append(f"median function {median(facts.function_lines)} lines, at most 8")
    return facts


def main() -> int:
    """Print the facts; with --check, fail where a gate is broken."""
    facts = measure()
    print(f"{facts.files} files, {facts.lines} lines, {len(facts.function_lines)} functions")
    print(
        f"function lines: median {median(facts.function_lines)}, most {max(facts.function_lines)}"
    )
    for line in facts.broken:
        print(f"  {line}")
    print(f"{len(facts.broken)} gates broken")
    return 1 if facts.broken and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
