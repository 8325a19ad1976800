"""The embedded engine: sets of adverts as Roaring bitmaps, in an SQLite file."""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from threading import Lock
from weakref import WeakSet

from crossward.adapters.search_index.blocks import BlockWriter, drop, join_all, join_small
from crossward.adapters.search_index.index_file import (
    FILE,
    make_index,
    note_commit,
    open_index,
    read_runs,
    saying_damage,
)
from crossward.adapters.search_index.index_folder import IndexFolder
from crossward.adapters.search_index.list_names import KEY_END
from crossward.adapters.search_index.search_run import SearchRun
from crossward.adapters.search_index.snapshot import Snapshot
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import SearchResults
from crossward.core.matching.index_entry import Locate, to_index_entries
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.memory_engine import locate_nothing
from crossward.core.matching.plan import make_plans
from crossward.core.matching.query import AdvertQuery

MOST_GATHERED = 25_000  # adverts that wait in memory to be written


class RoaringEngine:
    """Keeps adverts in ``root``. Any number of processes may search; one writes at a time."""

    def __init__(self, root: Path, *, locate: Locate = locate_nothing) -> None:
        self._folder = IndexFolder(root)
        self._locate = locate
        self._snapshot: Snapshot | None = None
        self._stamp: tuple[int, ...] = ()
        self._lock = Lock()
        _ENGINES.add(self)

    def search(self, query: AdvertQuery, *, on: date) -> SearchResults:
        with self._reading() as snapshot:
            if snapshot is None:
                return SearchResults(total=0, hits=())
            plans = make_plans(query, on=on)
            return SearchRun(snapshot, query=query, on=on).results(plans)

    def count(self) -> int:
        with self._reading() as snapshot:
            return len(snapshot.live) if snapshot is not None else 0

    def knows_word(self, stemmed: str) -> bool:
        with self._reading() as snapshot:
            return snapshot is not None and snapshot.holds_word(stemmed)

    def employers_starting(self, start: str, *, limit: int) -> list[str]:
        """Return employers' names that begin so, the most frequent first."""
        with self._reading() as snapshot:
            found = snapshot.employers_starting(start.casefold()) if snapshot is not None else {}
        ordered = sorted(found, key=lambda key: (-found[key], key))
        return [key.partition(KEY_END)[2] for key in ordered[:limit]]

    def put(self, adverts: Iterable[KeptAdvert]) -> None:
        latest = {kept.id: kept for kept in adverts}
        with self._writing() as opened:
            drop(opened, (int(advert_id, 16) for advert_id in latest))
            writer = BlockWriter(opened, runs=RunFinder(read_runs(opened)))
            for entries in to_index_entries(latest.values(), locate=self._locate):
                writer.add(entries)
            writer.write()
            join_small(opened)

    def remove(self, advert_ids: Iterable[str]) -> None:
        with self._writing() as opened:
            drop(opened, (int(advert_id, 16) for advert_id in advert_ids))

    def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
        with self._folder.writing():
            version = self._folder.new_version()
            make_index(version)
            with closing(open_index(version)) as opened:
                self._build(opened, adverts)
            _sync(version / FILE)
            self._folder.publish(version)

    def _build(self, opened: sqlite3.Connection, adverts: Iterable[KeptAdvert]) -> None:
        """Write blocks and join them into one: nobody reads yet, so nothing need be safe."""
        opened.execute("PRAGMA journal_mode = OFF")
        opened.execute("BEGIN")
        writer = BlockWriter(opened, runs=RunFinder(read_runs(opened)), aside=True)
        for entries in to_index_entries(adverts, locate=self._locate):
            writer.add(entries)
            if len(writer) >= MOST_GATHERED:
                writer.write()
        writer.write()
        join_all(opened)
        note_commit(opened)
        opened.execute("COMMIT")
        opened.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Open the index to write one commit, which is whole or is not at all."""
        with (
            self._folder.writing(),
            saying_damage(),
            closing(open_index(self._current())) as opened,
        ):
            opened.execute("BEGIN IMMEDIATE")
            yield opened
            note_commit(opened)
            opened.execute("COMMIT")

    def _current(self) -> Path:
        """Return the version that answers, made empty where there is none."""
        current = self._folder.current()
        if current is None:
            current = self._folder.new_version()
            make_index(current)
            self._folder.publish(current)
        return current

    def close(self) -> None:
        """Let go of the file; the next search opens it again."""
        with self._lock:
            self._let_go()

    @contextmanager
    def _reading(self) -> Iterator[Snapshot | None]:
        """Give the newest commit, or nothing before the first."""
        with self._lock, saying_damage():
            snapshot = self._newest()
            if snapshot is None:
                yield None
                return
            try:
                snapshot.begin()
                yield snapshot
            finally:
                snapshot.end()

    def _newest(self) -> Snapshot | None:
        stamp = self._folder.stamp()
        if stamp != self._stamp:
            self._let_go()
            current = self._folder.current()
            self._snapshot = Snapshot(current) if current is not None else None
            self._stamp = stamp
        return self._snapshot

    def _let_go(self) -> None:
        if self._snapshot is not None:
            self._snapshot.close()
        self._snapshot, self._stamp = None, ()


# An open SQLite file must not be taken into a process that this one forks: its locks stay behind.
_ENGINES: WeakSet[RoaringEngine] = WeakSet()


def _let_all_go() -> None:
    for engine in list(_ENGINES):
        engine.close()


os.register_at_fork(before=_let_all_go)


def _sync(path: Path) -> None:
    with path.open("rb") as written:
        os.fsync(written.fileno())
