"""What is weighed of an advert once it is found, small enough to keep beside each."""

from collections.abc import Collection, Sequence
from struct import Struct
from typing import NamedTuple

import numpy as np

from crossward.core.matching.counted_words import ANYWHERE, COUNT_FIELDS
from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.sketch import Sketch, sketch_of
from crossward.core.matching.words import NUMBER, telling_weight, word_number, word_numbers

# How much an advert is about a word: each of these holds fewer words than the one before it.
LEVELS = {field: level for level, field in enumerate((ANYWHERE, *COUNT_FIELDS), start=1)}
DEGREES = np.dtype("<f8")

_HEADER = Struct("<7I")  # three numbers, and the sizes of the parts but the last
_BETWEEN = "\n"


class Card(NamedTuple):
    """``completeness`` counts what the advert states of pay, place, closing date and employer.

    ``title``, ``employer`` and ``place`` are stems, each between spaces; ``places`` are latitudes
    and longitudes in turn. ``words`` are the numbers of all its words and of the known runs in
    its text, those first that it is most about; ``level_ends`` are how many there are down to
    each level, the highest first.
    """

    advert_id: str
    title: str
    employer: str
    place: str
    title_weight: int
    posted: int
    completeness: int
    places: bytes = b""
    sketch: Sketch = b""
    level_ends: bytes = bytes(NUMBER.itemsize * len(LEVELS))
    words: bytes = b""

    def level_of(self, word: str) -> int:
        """Say how much the advert is about a word, by LEVELS; 0 where it does not hold it."""
        places = (np.frombuffer(self.words, NUMBER) == word_number(word)).nonzero()[0]
        if not places.size:
            return 0
        ends = np.frombuffer(self.level_ends, NUMBER)
        return len(LEVELS) - int(ends.searchsorted(places[0], side="right"))


def to_card(entry: IndexEntry, *, runs: Collection[str]) -> Card:
    """Write the card of an advert whose text holds ``runs`` of words."""
    stated = (entry.pay is not None, entry.points, entry.has_closing_date, entry.beside["employer"])
    numbers = np.concatenate([entry.counted.words, word_numbers(runs)])
    ends = [*(entry.counted.ends[field] for field in reversed(COUNT_FIELDS)), len(numbers)]
    return Card(
        advert_id=entry.advert_id,
        title=in_a_line(entry.beside["title"]),
        title_weight=telling_weight(entry.beside["title"]),
        employer=in_a_line(entry.beside["employer"]),
        place=in_a_line(entry.beside["place"]),
        places=np.array([(p.latitude, p.longitude) for p in entry.points], dtype=DEGREES).tobytes(),
        posted=entry.posted,
        completeness=sum(map(bool, stated)),
        sketch=sketch_of(entry.said),
        level_ends=np.array(ends, dtype=NUMBER).tobytes(),
        words=numbers.tobytes(),
    )


def in_a_line(words: Sequence[str]) -> str:
    """Write words so that each and any run of them stands between spaces."""
    return " ".join(("", *words, ""))


def pack_card(card: Card) -> bytes:
    advert_id, title, employer, place, *numbers, places, sketch, level_ends, words = card
    lines = _BETWEEN.join((advert_id, title, employer, place)).encode()
    parts = (lines, places, sketch, level_ends, words)
    return b"".join((_HEADER.pack(*numbers, *map(len, parts[:-1])), *parts))


def unpack_card(packed: bytes) -> Card:
    header = _HEADER.unpack_from(packed)
    title_weight, posted, completeness, lines, places, sketch, level_ends = header
    places_start = _HEADER.size + lines
    sketch_start = places_start + places
    ends_start = sketch_start + sketch
    words_start = ends_start + level_ends
    told = packed[_HEADER.size : places_start].decode().split(_BETWEEN)
    advert_id, title, employer, place = told
    return Card(
        advert_id,
        title,
        employer,
        place,
        title_weight,
        posted,
        completeness,
        packed[places_start:sketch_start],
        packed[sketch_start:ends_start],
        packed[ends_start:words_start],
        packed[words_start:],
    )
