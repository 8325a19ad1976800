"""Addresses of a search and of those that lie beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

API_ADDRESS = "/api/v1/adverts"
BELONGS_TO = {"near": ("near", "miles")}  # without a place a distance says nothing

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Address:
    """What an address asks for: names and values, the page apart."""

    asked: Pairs

    def with_page(self, number: int) -> str:
        return _address((*self.asked, ("page", str(number))) if number > 1 else self.asked)

    def without(self, name: str, value: str | None = None) -> str:
        """The same search without one of its filters, or without one value of it."""
        names = BELONGS_TO.get(name, (name,))
        return _address(
            pair
            for pair in self.asked
            if pair[0] not in names or (value is not None and pair[1] != value)
        )

    def without_anything(self) -> str:
        return reverse("search")

    def as_json(self) -> str:
        return f"{API_ADDRESS}?{urlencode(self.asked)}" if self.asked else API_ADDRESS


def address_of(asked: QueryDict, *, names: Iterable[str]) -> Address:
    """Keep of ``asked`` what the form called ``names`` and what is not empty, each once."""
    pairs = ((name, value) for name in names if name != "page" for value in asked.getlist(name))
    return Address(tuple(dict.fromkeys(pair for pair in pairs if pair[1].strip())))


def _address(pairs: Iterable[tuple[str, str]]) -> str:
    query = urlencode(list(pairs))
    return f"{reverse('search')}?{query}" if query else reverse("search")
