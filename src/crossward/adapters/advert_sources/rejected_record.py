"""What a source gave us that is no advert we can take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedRecord:
    """Where the record stands, why it was not taken, and the record itself.

    ``advert_id`` is the id the advert would have had, where that much could be told.
    """

    file: str
    line: int
    reason: str
    record: str
    advert_id: str = ""
