"""Words of the results page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.forms.boundfield import BoundField

from crossward.core.matching.query import AdvertQuery, Near
from crossward.services.search_adverts import FoundAdverts
from crossward.services.widen_search import WiderSearch
from crossward.web.design_system.advert_card import AdvertCard, to_card
from crossward.web.design_system.advert_words import counted
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.search.addresses import Address
from crossward.web.search.chips import chips_for
from crossward.web.search.forms import FACETS, LAST_PAGE, PAGE_SIZE, SearchForm
from crossward.web.search.understood_parts import (
    Corrected,
    Part,
    present_corrections,
    say_what_is_shown,
)

PAGES_AROUND = 1
FILTERS = ("group", "role", "band", "pay", "contract", "pattern", "registration", "posted")
OPEN_AT_FIRST = ("group", "band")
# Names in an address, by the parts of a query.
NAMES = {facet: name for name, facet in FACETS.items()} | {
    "text": "q",
    "near": "near",
    "pay_at_least": "pay",
    "posted_since": "posted",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """One group of choices beside the results, open where something in it is chosen."""

    label: str
    field: BoundField
    is_open: bool


@dataclass(frozen=True, slots=True)
class PageLink:
    """A number to jump to; without ``href`` it stands for the pages that are left out."""

    number: int
    href: str = ""
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    words: str
    count: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    title: str
    heading: str
    form: SearchForm
    filters: tuple[Filter, ...]
    errors: tuple[ErrorLine, ...] = ()
    meaning: str = ""
    corrections: tuple[Corrected, ...] = ()
    chips: tuple[Part, ...] = ()
    cards: tuple[AdvertCard, ...] = ()
    pages: tuple[PageLink, ...] = ()
    previous_href: str = ""
    next_href: str = ""
    showing: str = ""
    remembered: str = ""
    json_href: str = ""
    feed_href: str = ""
    clear_href: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    has_samples: bool = False
    has_wrong_filter: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a search brought back, and what would find more where it found nothing."""

    query: AdvertQuery
    found: FoundAdverts
    wider: Sequence[WiderSearch] = ()


def present_problem(form: SearchForm, address: Address) -> SearchPage:
    """Say what could not be understood, and keep everything that was typed."""
    return SearchPage(
        title="Error: Jobs",
        heading="Jobs",
        form=form,
        filters=_filters(form),
        errors=error_lines(form),
        has_wrong_filter=any(each.errors for each in _filter_fields(form)),
        clear_href=address.without_anything(),
    )


def present_search(form: SearchForm, address: Address, *, answer: Answer, on: date) -> SearchPage:
    """Put one page of results into words."""
    total, here = answer.found.total, form.page_number
    last = last_page(answer.found)
    heading = _heading(total, form)
    return SearchPage(
        title=heading if last <= 1 else f"{heading} (page {here} of {last})",
        heading=heading,
        form=form,
        filters=_filters(form),
        meaning=_meaning(form, answer),
        corrections=present_corrections(form.understood, address),
        chips=chips_for(form, address),
        cards=_cards(answer.found, on=on, place=_place(form)),
        pages=_pages(address, here=here, last=last),
        previous_href=address.with_page(here - 1) if here > 1 else "",
        next_href=address.with_page(here + 1) if here < last else "",
        showing=_showing(answer),
        remembered=_asked_words(form),
        json_href=_as_json(form, address),
        feed_href=address.as_feed(),
        clear_href=address.without_anything(),
        suggestions=_suggestions(form, address, wider=answer.wider),
        has_samples=any(each.kept.advert.is_sample for each in answer.found.adverts),
    )


