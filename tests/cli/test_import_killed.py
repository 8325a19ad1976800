"""An import that is killed leaves a whole store, and the next run completes it."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

ADVERTS = 1300
WAIT = 60  # seconds for the first batch to be stored; a loaded machine is slow to start


def crossward(home: Path, *arguments: str | Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "CROSSWARD_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "crossward.config.settings.local",
    }
    environment.pop("DATABASE_URL", None)
    return subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "crossward", *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def output(home: Path, *arguments: str | Path) -> bytes:
    process = crossward(home, *arguments)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err.decode()
    return out


def stored(home: Path, *, condition: str = "1") -> int:
    path = home / "crossward.sqlite3"
    if not path.exists():
        return 0
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        query = f"SELECT count(*) FROM adverts_advertrecord WHERE {condition}"  # noqa: S608
        return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()


@pytest.fixture
def adverts(tmp_path: Path) -> Path:
    path = tmp_path / "adverts.jsonl"
    with path.open("w") as file:
        for number in range(ADVERTS):
            posting = {
                "@type": "JobPosting",
                "identifier": str(number),
                "title": f"Clinical technologist, ward {number}",
                "description": f"<p>Band {number % 4 + 5}. Permanent, {number % 38} hours.</p>" * 9,
                "validThrough": "2099-12-31",
            }
            file.write(json.dumps(posting) + "\n")
    return path


def test_an_import_killed_half_way_is_completed_by_the_next(adverts: Path, tmp_path: Path) -> None:
    killed, clean = tmp_path / "killed", tmp_path / "clean"
    process = crossward(killed, "import", adverts)
    deadline = time.monotonic() + WAIT
    while not stored(killed) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=WAIT)
    half = stored(killed)
    assert 0 < half < ADVERTS
    assert half % 500 == 0
    assert stored(killed, condition="awaiting_index_since IS NOT NULL") > 0

    summary = json.loads(output(killed, "import", adverts, "--json"))
    assert (summary["unchanged"], summary["new"]) == (half, ADVERTS - half)
    output(clean, "import", adverts)
    assert output(killed, "export") == output(clean, "export")
    assert stored(killed, condition="awaiting_index_since IS NOT NULL") == 0
    search = ("search", "clinical", "technologist", "--json", "--limit", "1000")
    assert output(killed, *search) == output(clean, *search)
