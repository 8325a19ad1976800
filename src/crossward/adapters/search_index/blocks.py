"""Blocks of adverts: how one is written, and how many small ones become a larger."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from itertools import groupby
from operator import itemgetter

from pyroaring import BitMap

from crossward.adapters.search_index.columns import (
    NOWHERE,
    join_more,
    join_packed,
    pack_more,
    pack_rows,
    to_row,
)
from crossward.adapters.search_index.index_file import LISTS, read_state, write_state
from crossward.adapters.search_index.kinds import kind_of
from crossward.adapters.search_index.list_names import (
    COUNTED,
    RUNS,
    TITLE_RUNS,
    list_name,
    listed_values,
    word_list_name,
)
from crossward.adapters.search_index.word_docs import WordDocs
from crossward.core.matching.card import pack_card, to_card
from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.known_runs import RunFinder
from crossward.core.matching.words import NUMBER, word_numbers
from crossward.core.values.places import Point

MOST_SMALL = 8  # blocks that wait to become one
THE_END = bytes(NUMBER.itemsize)  # of a text; as good as no word has this number


class _Lists(dict[str, "array[int]"]):
    """The docs of each value of one field."""

    def __missing__(self, value: str) -> "array[int]":
        made = self[value] = array("I")
        return made


@dataclass(slots=True)
class _Gathered:
    lists: defaultdict[str, _Lists] = field(default_factory=lambda: defaultdict(_Lists))
    words: dict[str, WordDocs] = field(
        default_factory=lambda: {counted: WordDocs() for counted in COUNTED}
    )
    rows: list[tuple[int, ...]] = field(default_factory=list)
    more: list[tuple[int, int]] = field(default_factory=list)
    cards: list[tuple[int, int, bytes, bytes]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Block:
    """The docs from ``first`` up to ``stop``, with their columns."""

    first: int
    stop: int
    columns: bytes
    more: bytes


class BlockWriter:
    """Writes adverts into an index within the transaction of its caller."""

    def __init__(self, opened: sqlite3.Connection, *, runs: RunFinder, aside: bool = False) -> None:
        """Keep the lists ``aside`` where all blocks will be joined before anybody reads them."""
        if aside:
            opened.execute(LISTS.format("TEMP"))
        self._opened = opened
        self._runs = runs
        self._first = _next_doc(opened)
        self._gathered = _Gathered()
        self._kinds: dict[str, int] = {}
        self._sites: dict[Point, int] = {}

    def __len__(self) -> int:
        return len(self._gathered.rows)

    def add(self, entries: Sequence[IndexEntry]) -> None:
        """Take in some adverts; none of the same numbers may be in the index."""
        first = self._first + len(self)
        runs = [self._runs.find(entry.said) for entry in entries]
        cards = [
            pack_card(to_card(entry, runs=found))
            for entry, found in zip(entries, runs, strict=True)
        ]
        for doc, entry in enumerate(entries, start=first):
            self._list(entry, doc=doc, runs=runs[doc - first])
            self._place(entry, doc=doc)
        self._gathered.cards += [
            (doc, signed(entry.number), cards[doc - first], entry.said.tobytes() + THE_END)
            for doc, entry in enumerate(entries, start=first)
        ]

    def _list(self, entry: IndexEntry, *, doc: int, runs: Collection[str]) -> None:
        gathered = self._gathered
        for counted, words in gathered.words.items():
            words.add(entry.counted.of(counted), doc=doc)
        in_title = self._runs.find(word_numbers(entry.beside["title"]))
        for listed, values in listed_values(entry, runs={RUNS: runs, TITLE_RUNS: in_title}):
            lists = gathered.lists[listed]
            for value in values:
                lists[value].append(doc)

    def _place(self, entry: IndexEntry, *, doc: int) -> None:
        first, *others = [self._site(point) for point in entry.points] or [NOWHERE]
        self._gathered.rows.append(to_row(entry, kind=self._kind(entry), site=first))
        self._gathered.more += [(doc, site) for site in others]

    def write(self) -> None:
        """Write what was gathered as one block, and go on with an empty one."""
        gathered = self._gathered
        if not gathered.rows:
            return
        stop = self._first + len(gathered.rows)
        block = _Block(self._first, stop, pack_rows(gathered.rows), pack_more(gathered.more))
        named = sorted(_by_name(gathered), key=itemgetter(0))
        lists = ((name, BitMap(docs).serialize()) for name, docs in named)
        _write(self._opened, block=block, lists=lists, into="lists")
        self._opened.executemany("INSERT INTO adverts VALUES (?, ?, ?, ?)", gathered.cards)
        self._first, self._gathered = stop, _Gathered()

    def _kind(self, entry: IndexEntry) -> int:
        kind = kind_of(entry.facts)
        if kind not in self._kinds:
            self._kinds[kind] = self._id_of("kinds", {"kind": kind})
        return self._kinds[kind]

    def _site(self, point: Point) -> int:
        if point not in self._sites:
            values = {"latitude": point.latitude, "longitude": point.longitude}
            self._sites[point] = self._id_of("sites", values)
        return self._sites[point]

    def _id_of(self, table: str, values: Mapping[str, object]) -> int:
        """Return the id of a row, which is added where it is not there yet."""
        names, marks = ", ".join(values), ", ".join("?" * len(values))
        asked = f"SELECT id FROM {table} WHERE ({names}) = ({marks})"  # noqa: S608
        if found := self._opened.execute(asked, [*values.values()]).fetchone():
            return int(found[0])
        added = f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING id"  # noqa: S608
        [number] = self._opened.execute(added, [*values.values()]).fetchone()
        return int(number)


def _by_name(gathered: _Gathered) -> Iterator[tuple[str, "array[int]"]]:
    for listed, lists in gathered.lists.items():
        yield from ((list_name(listed, value), docs) for value, docs in lists.items())
    for counted, words in gathered.words.items():
        yield from ((word_list_name(counted, word), docs) for word, docs in words.by_word())


def _next_doc(opened: sqlite3.Connection) -> int:
    [stop] = opened.execute("SELECT coalesce(max(stop), 0) FROM blocks").fetchone()
    return int(stop)


def drop(opened: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Let adverts be found no more; their docs leave the lists when blocks are joined."""
    dead = read_dead(opened)
    asked = "DELETE FROM adverts WHERE number = ? RETURNING doc"
    for number in numbers:
        dead.update(doc for (doc,) in opened.execute(asked, (signed(number),)).fetchall())
    write_state(opened, name="dead", value=dead.serialize())


