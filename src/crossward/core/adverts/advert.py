"""One advert, as it came in: words only, nothing understood yet."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from hashlib import blake2b

from crossward.core.values.places import Place


@dataclass(frozen=True, slots=True)
class SourcePay:
    """What the source made of the pay line, kept apart from our own reading of it."""

    min: Decimal | None
    max: Decimal | None
    unit: str
    currency: str = "GBP"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advert:
    """An advert for work, the same whatever source it came from.

    ``text`` is plain text with one line a paragraph or bullet (bullets start with "• ");
    ``html`` is the same, sanitised for showing. ``closes`` is the source's ``validThrough``,
    aware of its time zone. ``source`` and ``identifier`` together are unique.
    """

    source: str
    identifier: str
    title: str
    text: str
    html: str = ""
    employer: str = ""
    places: tuple[Place, ...] = ()
    pay_line: str = ""
    source_pay: SourcePay | None = None
    employment_types: tuple[str, ...] = ()
    posted: date | None = None
    closes: datetime | None = None
    url: str = ""
    is_sample: bool = False

    @property
    def id(self) -> str:
        """The public id: stable for a source and identifier, on every machine."""
        return advert_id(source=self.source, identifier=self.identifier)

    @property
    def place(self) -> str:
        """All places in words, for reading and display."""
        return "; ".join(place.label for place in self.places)


def advert_id(*, source: str, identifier: str) -> str:
    """Return the 16 hexadecimal digits by which the world knows an advert."""
    key = f"{source}\x00{identifier}".encode("utf-8", "surrogatepass")
    return blake2b(key, digest_size=8).hexdigest()
