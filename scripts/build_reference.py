"""Write docs/reference from the product itself; with --check, fail where a page is stale."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import yaml

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
EXAMPLES = ROOT / "tests" / "worked_examples"


def start_django() -> None:
    """Set Django up as the tests do, with a home of its own."""
    os.environ["CROSSWARD_HOME"] = tempfile.mkdtemp(prefix="crossward-reference-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "crossward.config.settings.test"
    import django

    django.setup()


def commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, click.Command]]:
    """Yield every command below this one with its full name."""
    yield " ".join(path), command
    if isinstance(command, click.Group):
        for name in sorted(command.commands):
            yield from commands(command.commands[name], (*path, name))


def command_line_page() -> str:
    """Return every command's own help."""
    from crossward.cli.main import crossward

    lines = ["# The command line", "", "Every command, as `--help` says it.", ""]
    for name, command in commands(crossward, ("crossward",)):
        context = click.Context(command, info_name=name, terminal_width=96, max_content_width=96)
        lines += [f"## {name}", "", "```", command.get_help(context), "```", ""]
    return "\n".join(lines)


def api_page() -> str:
    """Return the resources and parameters of the REST API."""
    from crossward.api.v1.api import api

    schema = api.get_openapi_schema()
    lines = ["# The REST API", "", f"{schema['info']['description']}", ""]
    for path, methods in sorted(schema["paths"].items()):
        for method, operation in methods.items():
            lines += [f"## {method.upper()} {path}", "", operation.get("summary", ""), ""]
            if operation.get("description"):
                lines += [operation["description"], ""]
            lines += parameter_table(operation.get("parameters", []))
            lines += body_table(operation, schema["components"]["schemas"])
    return "\n".join(lines)


def parameter_table(parameters: list[dict[str, Any]]) -> list[str]:
    """Return a table of one operation's parameters, or nothing where it has none."""
    if not parameters:
        return []
    lines = ["| parameter | in | what |", "|---|---|---|"]
    for parameter in parameters:
        what = cell(parameter.get("description") or parameter["schema"].get("description", ""))
        lines.append(f"| `{parameter['name']}` | {parameter['in']} | {what} |")
    return [*lines, ""]


def body_table(operation: dict[str, Any], kinds: dict[str, Any]) -> list[str]:
    """Return a table of what the body of one operation holds, or nothing where it has none."""
    if "requestBody" not in operation:
        return []
    kind = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    lines = ["| key of the body | what |", "|---|---|"]
    for key, schema in kinds[kind.rpartition("/")[2]]["properties"].items():
        lines.append(f"| `{key}` | {cell(schema.get('description', ''))} |")
    return [*lines, ""]


def cell(value: object) -> str:
    """Return a value as the text of one table cell."""
    return str(value).replace("|", "\\|").replace("\n", " ⏎ ").strip()


def reading_page() -> str:
    """Return the worked examples of the reader, field by field."""
    lines = [
        "# How Crossward reads an advert",
        "",
        "Every fact is read by rules, with the words it came from. These examples are the",
        "reader's tests: what stands here is what it does.",
        "",
    ]
    for path in sorted((EXAMPLES / "reading").glob("*.yaml")):
        page = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
        lines += [f"## {page['field']}", "", "| the advert says | read as | why |", "|---|---|---|"]
        for example in page["examples"]:
            said = " · ".join(
                f"{part.replace('_', ' ')}: {example[part]}"
                for part in ("title", "pay_line", "text")
                if example.get(part)
            )
            expected = yaml.dump(example["expected"], default_flow_style=True, width=10_000)
            read = expected.removesuffix("\n").removesuffix("\n...")
            lines.append(f"| {cell(said)} | `{cell(read)}` | {cell(example.get('why', ''))} |")
        lines.append("")
    return "\n".join(lines)


def pay_page() -> str:
    """Return the worked examples of pay, each with the source of its expected figures."""
    lines = [
        "# How Crossward works out pay",
        "",
        "Every expected figure comes from the source beside it, and the statement has to agree",
        "to the penny: these examples are the tests of the pay rules.",
        "",
    ]
    for path in sorted((EXAMPLES / "pay").glob("*.yaml")):
        title = path.stem.replace("_", " ").capitalize()
        lines += [f"## {title}", "", "| example | expected | source |", "|---|---|---|"]
        examples = yaml.load(path.read_text(), Loader=yaml.CSafeLoader)
        lines += [pay_row(example) for example in examples]
        lines.append("")
    return "\n".join(lines)


def pay_row(example: dict[str, Any]) -> str:
    """Return one worked example as a row of a table."""
    expected = ", ".join(
        f"{name.replace('_', ' ')} {value}" for name, value in example["expect"].items()
    )
    document = cell(example.get("document") or "source").replace("[", "(").replace("]", ")")
    return f"| {cell(example['name'])} | {cell(expected)} | [{document}]({example['source']}) |"


PAGES: dict[str, Callable[[], str]] = {
    "command-line.md": command_line_page,
    "api.md": api_page,
    "reading.md": reading_page,
    "pay.md": pay_page,
}


def main() -> int:
    """Write the pages, or compare them with what is there."""
    start_django()
    stale = []
    for name, build in PAGES.items():
        path, text = REFERENCE / name, build().rstrip() + "\n"
        if "--check" in sys.argv:
            if not path.exists() or path.read_text() != text:
                stale.append(name)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    for name in stale:
        print(f"docs/reference/{name} is stale: run `make docs`.")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
