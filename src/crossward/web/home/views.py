"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.web.home.presenter import present_home


@require_safe
def home_page(request: HttpRequest) -> HttpResponse:
    page = present_home(counts={}, total=0, closing_soon=(), on=timezone.localdate())
    return render(request, "home/home.jinja", {"page": page})
