"""The index as of one commit, and its lists."""

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import orjson
from numpy.typing import NDArray
from pyroaring import BitMap

from crossward.adapters.search_index.blocks import read_dead
from crossward.adapters.search_index.columns import Columns
from crossward.adapters.search_index.docs import to_array, to_docs
from crossward.adapters.search_index.index_file import open_index, read_runs, read_state
from crossward.adapters.search_index.kinds import Kinds
from crossward.adapters.search_index.list_names import EMPLOYER, list_name
from crossward.adapters.search_index.sites import Sites
from crossward.core.matching.card import Card, unpack_card
from crossward.core.matching.counted_words import ANYWHERE
from crossward.core.matching.words import NUMBER, find_run, word_numbers

AFTER_ALL = "\U0010ffff"
READ_AT_ONCE = 1_000  # adverts
MOST_KEPT_LISTS = 512  # those of common words, 130 KB each in a million adverts
MOST_KEPT_DAYS = 4


class Snapshot:
    """What is read of one version's file, between ``begin`` and ``end`` as of one commit."""

    def __init__(self, folder: Path) -> None:
        self._opened: sqlite3.Connection = open_index(folder)
        self.runs = read_runs(self._opened)
        self.columns = Columns()
        self.kinds = Kinds()
        self.sites = Sites()
        self.live = BitMap()
        self.docs = lru_cache(MOST_KEPT_LISTS)(self._read_docs)
        self.closed_before = lru_cache(MOST_KEPT_DAYS)(self._find_closed)
        self.earned: NDArray[np.int16] = np.zeros(0, dtype=np.int16)  # by doc; nought between uses
        self._commit = b""
        self._in_blocks = ""

    def begin(self) -> None:
        """See the newest commit, by whichever process, and no later one until the end."""
        self._opened.execute("BEGIN")
        commit = read_state(self._opened, "commit")
        if commit != self._commit:
            self._refresh()
            self._commit = commit

    def end(self) -> None:
        if self._opened.in_transaction:
            self._opened.execute("COMMIT")

    def close(self) -> None:
        self._opened.close()

    def _refresh(self) -> None:
        for part in (self.columns, self.kinds, self.sites):
            part.read(self._opened)
        blocks = [str(block) for (block,) in self._opened.execute("SELECT id FROM blocks")]
        self._in_blocks = f"block IN ({', '.join(blocks)})"
        self.live = BitMap(range(self.columns.rows)) - read_dead(self._opened)
        self.earned = np.zeros(self.columns.rows, dtype=np.int16)
        self.docs.cache_clear()
        self.closed_before.cache_clear()

    def _read_docs(self, name: str) -> BitMap:
        """Return one list, which may hold docs that are dead."""
        asked = f"SELECT docs FROM lists WHERE {self._in_blocks} AND name = ?"  # noqa: S608
        found = [BitMap.deserialize(docs) for (docs,) in self._opened.execute(asked, (name,))]
        if len(found) == 1:
            return found[0]
        return BitMap.union(*found) if found else BitMap()

    def holds_word(self, stemmed: str) -> bool:
        return self.docs(list_name(ANYWHERE, stemmed)).intersect(self.live)

    def employers_starting(self, start: str) -> dict[str, int]:
        """Return the keys of employers that begin so, each with its number of adverts."""
        low = list_name(EMPLOYER, start)
        asked = f"SELECT name, docs FROM lists WHERE {self._in_blocks} AND name >= ? AND name < ?"  # noqa: S608
        found: dict[str, int] = {}
        for name, docs in self._opened.execute(asked, (low, low + AFTER_ALL)):
            if adverts := len(BitMap.deserialize(docs) & self.live):
                found[name] = found.get(name, 0) + adverts
        return found

    def cards(self, docs: Sequence[int]) -> dict[int, Card]:
        asked = "SELECT doc, card FROM adverts WHERE doc IN (SELECT value FROM json_each(?))"
        rows = self._opened.execute(asked, (orjson.dumps(docs).decode(),))
        return {doc: unpack_card(packed) for doc, packed in rows}

    def saying(self, stems: Sequence[str], among: BitMap) -> BitMap:
        """Return those docs whose texts hold the words one straight after the other."""
        wanted = word_numbers(stems).tolist()
        docs = to_array(among).tolist()
        found = BitMap()
        for start in range(0, len(docs), READ_AT_ONCE):
            rows = self._read_said(docs[start : start + READ_AT_ONCE])
            said = np.frombuffer(b"".join([text for _, text in rows]), NUMBER)
            ends = np.cumsum([len(text) // NUMBER.itemsize for _, text in rows])
            places = find_run(said, wanted)
            found.update(rows[row][0] for row in ends.searchsorted(places, "right").tolist())
        return found

    def _read_said(self, docs: Sequence[int]) -> list[tuple[int, bytes]]:
        asked = "SELECT doc, said FROM adverts WHERE doc IN (SELECT value FROM json_each(?))"
        return self._opened.execute(asked, (orjson.dumps(docs).decode(),)).fetchall()

    def _find_closed(self, day: int) -> BitMap:
        return to_docs(np.flatnonzero(self.columns["closes"] < day))
