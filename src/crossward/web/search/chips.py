"""What the search is narrowed by, each with a way to take it away or to put it right."""

from collections.abc import Iterator

from crossward.web.design_system.advert_words import pounds
from crossward.web.design_system.form_fields.fields import choice_pairs
from crossward.web.search.addresses import Address
from crossward.web.search.forms import FACETS, POSTED_WITHIN, SearchForm
from crossward.web.search.understood_parts import Part, present_parts


def chips_for(form: SearchForm, address: Address) -> tuple[Part, ...]:
    """Return a chip for everything that narrows a valid search."""
    parts = present_parts(form.understood, address)
    typed = form.cleaned_data["q"]
    unread = (Part(f"“{typed}”", address.without("q")),) if typed and not parts else ()
    return (*parts, *unread, *_beside(form, address), *_chosen(form, address))


def _beside(form: SearchForm, address: Address) -> Iterator[Part]:
    asked = form.cleaned_data
    if asked["near"] and not form.has_typed_place:
        said = asked["near"].in_words()
        yield Part(f"{said[0].upper()}{said[1:]}", address.without("near"))
    if asked["pay"] is not None:
        yield Part(f"{pounds(asked['pay'])} a year or more", address.without("pay"))
    if asked["posted"]:
        yield Part(f"Posted: {POSTED_WITHIN[asked['posted']].lower()}", address.without("posted"))


def _chosen(form: SearchForm, address: Address) -> Iterator[Part]:
    for name in FACETS:
        words = dict(choice_pairs(form.checkboxes(name)))
        for value in dict.fromkeys(form.cleaned_data[name]):
            yield Part(words[value], address.without(name, value))
