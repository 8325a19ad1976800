"""A hit between finding and showing."""

from dataclasses import dataclass

from tantivy import DocAddress, SearchResult


@dataclass(frozen=True, slots=True)
class Found:
    """What a hit is ordered by: the smaller ``keys`` come first, then the smaller number."""

    keys: tuple[float, ...]
    number: int
    address: DocAddress
    score: int = 0

    def order(self) -> tuple[tuple[float, ...], int]:
        return self.keys, self.number


def count_of(result: SearchResult) -> int:
    """Return how many matched (tantivy's type stubs leave the attribute out)."""
    return int(result.count or 0)  # type: ignore[attr-defined]
