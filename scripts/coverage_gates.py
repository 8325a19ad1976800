"""Hold each layer to its share of covered lines and branches, from the last test run's data."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

GATES = {"core": 100.0, "services": 100.0}
ELSEWHERE = 95.0
SOURCE = "src/crossward/"

Counts = dict[str, int]


def report() -> dict[str, Counts]:
    """Return coverage's own summary of each file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        subprocess.run(
            [sys.executable, "-m", "coverage", "json", "--quiet", "-o", str(path)], check=True
        )
        files = json.loads(path.read_text())["files"]
    return {name: file["summary"] for name, file in files.items()}


def layer_of(name: str) -> str:
    """Return the layer of a file: "core", "services", ... or "" for the root."""
    inside = name.removeprefix(SOURCE).split("/")
    return inside[0] if len(inside) > 1 else ""


def share(counts: list[Counts]) -> float:
    """Return the percentage of lines and branches together that ran."""
    possible = sum(c["num_statements"] + c.get("num_branches", 0) for c in counts)
    done = sum(c["covered_lines"] + c.get("covered_branches", 0) for c in counts)
    return 100.0 * done / possible if possible else 100.0


def main() -> int:
    """Print one line a layer; fail where a layer is under its gate."""
    files = report()
    failed = False
    for layer in sorted({layer_of(name) for name in files}):
        inside = {name: counts for name, counts in files.items() if layer_of(name) == layer}
        gate = GATES.get(layer, ELSEWHERE)
        reached = share(list(inside.values()))
        print(f"{layer or 'crossward':10} {reached:6.2f}% (gate {gate:.0f}%)")
        if reached < gate:
            failed = True
            for name, counts in sorted(inside.items()):
                if share([counts]) < gate:
                    print(f"    {share([counts]):6.2f}% {name}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
