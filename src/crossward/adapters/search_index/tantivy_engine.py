"""The embedded engine: tantivy, held to the same answers as the memory engine."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from threading import Lock

import tantivy

from crossward.adapters.search_index.index_folder import IndexFolder
from crossward.adapters.search_index.opened_index import OpenedIndex, Snapshot, make_index
from crossward.adapters.search_index.schema import (
    KEY_END,
    some_adverts,
    to_document,
)
from crossward.adapters.search_index.search_run import SearchRun
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.engine import SearchIndexDamaged, SearchResults
from crossward.core.matching.index_entry import Locate, to_index_entry
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.memory_engine import locate_nothing
from crossward.core.matching.plan import make_plans
from crossward.core.matching.query import AdvertQuery

BUILD_MEMORY = 200_000_000
UPDATE_MEMORY = 30_000_000


class TantivyEngine:
    """Keeps adverts in ``root``. Any number of processes may search; one writes at a time."""

    def __init__(self, root: Path, *, locate: Locate = locate_nothing) -> None:
        self._folder = IndexFolder(root)
        self._locate = locate
        self._opened: OpenedIndex | None = None
        self._stamp: tuple[int, ...] = ()
        self._lock = Lock()

    def search(self, query: AdvertQuery, *, on: date) -> SearchResults:
        snapshot = self._snapshot()
        if snapshot is None:
            return SearchResults(total=0, hits=())
        plans = make_plans(query, on=on)
        return SearchRun(snapshot, query=query, plans=plans, on=on).results()

    def count(self) -> int:
        snapshot = self._snapshot()
        return snapshot.searcher.num_docs if snapshot is not None else 0

    def knows_word(self, stemmed: str) -> bool:
        snapshot = self._snapshot()
        return snapshot is not None and snapshot.searcher.doc_freq("anywhere", stemmed) > 0

    def employers_starting(self, start: str, *, limit: int) -> list[str]:
        """Return employers' names that begin so, the most frequent first."""
        snapshot = self._snapshot()
        if snapshot is None:
            return []
        found = snapshot.searcher.terms_with_prefix("employer_name", start.casefold())
        ordered = sorted(found, key=lambda each: (-each[1], each[0]))
        return [term.partition(KEY_END)[2] for term, _ in ordered[:limit]]

    def put(self, adverts: Iterable[KeptAdvert]) -> None:
        with self._folder.writing():
            opened = self._index_to_write()
            writer = opened.index.writer(UPDATE_MEMORY, 1)
            latest = {kept.id: kept for kept in adverts}
            writer.delete_documents_by_query(some_adverts(opened.index.schema, latest))
            self._add(writer, latest.values(), runs=opened.runs)
            _commit(writer)

    def remove(self, advert_ids: Iterable[str]) -> None:
        with self._folder.writing():
            index = self._index_to_write().index
            writer = index.writer(UPDATE_MEMORY, 1)
            writer.delete_documents_by_query(some_adverts(index.schema, advert_ids))
            _commit(writer)

    def replace_all(self, adverts: Iterable[KeptAdvert]) -> None:
        with self._folder.writing():
            version = self._folder.new_version()
            index, runs = make_index(version)
            writer = index.writer(BUILD_MEMORY, 1)
            self._add(writer, adverts, runs=runs)
            _commit(writer)
            self._folder.publish(version)

    def _add(
        self, writer: tantivy.IndexWriter, adverts: Iterable[KeptAdvert], *, runs: RunFinder
    ) -> None:
        for kept in adverts:
            entry = to_index_entry(kept, locate=self._locate)
            writer.add_document(to_document(entry, runs=runs))

    def _index_to_write(self) -> OpenedIndex:
        current = self._folder.current()
        if current is None:
            current = self._folder.new_version()
            make_index(current)
            self._folder.publish(current)
        return OpenedIndex(current)

    def _snapshot(self) -> Snapshot | None:
        with self._lock:
            stamp = self._folder.stamp()
            if not stamp:
                return None
            if stamp != self._stamp:
                self._opened, self._stamp = self._open_current(), stamp
            return self._opened.snapshot() if self._opened is not None else None

    def _open_current(self) -> OpenedIndex:
        path = self._folder.current()
        if path is None:
            raise SearchIndexDamaged("The search index has lost its pointer.")
        return OpenedIndex(path)


def _commit(writer: tantivy.IndexWriter) -> None:
    writer.commit()
    writer.wait_merging_threads()
