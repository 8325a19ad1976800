"""Read many adverts at once: the piece of work that every way of reading at scale is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import orjson

from crossward.adapters.advert_sources.job_postings.decoding import to_value
from crossward.adapters.advert_sources.job_postings.found_record import unfold
from crossward.adapters.advert_sources.job_postings.lines import why_broken
from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.job_postings.shapes import RefusedRecordError
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.contract_form import to_contract
from crossward.core.adverts.reader import read_advert

Piece = Advert | bytes | dict[str, object]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A piece that is no advert, and why, in plain words."""

    reason: str
    record: str


def read_partition(pieces: Iterable[Piece]) -> list[bytes | Refusal]:
    """Return a JSON line for the reading of every advert in ``pieces``, in their order.

    A piece is an advert, a line of JSON Lines or a JobPosting already parsed; a line that is
    none gives a Refusal in its place.
    """
    return [said for piece in pieces for said in _read_piece(piece)]


def reading_line(advert: Advert) -> bytes:
    """One advert's reading as a JSON line: who it is of, the contract's keys, the evidence."""
    last_part = advert.url.rstrip("/").rsplit("/", 1)[-1]
    named = {
        "id": last_part or advert.identifier,
        "advert_id": advert.id,
        "url": advert.url,
        "title": advert.title,
    }
    return orjson.dumps(named | to_contract(read_advert(advert)), option=orjson.OPT_APPEND_NEWLINE)


def _read_piece(piece: Piece) -> Iterator[bytes | Refusal]:
    if isinstance(piece, Advert):
        yield reading_line(piece)
        return
    record = piece.decode("utf-8", "replace") if isinstance(piece, bytes) else repr(piece)
    try:
        values = unfold(to_value(piece) if isinstance(piece, bytes) else piece)
        for value in values:
            yield reading_line(to_advert(value))
    except RefusedRecordError as error:
        yield Refusal(str(error), record[:500])
    except (ValueError, RecursionError) as error:
        yield Refusal(why_broken(error), record[:500])
