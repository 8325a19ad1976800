"""How fast adverts are taken in, and whether memory stays flat however many there are.

bench/import_adverts.py [FILE]     one import of FILE, and a second one of the same
bench/import_adverts.py --flat N   imports of N and of 4 N adverts made here
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from bench.varied_adverts import SHARED_ADVERTS

WORDS = (
    "The postholder plans treatment, checks equipment and keeps records of every dose given. "
    "You will be registered with the HCPC, work 37.5 hours a week and join an on-call rota. "
)


@dataclass(frozen=True)
class Run:
    """One run of `crossward import`, with what it took of all its processes together."""

    name: str
    seconds: float
    processor_seconds: float
    peak_megabytes: float
    summary: dict[str, object]


def import_file(path: Path, *, home: Path, name: str) -> Run:
    """Import ``path`` in a process of its own and watch its memory."""
    environment = os.environ | {"CROSSWARD_HOME": str(home)}
    started = time.monotonic()
    before = processor_seconds()
    process = subprocess.Popen(
        [sys.executable, "-m", "crossward", "import", str(path), "--json"],
        env=environment,
        stdout=subprocess.PIPE,
    )
    peak = 0.0
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        peak = max(peak, megabytes(watched))
        time.sleep(0.05)
    seconds = time.monotonic() - started
    printed = process.stdout.read() if process.stdout else b""
    return Run(name, seconds, processor_seconds() - before, peak, json.loads(printed))


def processor_seconds() -> float:
    """Return what all finished child processes have used, which other load does not blur."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def megabytes(process: psutil.Process) -> float:
    """Return the memory that a process and its children hold."""
    try:
        family = [process, *process.children(recursive=True)]
        return sum(each.memory_info().rss for each in family) / 2**20
    except psutil.NoSuchProcess:
        return 0.0


def make_adverts(path: Path, *, count: int) -> Path:
    """Write ``count`` adverts, each of its own length and order of words."""
    own = WORDS.split()
    with path.open("w") as file:
        for number in range(count):
            shift = number % len(own)
            words = (own[shift:] + own[:shift]) * (1 + number % 12)
            posting = {
                "@type": "JobPosting",
                "identifier": str(number),
                "title": f"Clinical technologist {number}",
                "description": re.sub(r"\. ", ".</p><p>", f"<p>{' '.join(words)}</p>"),
                "baseSalary": f"Band {5 + number % 4}: £{25_000 + number % 20_000:,} a year",
                "hiringOrganization": {"name": f"Hospital {number % 500} NHS Trust"},
                "validThrough": "2099-12-31",
            }
            file.write(json.dumps(posting) + "\n")
    return path


def measure(arguments: argparse.Namespace, folder: Path) -> list[Run]:
    if not arguments.flat:
        path = arguments.file
        names = ("first import", "second import")
        return [import_file(path, home=folder / "home", name=name) for name in names]
    counts = (arguments.flat, 4 * arguments.flat)
    return [
        import_file(
            make_adverts(folder / f"{count}.jsonl", count=count),
            home=folder / f"home-{count}",
            name=f"{count:,} made adverts",
        )
        for count in counts
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=SHARED_ADVERTS)
    parser.add_argument("--flat", type=int, metavar="N")
    arguments = parser.parse_args()
    if not arguments.flat and not arguments.file.exists():
        arguments.flat = 2000
    with tempfile.TemporaryDirectory(prefix="crossward-bench-") as folder:
        runs = measure(arguments, Path(folder))
    report(runs)


def report(runs: list[Run]) -> None:
    headings = ("import", "seconds", "CPU s", "a second", "peak MB", "new", "unchanged", "rejected")
    print(("{:24}" + "{:>10}" * 7).format(*headings))
    for run in runs:
        counts = [int(str(run.summary[word])) for word in headings[-3:]]
        measured = (run.seconds, run.processor_seconds, sum(counts) / run.seconds)
        print(
            f"{run.name:24}"
            + "".join(f"{figure:10,.1f}" for figure in (*measured, run.peak_megabytes))
            + "".join(f"{count:10,}" for count in counts)
        )


if __name__ == "__main__":
    main()
