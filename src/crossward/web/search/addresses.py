"""Addresses of a search and of those that lie beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django import forms
from django.urls import reverse

API_ADDRESS = "/api/v1/adverts"
BELONGS_TO = {"near": ("near", "miles")}  # without a place a distance says nothing
NEAREST = ("sort", "distance")  # nor does an order by distance

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Address:
    """What an address asks for: names and values, the page apart."""

    asked: Pairs

    @property
    def href(self) -> str:
        return _address(self.asked)

    def value(self, name: str) -> str:
        """Return what is asked under ``name``; "" where it is nothing."""
        return next((value for each, value in self.asked if each == name), "")

    def changed(self, **values: str) -> "Address":
        """The same search with other values; an empty one asks for nothing."""
        kept = ((name, values.pop(name, value)) for name, value in self.asked)
        pairs = [pair for pair in kept if pair[1]]
        return Address((*pairs, *(pair for pair in values.items() if pair[1])))

    def adding(self, name: str, value: str) -> "Address":
        return Address(tuple(dict.fromkeys((*self.asked, (name, value)))))

    def with_page(self, number: int) -> str:
        return self.adding("page", str(number)).href if number > 1 else self.href

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

    def as_feed(self) -> str:
        """The same search for readers of feeds, who get the newest first."""
        pairs = [pair for pair in self.asked if pair[0] != "sort"]
        return _address(pairs, to="search-feed")

    def as_json(self, *, pay: Decimal | None) -> str:
        """The same search for programs, which are told pounds as a plain number."""
        pairs = [(name, str(pay) if name == "pay" else value) for name, value in self.asked]
        return f"{API_ADDRESS}?{urlencode(pairs)}" if pairs else API_ADDRESS


def address_of(form: forms.Form, *, has_place: bool = False) -> Address:
    """Keep what ``form`` was asked and can be asked again: nothing empty, nothing twice.

    ``has_place`` says that the typed words name a place.
    """
    pairs = ((name, value) for name in form.fields for value in _values(form, name))
    asked = tuple(dict.fromkeys(pair for pair in pairs if pair[0] != "page" and pair[1].strip()))
    if has_place or any(name == "near" for name, _ in asked):
        return Address(asked)
    return Address(tuple(pair for pair in asked if pair[0] != "miles" and pair != NEAREST))


def _values(form: forms.Form, name: str) -> Iterable[str]:
    value = form[name].data
    return value if isinstance(value, list) else [value or ""]


def _address(pairs: Iterable[tuple[str, str]], *, to: str = "search") -> str:
    query = urlencode(list(pairs))
    return f"{reverse(to)}?{query}" if query else reverse(to)
