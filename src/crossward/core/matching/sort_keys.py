"""The order of adverts under each sort, as one number each: the greater comes first."""

from crossward.core.matching.index_entry import NEVER, IndexEntry
from crossward.core.matching.query import Sort

SORTS_BY_KEY = (Sort.NEWEST, Sort.CLOSING_SOON, Sort.PAY)
_MOST_POUNDS = (1 << 21) - 1


def sort_key(entry: IndexEntry, sort: Sort) -> int:
    """Return the key under ``sort``; equal keys are told apart by the advert's number."""
    if sort is Sort.NEWEST:
        return entry.posted
    if sort is Sort.CLOSING_SOON:
        return NEVER - entry.closes
    top, bottom = (entry.pay.top, entry.pay.bottom) if entry.pay is not None else (0, 0)
    return min(top, _MOST_POUNDS) << 21 | min(bottom, _MOST_POUNDS)
