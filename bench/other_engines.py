"""SQLite FTS5 and PostgreSQL full text, as a user might set them up."""

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import psycopg
from bench.varied_adverts import TODAY

from crossward.core.adverts.kept_advert import KeptAdvert

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
    """An FTS5 table with Porter stemming beside a table of facts, in one file."""

    name = "FTS5"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = sqlite3.connect(path)
        self._db.executescript("PRAGMA mmap_size=8000000000; PRAGMA cache_size=-500000;")

    def build(self, adverts: Iterator[KeptAdvert]) -> None:
        self._db.executescript(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
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
        self._db.execute("INSERT INTO words(words) VALUES('optimize')")
        self._db.commit()
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

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
        counts = " UNION ALL ".join(
            f"SELECT '{facet}', {facet}, count(*) FROM found GROUP BY 2"  # noqa: S608 - our own
            for facet in FACETS
        )
        facts = ", ".join(FACETS)
        self._db.execute(
            f"WITH found AS MATERIALIZED (SELECT {facts} {found}) {counts}", (match,)
        ).fetchall()
        return page

    def megabytes(self) -> float:
        return self._path.stat().st_size / 1e6

    def close(self) -> None:
        self._db.close()


class PostgresEngine:
    """A weighted tsvector that PostgreSQL itself keeps, with a GIN index, ranked by ts_rank."""

    name = "PostgreSQL"

    def __init__(self, address: str, *, size: int) -> None:
        self._db = psycopg.connect(address, autocommit=True)
        self._table = f"bench_advert_{size}"

    def build(self, adverts: Iterator[KeptAdvert]) -> None:
        self._db.execute(f"DROP TABLE IF EXISTS {self._table}")
        self._db.execute(
            f"CREATE TABLE {self._table}(id text, title text, employer text, place text,"
            " body text, closes date, role text, employer_group text, band text, contract text,"
            " pattern text, words tsvector GENERATED ALWAYS AS ("
            "setweight(to_tsvector('english', title), 'A') ||"
            " to_tsvector('english', employer || ' ' || place || ' ' || body)) STORED)"
        )
        with self._db.cursor() as cursor, cursor.copy(self._copying()) as copy:
            for row in map(to_row, adverts):
                copy.write_row(row)
        self._db.execute(f"CREATE INDEX ON {self._table} USING gin(words)")
        self._db.execute(f"VACUUM ANALYZE {self._table}")

    def _copying(self) -> str:
        return (
            f"COPY {self._table}(id, title, employer, place, body, closes, role, employer_group,"
            " band, contract, pattern) FROM STDIN"
        )

    def search(self, text: str) -> object:
        found = (
            f"FROM {self._table}, plainto_tsquery('english', %s) q WHERE words @@ q"
            f" AND closes >= '{TODAY}' AND employer_group = '{GROUP}'"
        )
        page = self._db.execute(
            f"SELECT id {found} ORDER BY ts_rank(words, q) DESC, id LIMIT 20",
            (text,),
        ).fetchall()
        sets = ", ".join(f"({facet})" for facet in FACETS)
        self._db.execute(
            f"SELECT {', '.join(FACETS)}, count(*) {found} GROUP BY GROUPING SETS ({sets})",
            (text,),
        ).fetchall()
        return page

    def megabytes(self) -> float:
        row = self._db.execute("SELECT pg_total_relation_size(%s)", (self._table,)).fetchone()
        return float(row[0]) / 1e6 if row else 0.0

    def close(self) -> None:
        self._db.close()
