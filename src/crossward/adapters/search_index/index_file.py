"""One version of the index as an SQLite file: what lies where, and how it is opened."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import orjson

from crossward.core.matching.engine import SearchIndexDamaged
from crossward.core.matching.known_runs import known_runs
from crossward.core.matching.same_words import Stems

SCHEMA_VERSION = 9  # raise it when anything below changes: the index is then built anew
FILE = "index.sqlite3"
PAGE = 8_192  # bytes
CACHE = 65_536  # kilobytes of the file that a process keeps: most of what leads to lists
SECONDS_TO_WAIT = 60  # for another writer

# Adverts are numbered as they come: their ``doc``. A list holds the docs that share something, as
# a Roaring bitmap under a name such as "title nurse". A block is what one put wrote.
LISTS = """
CREATE {} TABLE lists (
    block INTEGER, name TEXT, docs BLOB NOT NULL, PRIMARY KEY (block, name)
) WITHOUT ROWID;
"""
SCHEMA = f"""
CREATE TABLE state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE blocks (
    id INTEGER PRIMARY KEY, first INTEGER NOT NULL, stop INTEGER NOT NULL,
    columns BLOB NOT NULL, more BLOB NOT NULL
);
{LISTS.format("")}
CREATE TABLE adverts (
    doc INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, card BLOB NOT NULL, said BLOB NOT NULL
);
CREATE TABLE kinds (id INTEGER PRIMARY KEY, kind TEXT NOT NULL UNIQUE);
CREATE TABLE sites (
    id INTEGER PRIMARY KEY, latitude REAL NOT NULL, longitude REAL NOT NULL,
    UNIQUE (latitude, longitude)
);
"""


def make_index(folder: Path) -> None:
    """Make an empty index, for the runs of words that are known today.

    What is put there later is looked through for the same runs, whatever is known by then.
    """
    with closing(sqlite3.connect(folder / FILE)) as made, made:
        made.execute(f"PRAGMA page_size = {PAGE}")
        made.execute("PRAGMA journal_mode = WAL")
        made.executescript(SCHEMA)
        made.executemany(
            "INSERT INTO state VALUES (?, ?)",
            [("commit", b"0"), ("dead", b""), ("runs", orjson.dumps(known_runs()))],
        )


def open_index(folder: Path) -> sqlite3.Connection:
    """Open an index that is there; transactions begin and end by statements of their own."""
    if not folder.name.startswith(f"v{SCHEMA_VERSION}-"):
        raise SearchIndexDamaged("The search index was built by another version of Crossward.")
    with saying_damage():
        opened = sqlite3.connect(
            f"{(folder / FILE).absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=SECONDS_TO_WAIT,
        )
        opened.execute("PRAGMA synchronous = FULL")
        opened.execute(f"PRAGMA cache_size = -{CACHE}")
    return opened


@contextmanager
def saying_damage() -> Iterator[None]:
    """Say of an index that cannot be read or written what to do about it."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise SearchIndexDamaged(f"The search index cannot be used: {error}.") from error


def read_runs(opened: sqlite3.Connection) -> frozenset[Stems]:
    return frozenset(tuple(run) for run in orjson.loads(read_state(opened, "runs")))


def note_commit(opened: sqlite3.Connection) -> None:
    """Tell readers that there is something new to read."""
    write_state(opened, name="commit", value=b"%d" % (int(read_state(opened, "commit")) + 1))


def read_state(opened: sqlite3.Connection, name: str) -> bytes:
    [value] = opened.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
    return bytes(value)


def write_state(opened: sqlite3.Connection, *, name: str, value: bytes) -> None:
    opened.execute("UPDATE state SET value = ? WHERE name = ?", (value, name))