def read_dead(opened: sqlite3.Connection) -> BitMap:
    packed = read_state(opened, "dead")
    return BitMap.deserialize(packed) if packed else BitMap()


def join_small(opened: sqlite3.Connection) -> None:
    """Join the newest blocks, where they are many and together as large as the oldest of them."""
    blocks = opened.execute("SELECT id, stop - first FROM blocks ORDER BY first").fetchall()
    beyond = sum(size for _, size in blocks)
    for at, (_, size) in enumerate(blocks[: 1 - MOST_SMALL]):
        beyond -= size
        if size <= beyond:
            old = [block for block, _ in blocks[at:]]
            _join(opened, old)
            opened.executemany("DELETE FROM lists WHERE block = ?", [(block,) for block in old])
            return


def join_all(opened: sqlite3.Connection) -> None:
    """Join all blocks, whose lists were kept aside, and go when the index is closed."""
    if blocks := [block for (block,) in opened.execute("SELECT id FROM blocks ORDER BY first")]:
        _join(opened, blocks)


def _join(opened: sqlite3.Connection, blocks: Sequence[int]) -> None:
    """Make one block of several that follow one another, without the docs that are dead."""
    marks = ", ".join("?" * len(blocks))
    asked = f"SELECT first, stop, columns, more FROM blocks WHERE id IN ({marks}) ORDER BY first"  # noqa: S608
    found = [_Block(*row) for row in opened.execute(asked, blocks)]
    joined = _Block(
        found[0].first,
        found[-1].stop,
        join_packed([(block.stop - block.first, block.columns) for block in found]),
        join_more([block.more for block in found]),
    )
    dead = read_dead(opened) & BitMap(range(joined.first, joined.stop))
    _write(opened, block=joined, lists=_join_lists(opened, blocks, dead=dead), into="main.lists")
    opened.execute(f"DELETE FROM blocks WHERE id IN ({marks})", blocks)  # noqa: S608


def _write(
    opened: sqlite3.Connection, *, block: _Block, lists: Iterable[tuple[str, bytes]], into: str
) -> None:
    """Write a block and its lists, given in the order of their names."""
    added = opened.execute(
        "INSERT INTO blocks (first, stop, columns, more) VALUES (?, ?, ?, ?)", astuple(block)
    )
    opened.executemany(
        f"INSERT INTO {into} VALUES (?, ?, ?)",  # noqa: S608
        ((added.lastrowid, *each) for each in lists),
    )


def _join_lists(
    opened: sqlite3.Connection, blocks: Sequence[int], *, dead: BitMap
) -> Iterator[tuple[str, bytes]]:
    marks = ", ".join("?" * len(blocks))
    asked = f"SELECT name, docs FROM lists WHERE block IN ({marks}) ORDER BY name"  # noqa: S608
    for name, same in groupby(opened.execute(asked, blocks), key=itemgetter(0)):
        packed = [docs for _, docs in same]
        if len(packed) == 1 and not dead:  # most are, and need no look inside
            yield name, packed[0]
        elif docs := BitMap.union(*map(BitMap.deserialize, packed)) - dead:
            yield name, docs.serialize()


def signed(number: int) -> int:
    """Return a number of 64 bits as SQLite keeps it."""
    return number - (1 << 64) if number >> 63 else number
