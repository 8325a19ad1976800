"""A version of the index, open for reading, that notices what others commit."""

from functools import cached_property
from pathlib import Path

import tantivy

from crossward.adapters.search_index.schema import SCHEMA_VERSION
from crossward.adapters.search_index.sites import Sites
from crossward.adapters.search_index.to_tantivy import QueryWriter
from crossward.core.matching.clauses import Within
from crossward.core.matching.engine import SearchIndexDamaged


class Snapshot:
    """The index as of one commit. Searches that began keep theirs while others commit."""

    def __init__(self, index: tantivy.Index) -> None:
        self.searcher = index.searcher()
        self._schema = index.schema

    @cached_property
    def sites(self) -> Sites:
        return Sites(self.searcher)

    @cached_property
    def writer(self) -> QueryWriter:
        return QueryWriter(self._schema, sites_within=self._sites_within)

    def _sites_within(self, circle: Within) -> list[str]:
        return self.sites.within(circle)


class OpenedIndex:
    """One version on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.index = _open(path)
        self.index.config_reader(reload_policy="manual")
        self._meta = path / "meta.json"
        self._stamp = self._read_stamp()
        self._snapshot = Snapshot(self.index)

    def snapshot(self) -> Snapshot:
        """Return the newest commit, by whichever process."""
        stamp = self._read_stamp()
        if stamp != self._stamp:
            self.index.reload()
            self._snapshot = Snapshot(self.index)
            self._stamp = stamp
        return self._snapshot

    def _read_stamp(self) -> tuple[int, int, int]:
        stat = self._meta.stat()
        return stat.st_ino, stat.st_mtime_ns, stat.st_size


def _open(path: Path) -> tantivy.Index:
    if not path.name.startswith(f"v{SCHEMA_VERSION}-"):
        raise SearchIndexDamaged("The search index was built by another version of Crossward.")
    try:
        return tantivy.Index.open(str(path))
    except (ValueError, OSError) as error:
        raise SearchIndexDamaged(f"The search index cannot be opened: {error}") from error
