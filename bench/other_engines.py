"""SQLite FTS5 and PostgreSQL full text, as a user might set them up."""

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import psycopg
from bench.varied_adverts import TODAY

from crossward.core.adverts.kept_advert import KeptAdvert

BATCH = 2_000
GROUP = "nhs"
Row = tuple[str, str, str, str, str, str, str, str, str, str, str]
# Filters with one value an advert, so that both can count them with a plain GROUP BY.
FACETS = ("role", "employer_group", "band", "contract", "pattern")


class OtherEngine(Protocol):
    name: str

    def build(self, adverts: Iterator[KeptAdvert]) -> None: ...

    def search(self, text: str) -> object: ...

    def megabytes(self) -> float: ...

    def close(self) -> None: ...


def to_row(kept: KeptAdvert) -> Row:
    advert, reading = kept.advert, kept.reading
    return (
        kept.id,
        advert.title,
        advert.employer,
        advert.place,
        advert.text,
        str(advert.closes.date()) if advert.closes else "9999-12-31",
        reading.role.value if reading.role else "",
        kept.employer_group.group.value,
        reading.bands[0].value if reading.bands else "",
        reading.contracts[0].value.value if reading.contracts else "",
        reading.patterns[0].value.value if reading.patterns else "",
    )


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


class SqliteEngine:
    """An FTS5 table with Porter stemming beside a table of facts."""

    name = "FTS5"

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._path = Path(self._folder.name) / "fts.sqlite3"
        self._db = sqlite3.connect(self._path)

    def build(self, adverts: Iterator[KeptAdvert]) -> None:
        self._db.executescript(
            "PRAGMA journal_mode=WAL;"
            "CREATE TABLE advert(n INTEGER PRIMARY KEY, id, closes, role, employer_group, band,"
            " contract, pattern);"
            "CREATE VIRTUAL TABLE words USING fts5(title, employer, place, body,"
            " tokenize='porter unicode61');"
        )
        for number, row in enumerate(map(to_row, adverts)):
            facts, words = (number, row[0], *row[5:]), (number, *row[1:5])
            self._db.execute("INSERT INTO advert VALUES(?,?,?,?,?,?,?,?)", facts)
            self._db.execute(
                "INSERT INTO words(rowid, title, employer, place, body) VALUES(?,?,?,?,?)", words
            )
        self._db.commit()

    def search(self, text: str) -> object:
        match = " ".join(f'"{word}"' for word in words_of(text))
        found = (
            "FROM words JOIN advert ON advert.n = words.rowid WHERE words MATCH ?"
            f" AND closes >= '{TODAY}' AND employer_group = '{GROUP}'"
        )
        page = self._db.execute(
            f"SELECT id {found} ORDER BY bm25(words, 3, 1, 1, 1), id LIMIT 20",
            (match,),
        ).fetchall()
        for facet in FACETS:
            self._db.execute(f"SELECT {facet}, count(*) {found} GROUP BY 1", (match,)).fetchall()
        return page

    def megabytes(self) -> float:
        return self._path.stat().st_size / 1e6

    def close(self) -> None:
        self._db.close()
        self._folder.cleanup()


class PostgresEngine:
    """A weighted tsvector with a GIN index, ranked by ts_rank."""

    name = "PostgreSQL"

    def __init__(self, address: str) -> None:
        self._db = psycopg.connect(address, autocommit=True)

    def build(self, adverts: Iterator[KeptAdvert]) -> None:
        self._db.execute("DROP TABLE IF EXISTS bench_advert")
        self._db.execute(
            "CREATE TABLE bench_advert(id text, title text, employer text, place text, body text,"
            " closes date, role text, employer_group text, band text, contract text, pattern text,"
            " words tsvector)"
        )
        rows = map(to_row, adverts)
        while batch := list(islice(rows, BATCH)):
            self._insert(batch)
        self._db.execute("CREATE INDEX ON bench_advert USING gin(words)")
        self._db.execute("ANALYZE bench_advert")

    def _insert(self, batch: list[Row]) -> None:
        with self._db.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO bench_advert SELECT r.*,"
                " setweight(to_tsvector('english', r.title), 'A') ||"
                " to_tsvector('english', r.employer || ' ' || r.place || ' ' || r.body)"
                " FROM (SELECT %s::text id, %s::text title, %s::text employer, %s::text place,"
                " %s::text body, %s::date closes, %s::text, %s::text, %s::text, %s::text, %s::text)"
                " r",
                batch,
            )

    def search(self, text: str) -> object:
        found = (
            "FROM bench_advert, plainto_tsquery('english', %s) q WHERE words @@ q"
            f" AND closes >= '{TODAY}' AND employer_group = '{GROUP}'"
        )
        page = self._db.execute(
            f"SELECT id {found} ORDER BY ts_rank(words, q) DESC, id LIMIT 20",
            (text,),
        ).fetchall()
        for facet in FACETS:
            self._db.execute(f"SELECT {facet}, count(*) {found} GROUP BY 1", (text,)).fetchall()
        return page

    def megabytes(self) -> float:
        row = self._db.execute("SELECT pg_total_relation_size('bench_advert')").fetchone()
        return float(row[0]) / 1e6 if row else 0.0

    def close(self) -> None:
        self._db.execute("DROP TABLE bench_advert")
        self._db.close()