def last_page(found: FoundAdverts) -> int:
    """Return the number of the last page that can be opened."""
    return min(-(-_results(found) // PAGE_SIZE), LAST_PAGE)


def _results(found: FoundAdverts) -> int:
    """Return how many results there are to page through: adverts that say the same are one."""
    return found.total - found.grouped


def _as_json(form: SearchForm, address: Address) -> str:
    """Programs name the place apart wherever a distance from it is asked for."""
    asked = form.cleaned_data
    if asked["near"] and form.has_typed_place:
        address = address.changed(q=asked["text"], near=form.understood.place_words)
    return address.as_json(pay=asked["pay"])


def _place(form: SearchForm) -> Near | None:
    chosen: Near | None = form.cleaned_data["near"]
    return chosen or form.understood.place


def _meaning(form: SearchForm, answer: Answer) -> str:
    """Say what the words were taken for, and where what is found may lie further away."""
    place = _place(form)
    near = place.in_words() if place else ""
    said = say_what_is_shown(form.understood, near=near)
    if not said or not place:
        return said
    miles = [each.distance_miles for each in answer.found.adverts]
    is_farther = any(each is None or each > place.reach for each in miles)
    return f"{said}. Few are that near, so others follow" if is_farther else said


def _heading(total: int, form: SearchForm) -> str:
    words = counted(total, "job") if total else "No jobs"
    asked = form.cleaned_data
    if asked["q"]:
        words += f" for “{asked['q']}”"
    return words + _near_words(form)


def _near_words(form: SearchForm) -> str:
    near = form.cleaned_data["near"]
    return f" near {near.label}" if near and not form.has_typed_place else ""


def _asked_words(form: SearchForm) -> str:
    """Name the search among those that the browser remembers; "" where nothing was typed."""
    return f"{form.cleaned_data['q']}{_near_words(form)}".strip()


def _filters(form: SearchForm) -> tuple[Filter, ...]:
    return tuple(
        Filter(str(each.label), each, is_open=_is_open(each))
        for each in _filter_fields(form)
        if _has_choices(each)
    )


def _filter_fields(form: SearchForm) -> tuple[BoundField, ...]:
    return tuple(form[name] for name in FILTERS)


def _is_open(bound: BoundField) -> bool:
    if bound.form.errors:
        return bool(bound.errors)
    return bound.name in OPEN_AT_FIRST or bool(bound.value())


def _has_choices(bound: BoundField) -> bool:
    counts = getattr(bound.field, "counts", None)
    return counts is None or bool(counts) or bool(bound.value())


def _cards(found: FoundAdverts, *, on: date, place: Near | None) -> tuple[AdvertCard, ...]:
    # Nobody asks how far a place is from the middle of Wales.
    is_region = place is not None and bool(place.circles)
    return tuple(
        to_card(
            each.kept,
            on=on,
            distance_miles=None if is_region else each.distance_miles,
            reasons=each.reasons,
            repeats=each.others,
        )
        for each in found.adverts
    )


def _showing(answer: Answer) -> str:
    shown = len(answer.found.adverts)
    if not shown:
        return ""
    first = answer.query.offset + 1
    words = f"Showing {first:,} to {first + shown - 1:,} of {_results(answer.found):,}"
    if answer.found.grouped:
        words += f", with {counted(answer.found.grouped, 'repeat')} put together"
    return words


def _pages(address: Address, *, here: int, last: int) -> tuple[PageLink, ...]:
    """Return the first page, those around this one and the last, with a gap for each leap."""
    if last <= 1:
        return ()
    around = range(here - PAGES_AROUND, here + PAGES_AROUND + 1)
    numbers = sorted({1, last, *around} & set(range(1, last + 1)))
    links: list[PageLink] = []
    for number in numbers:
        if links and number - links[-1].number > 1:
            links.append(PageLink(number - 1))
        links.append(PageLink(number, address.with_page(number), is_here=number == here))
    return tuple(links)


def _suggestions(
    form: SearchForm, address: Address, *, wider: Sequence[WiderSearch]
) -> tuple[Suggestion, ...]:
    named = [(NAMES[each.without], each.total) for each in wider]
    return tuple(
        Suggestion(
            words=f"Search without {_what(form, name)}",
            count=counted(total, "job"),
            href=address.without(name),
        )
        for name, total in named
    )


def _what(form: SearchForm, name: str) -> str:
    if name == "q":
        return f"“{form.cleaned_data['q']}”"
    if name == "near":
        return f"the place, {form.cleaned_data['near'].label}"
    return f"“{form[name].label}”"
