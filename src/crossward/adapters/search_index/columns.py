"""What adverts are sorted, counted and measured by: an array a column, a row an advert."""

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.query import Sort
from crossward.core.matching.sort_keys import SORTS_BY_KEY, sort_key

Array = NDArray[Any]
TYPES: Mapping[str, type] = {
    "number": np.uint64,
    "posted": np.int32,
    "closes": np.int32,
    "pay_top": np.int32,
    f"by_{Sort.NEWEST}": np.int32,
    f"by_{Sort.CLOSING_SOON}": np.int32,
    f"by_{Sort.PAY}": np.int64,
    "kind": np.int32,
    "site": np.int32,
}
NOWHERE = 0  # sites in the index are numbered from 1
ROOM = 1 << 16  # rows at least, for what comes


def to_row(entry: IndexEntry, *, kind: int, site: int) -> tuple[int, ...]:
    """Return one advert's values in the order of TYPES; ``site`` is its first place."""
    keys = (sort_key(entry, sort) for sort in SORTS_BY_KEY)
    return (entry.number, entry.posted, entry.closes, entry.pay_top, *keys, kind, site)


def pack_rows(rows: Sequence[tuple[int, ...]]) -> bytes:
    """Write rows column after column."""
    packed = zip(TYPES.values(), zip(*rows, strict=True), strict=True)
    return b"".join(np.array(values, dtype=kind).tobytes() for kind, values in packed)


def unpack_rows(packed: bytes, *, rows: int) -> dict[str, Array]:
    columns: dict[str, Array] = {}
    at = 0
    for name, kind in TYPES.items():
        columns[name] = np.frombuffer(packed, dtype=kind, count=rows, offset=at)
        at += columns[name].nbytes
    return columns


def join_packed(blocks: Sequence[tuple[int, bytes]]) -> bytes:
    """Join packed rows, given with how many they are, into one."""
    parts = [unpack_rows(packed, rows=rows) for rows, packed in blocks]
    return b"".join(part[name].tobytes() for name in TYPES for part in parts)


class Columns:
    """The columns of all docs that were read so far.

    ``more_docs`` and ``more_sites`` are side by side: the places of adverts after their first.
    """

    def __init__(self) -> None:
        self.rows = 0
        self._room: dict[str, Array] = {
            name: np.zeros(0, dtype=kind) for name, kind in TYPES.items()
        }
        self.more_docs: Array = np.zeros(0, dtype=np.int32)
        self.more_sites: Array = np.zeros(0, dtype=np.int32)

    def __getitem__(self, name: str) -> Array:
        return self._room[name][: self.rows]

    def read(self, opened: sqlite3.Connection) -> None:
        """Add the rows of docs that were put since."""
        known = self.rows
        blocks = opened.execute(
            "SELECT first, stop, columns, more FROM blocks WHERE stop > ? ORDER BY first", (known,)
        )
        for first, stop, packed, more in blocks:
            self._add(unpack_rows(packed, rows=stop - first), first=first, stop=stop)
            docs, sites = np.frombuffer(more, dtype=np.int32).reshape(2, -1)
            is_new = docs >= known
            self.more_docs = np.concatenate([self.more_docs, docs[is_new]])
            self.more_sites = np.concatenate([self.more_sites, sites[is_new]])

    def _add(self, columns: Mapping[str, Array], *, first: int, stop: int) -> None:
        for name, added in columns.items():
            held = self._room[name]
            if stop > len(held):
                grown = np.zeros(max(stop + stop // 4, ROOM), dtype=held.dtype)
                grown[: self.rows] = held[: self.rows]
                self._room[name] = held = grown
            held[self.rows : stop] = added[self.rows - first :]
        self.rows = stop


def pack_more(pairs: Sequence[tuple[int, int]]) -> bytes:
    """Write docs and sites, side by side, as two rows."""
    return np.array(pairs, dtype=np.int32).reshape(-1, 2).T.tobytes()


def join_more(blocks: Sequence[bytes]) -> bytes:
    parts = [np.frombuffer(more, dtype=np.int32).reshape(2, -1) for more in blocks]
    return np.concatenate(parts, axis=1).tobytes()
