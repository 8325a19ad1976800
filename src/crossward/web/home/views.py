"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.matching.query import AdvertQuery, Sort
from crossward.services.search_adverts import search_adverts
from crossward.web.home.presenter import present_home

CLOSING_SOON = AdvertQuery(sort=Sort.CLOSING_SOON, limit=6)


@require_safe
def home_page(request: HttpRequest) -> HttpResponse:
    """Show who is looking for people now, and what closes soonest."""
    today = timezone.localdate()
    page = present_home(search_adverts(CLOSING_SOON, on=today), on=today)
    return render(request, "home/home.jinja", {"page": page})
