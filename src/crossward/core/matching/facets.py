"""Counts beside the filters, in one order for every engine."""

from collections.abc import Iterable

from crossward.core.matching.engine import FacetCount


def order_counts(counts: Iterable[tuple[str, int]]) -> tuple[FacetCount, ...]:
    """Put the most frequent first, equal ones in alphabetical order."""
    ordered = sorted(counts, key=lambda pair: (-pair[1], pair[0]))
    return tuple(FacetCount(value=value, count=count) for value, count in ordered)
