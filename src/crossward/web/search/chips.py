"""What the search is narrowed by, each with a way to take it away."""

from collections.abc import Iterator
from dataclasses import dataclass

from crossward.web.design_system.advert_words import pounds
from crossward.web.design_system.form_fields.fields import choice_pairs
from crossward.web.search.addresses import Address
from crossward.web.search.forms import FACETS, POSTED_WITHIN, SearchForm


@dataclass(frozen=True, slots=True)
class Chip:
    """``words`` say what is asked for; ``href`` is the same search without it."""

    words: str
    href: str


def chips_for(form: SearchForm, address: Address) -> tuple[Chip, ...]:
    """Return a chip for everything that narrows a valid search."""
    return (*_typed(form, address), *_chosen(form, address))


def _typed(form: SearchForm, address: Address) -> Iterator[Chip]:
    asked = form.cleaned_data
    if asked["q"]:
        yield Chip(f"“{asked['q']}”", address.without("q"))
    if asked["near"]:
        words = f"Within {asked['near'].miles:.0f} miles of {asked['near'].label}"
        yield Chip(words, address.without("near"))
    if asked["pay"] is not None:
        yield Chip(f"{pounds(asked['pay'])} a year or more", address.without("pay"))
    if asked["posted"]:
        yield Chip(f"Posted: {POSTED_WITHIN[asked['posted']].lower()}", address.without("posted"))


def _chosen(form: SearchForm, address: Address) -> Iterator[Chip]:
    for name in FACETS:
        words = dict(choice_pairs(form.checkboxes(name)))
        for value in dict.fromkeys(form.cleaned_data[name]):
            yield Chip(words[value], address.without(name, value))
