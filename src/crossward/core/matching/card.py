"""What is weighed of an advert once it is found, small enough to keep beside each."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from crossward.core.matching.index_entry import IndexEntry
from crossward.core.matching.sketch import Sketch, sketch_of

Places = Sequence[tuple[float, float]]  # latitude and longitude


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """``completeness`` counts what the advert states of pay, place, closing date and employer.

    ``body`` are the words of the text, in_a_row; ``length`` is how many they are.
    """

    advert_id: str
    title: Sequence[str]
    employer: str
    place: str = ""
    body: str = ""
    length: int = 0
    places: Places
    posted: int
    completeness: int
    sketch: Sketch


def to_card(entry: IndexEntry) -> Card:
    stated = (entry.pay is not None, entry.points, entry.has_closing_date, entry.texts["employer"])
    return Card(
        advert_id=entry.advert_id,
        title=entry.texts["title"],
        employer=" ".join(entry.texts["employer"]),
        place=" ".join(entry.texts["place"]),
        body=in_a_row(entry.texts["body"]),
        length=len(entry.texts["body"]),
        places=tuple((point.latitude, point.longitude) for point in entry.points),
        posted=entry.posted,
        completeness=sum(map(bool, stated)),
        sketch=sketch_of(entry.texts["body"]),
    )


def pack_card(card: Card) -> bytes:
    return orjson.dumps(
        (
            card.advert_id,
            card.title,
            card.employer,
            card.place,
            card.body,
            card.length,
            card.places,
            card.posted,
            card.completeness,
            card.sketch,
        )
    )


def unpack_card(packed: bytes) -> Card:
    advert_id, title, employer, place, body, length, *rest = orjson.loads(packed)
    places, posted, completeness, sketch = rest
    return Card(
        advert_id=advert_id,
        title=title,
        employer=employer,
        place=place,
        body=body,
        length=length,
        places=places,
        posted=posted,
        completeness=completeness,
        sketch=sketch,
    )


def in_a_row(words: Sequence[str]) -> str:
    """Write words so that a run of them, or one of them, is found and counted as text."""
    return "".join([f" {word}\n" for word in words])
