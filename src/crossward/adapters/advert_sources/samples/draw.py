"""Choices that look like chance and are always the same for the same seed."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeVar

Option = TypeVar("Option")


@dataclass(frozen=True, slots=True)
class Draw:
    """Draws for one sample advert, each named, so that a new one leaves the others alone."""

    seed: str

    def number(self, name: str, *, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        digest = blake2b(f"{self.seed}\x00{name}".encode(), digest_size=8).digest()
        return low + int.from_bytes(digest, "big") % (high - low + 1)

    def one(self, name: str, options: Sequence[Option]) -> Option:
        return options[self.number(name, low=0, high=len(options) - 1)]

    def some(self, name: str, options: Sequence[Option], *, count: int) -> tuple[Option, ...]:
        """Return ``count`` of the options (all, where there are fewer) in their own order."""
        ranks = [self.number(f"{name} {place}", low=0, high=2**40) for place in range(len(options))]
        chosen = sorted(sorted(range(len(options)), key=ranks.__getitem__)[:count])
        return tuple(options[place] for place in chosen)

    def chance(self, name: str, *, percent: int) -> bool:
        return self.number(name, low=1, high=100) <= percent
