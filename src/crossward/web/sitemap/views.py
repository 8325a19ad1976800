"""The site map: what programs that collect pages may find here."""

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from crossward.services.count_open_adverts import count_open_adverts
from crossward.services.list_advertised_places import list_advertised_places
from crossward.services.list_open_adverts import list_open_adverts
from crossward.web.sitemap.pages import guide_pages, place_pages, plain_pages, role_pages
from crossward.web.sitemap.writing import parts_of, write_index, write_part

XML = "application/xml; charset=utf-8"
KEEPS = 3600  # seconds


@require_safe
@cache_control(public=True, max_age=KEEPS)
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Name the parts; the more adverts are open, the more parts hold them."""
    count = count_open_adverts(on=timezone.localdate())
    adverts = (reverse("sitemap-adverts", kwargs={"id_starts": each}) for each in parts_of(count))
    parts = [reverse("sitemap-pages"), *adverts]
    return HttpResponse(write_index(parts, site=_site(request)), content_type=XML)


@require_safe
@cache_control(public=True, max_age=KEEPS)
def pages_part(request: HttpRequest) -> StreamingHttpResponse:
    """List the guide and the landing pages."""
    places = list_advertised_places(on=timezone.localdate())
    pages = (*plain_pages(), *guide_pages(), *role_pages(), *place_pages(places))
    lines = write_part(((page, None) for page in pages), site=_site(request))
    return StreamingHttpResponse(lines, content_type=XML)


@require_safe
@cache_control(public=True, max_age=KEEPS)
def adverts_part(request: HttpRequest, id_starts: str) -> StreamingHttpResponse:
    """List the open adverts whose ids begin so."""
    adverts = list_open_adverts(on=timezone.localdate(), id_starts=id_starts)
    entries = (
        (reverse("advert", kwargs={"advert_id": advert_id}), changed)
        for advert_id, changed in adverts
    )
    return StreamingHttpResponse(write_part(entries, site=_site(request)), content_type=XML)


def _site(request: HttpRequest) -> str:
    return f"{request.scheme}://{request.get_host()}"
