"""The results page, the same search as a feed, and suggestions for its boxes."""

from dataclasses import replace
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from crossward.core.matching.query import Sort
from crossward.services.search_adverts import search_adverts
from crossward.services.suggest_words import SuggestionKind, suggest_words
from crossward.services.widen_search import widen_search
from crossward.web.design_system.form_fields.errors import error_lines
from crossward.web.search.addresses import address_of
from crossward.web.search.feed import FEED_SIZE, write_feed
from crossward.web.search.forms import SearchForm
from crossward.web.search.presenter import (
    Answer,
    SearchPage,
    last_page,
    present_problem,
    present_search,
)
from crossward.web.search.suggestions import KINDS, LONGEST, present_suggestions

SUGGESTIONS_KEEP = 3600  # seconds; what is suggested changes with imports only
FEED_KEEPS = 600


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Answer whatever is asked: with results, or with what could not be understood."""
    today = timezone.localdate()
    form = SearchForm(request.GET)
    is_valid = form.is_valid()
    address = address_of(form, has_place=form.has_typed_place)
    if not is_valid:
        return _answer(request, present_problem(form, address))
    query = form.to_query(on=today)
    found = search_adverts(query, on=today)
    form.show_counts(found.facets)
    last = last_page(found)
    if form.page_number > max(last, 1):
        form.add_error("page", _no_such_page(form.page_number, last))
        return _answer(request, present_problem(form, address))
    wider = () if found.total else widen_search(query, on=today)
    answer = Answer(query=query, found=found, wider=wider)
    return _answer(request, present_search(form, address, answer=answer, on=today))


@require_safe
@cache_control(public=True, max_age=SUGGESTIONS_KEEP)
def suggest_address(request: HttpRequest) -> HttpResponse:
    """Suggest words for a box of the search form while somebody types into it."""
    kinds = KINDS.get(request.GET.get("box", ""), tuple(SuggestionKind))
    typed = request.GET.get("q", "")[:LONGEST]
    return JsonResponse(present_suggestions(suggest_words(typed, kinds=kinds)))


@require_safe
@cache_control(public=True, max_age=FEED_KEEPS)
def search_feed(request: HttpRequest) -> HttpResponse:
    """Give the newest adverts of any search as an Atom feed; answer 400 to a wrong one."""
    today = timezone.localdate()
    form = SearchForm(request.GET)
    if not form.is_valid():
        words = "\n".join(line.text for line in error_lines(form))
        status = HTTPStatus.BAD_REQUEST
        return HttpResponse(words, content_type="text/plain; charset=utf-8", status=status)
    query = form.to_query(on=today)
    newest = replace(query, sort=Sort.NEWEST, offset=0, limit=FEED_SIZE, explain=False)
    found = search_adverts(newest, on=today)
    site = f"{request.scheme}://{request.get_host()}"
    address = address_of(form, has_place=form.has_typed_place)
    feed = write_feed(form, address, found=found, site=site, on=today)
    return HttpResponse(feed, content_type="application/atom+xml; charset=utf-8")


def _answer(request: HttpRequest, page: SearchPage) -> HttpResponse:
    return render(request, "search/results.jinja", {"page": page})


def _no_such_page(asked: int, last: int) -> str:
    if last < 1:
        return f"There is no page {asked}: this search finds nothing."
    pages = "only one page" if last == 1 else f"only {last} pages"
    return f"There is no page {asked}: this search fills {pages}."
