"""The results page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.services.search_adverts import search_adverts
from crossward.services.widen_search import widen_search
from crossward.web.search.addresses import address_of
from crossward.web.search.forms import SearchForm
from crossward.web.search.presenter import (
    Answer,
    SearchPage,
    last_page,
    present_problem,
    present_search,
)


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Answer whatever is asked: with results, or with what could not be understood."""
    today = timezone.localdate()
    form = SearchForm(request.GET)
    address = address_of(form)
    if not form.is_valid():
        return _answer(request, present_problem(form, address))
    query = form.to_query(on=today)
    found = search_adverts(query, on=today)
    form.show_counts(found.facets)
    if form.page_number > max(last_page(found.total), 1):
        form.add_error("page", _no_such_page(form.page_number, last_page(found.total)))
        return _answer(request, present_problem(form, address))
    wider = () if found.total else widen_search(query, on=today)
    answer = Answer(query=query, found=found, wider=wider)
    return _answer(request, present_search(form, address, answer=answer, on=today))


def _answer(request: HttpRequest, page: SearchPage) -> HttpResponse:
    return render(request, "search/results.jinja", {"page": page})


def _no_such_page(asked: int, last: int) -> str:
    if last < 1:
        return f"There is no page {asked}: this search finds nothing."
    pages = "only one page" if last == 1 else f"only {last} pages"
    return f"There is no page {asked}: this search fills {pages}."
