"""A version of the index, open for reading, that notices what others commit."""

from functools import cached_property
from pathlib import Path

import orjson
import tantivy

from crossward.adapters.search_index.kinds import Kinds
from crossward.adapters.search_index.schema import SCHEMA_VERSION, make_schema
from crossward.adapters.search_index.sites import Area, Sites
from crossward.adapters.search_index.to_tantivy import QueryWriter
from crossward.core.matching.clauses import Within
from crossward.core.matching.engine import SearchIndexDamaged
from crossward.core.matching.known_runs import RunFinder, known_runs
from crossward.core.matching.same_words import Stems

RUNS = "runs.json"


class Snapshot:
    """The index as of one commit. Searches that began keep theirs while others commit."""

    def __init__(self, index: tantivy.Index, *, kinds: Kinds, runs: frozenset[Stems]) -> None:
        self.searcher = index.searcher()
        self._runs = runs
        self.kinds = kinds
        self._schema = index.schema

    @cached_property
    def sites(self) -> Sites:
        return Sites(self.searcher)

    @cached_property
    def writer(self) -> QueryWriter:
        return QueryWriter(
            self._schema,
            sites_within=self._sites_within,
            frequency=self.searcher.doc_freq,
            runs=self._runs,
        )

    def read_kinds(self) -> list[str]:
        return [kind for kind, _ in self.searcher.terms_with_prefix("kind", "")]

    def _sites_within(self, circle: Within) -> Area:
        return self.sites.within(circle)


class OpenedIndex:
    """One version on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.index = _open(path)
        self.index.config_reader(reload_policy="manual")
        self._meta = path / "meta.json"
        self._stamp = self._read_stamp()
        self.runs = RunFinder(_read_runs(path))
        self._kinds = Kinds()
        self._snapshot = self._take_snapshot()

    def snapshot(self) -> Snapshot:
        """Return the newest commit, by whichever process."""
        stamp = self._read_stamp()
        if stamp != self._stamp:
            self.index.reload()
            self._snapshot = self._take_snapshot()
            self._stamp = stamp
        return self._snapshot

    def _take_snapshot(self) -> Snapshot:
        return Snapshot(self.index, kinds=self._kinds, runs=self.runs.runs)

    def _read_stamp(self) -> tuple[int, int, int]:
        stat = self._meta.stat()
        return stat.st_ino, stat.st_mtime_ns, stat.st_size


def make_index(path: Path) -> tuple[tantivy.Index, RunFinder]:
    """Make an empty index in a folder, for the runs of words that are known today.

    The list lies beside the index: what is put there later is looked through for the same runs.
    """
    (path / RUNS).write_bytes(orjson.dumps(known_runs()))
    return tantivy.Index(make_schema(), path=str(path)), RunFinder(known_runs())


def _read_runs(path: Path) -> list[Stems]:
    try:
        return [tuple(run) for run in orjson.loads((path / RUNS).read_bytes())]
    except (ValueError, OSError) as error:
        raise SearchIndexDamaged(f"The search index has lost its list of runs: {error}") from error


def _open(path: Path) -> tantivy.Index:
    if not path.name.startswith(f"v{SCHEMA_VERSION}-"):
        raise SearchIndexDamaged("The search index was built by another version of Crossward.")
    try:
        return tantivy.Index.open(str(path))
    except (ValueError, OSError) as error:
        raise SearchIndexDamaged(f"The search index cannot be opened: {error}") from error
