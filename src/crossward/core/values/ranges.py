"""Ranges of numbers whose ends may be open."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class NumberRange:
    """``min`` to ``max``, both included; ``None`` is an open end ("up to 12", "from 20")."""

    min: Decimal | None
    max: Decimal | None

    def __post_init__(self) -> None:
        if self.min is None and self.max is None:
            raise ValueError("A range needs at least one end.")
