"""What is weighed of an advert once it is found, small enough to keep beside each."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import orjson

from crossward.core.matching.index_entry import COUNT_FIELDS, IndexEntry
from crossward.core.matching.sketch import Sketch, sketch_of

Places = Sequence[tuple[float, float]]  # latitude and longitude
# How much an advert is about a word: each of these holds fewer words than the one before it.
LEVELS = {field: level for level, field in enumerate(("anywhere", *COUNT_FIELDS), start=1)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """``completeness`` counts what the advert states of pay, place, closing date and employer.

    ``words`` are all its words, those first that it is most about; ``level_ends`` are where
    each level's words end, the highest first. ``runs`` are the known runs in its text, in_a_row.
    """

    advert_id: str
    title: Sequence[str]
    employer: str
    place: str = ""
    words: str = " "
    level_ends: Sequence[int] = ()
    runs: str = ""
    places: Places
    posted: int
    completeness: int
    sketch: Sketch

    def level_of(self, word: str) -> int:
        """Say how much the advert is about a word, by LEVELS; 0 where it does not hold it."""
        at = self.words.find(f" {word} ")
        return 0 if at < 0 else len(LEVELS) - bisect_right(self.level_ends, at)


def to_card(entry: IndexEntry, *, runs: Collection[str]) -> Card:
    """Write the card of an advert whose text holds ``runs`` of words."""
    stated = (entry.pay is not None, entry.points, entry.has_closing_date, entry.texts["employer"])
    levels = [" ".join([*words, ""]) for words in _by_level(entry)]
    return Card(
        advert_id=entry.advert_id,
        title=entry.texts["title"],
        employer=" ".join(entry.texts["employer"]),
        place=" ".join(entry.texts["place"]),
        words=" " + "".join(levels),
        level_ends=tuple(accumulate(map(len, levels[:-1]))),
        runs="".join(in_a_row((run,)) for run in sorted(runs)),
        places=tuple((point.latitude, point.longitude) for point in entry.points),
        posted=entry.posted,
        completeness=sum(map(bool, stated)),
        sketch=sketch_of(entry.texts["body"]),
    )


def _by_level(entry: IndexEntry) -> Iterator[frozenset[str]]:
    """Give the words of each level that are in no higher one, the highest level first."""
    higher: frozenset[str] = frozenset()
    for field in reversed(COUNT_FIELDS):
        yield entry.counted[field] - higher
        higher = entry.counted[field]
    yield frozenset().union(*entry.texts.values()) - higher


def pack_card(card: Card) -> bytes:
    """Put the sketch, which may be empty, before all else, and its length before it."""
    rest = (
        card.advert_id,
        card.title,
        card.employer,
        card.place,
        card.words,
        card.level_ends,
        card.runs,
        card.places,
        card.posted,
        card.completeness,
    )
    return bytes([len(card.sketch)]) + card.sketch + orjson.dumps(rest)


def unpack_card(packed: bytes) -> Card:
    start = 1 + packed[0]
    advert_id, title, employer, place, words, *rest = orjson.loads(packed[start:])
    level_ends, runs, places, posted, completeness = rest
    return Card(
        advert_id=advert_id,
        title=title,
        employer=employer,
        place=place,
        words=words,
        level_ends=level_ends,
        runs=runs,
        places=places,
        posted=posted,
        completeness=completeness,
        sketch=packed[1:start],
    )


def in_a_row(words: Sequence[str]) -> str:
    """Write words so that a run of them is found as text."""
    return " " + "\n ".join(words) + "\n" if words else ""
