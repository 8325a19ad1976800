"""The adverts: searched, and one by one."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from ninja import Query, Router

from crossward.api.v1.advert_parameters import FILTERS, AdvertParameters, check_names, to_query
from crossward.api.v1.adverts_schemas import (
    AdvertCard,
    AdvertPage,
    FacetOut,
    PageLinks,
    WholeAdvert,
)
from crossward.api.v1.paging import Cursor, ResultPage, find_page
from crossward.api.v1.problems import GoneError, Problem
from crossward.core.adverts.kept_advert import AdvertStatus, KeptAdvert
from crossward.services.export_adverts import to_job_posting
from crossward.services.get_advert import AdvertNotFound, get_advert

JSON_LD = "application/ld+json"
ADVERT_ID = re.compile(r"[0-9a-f]{16}")
router = Router(tags=["Adverts"])


@router.get(
    "",
    response={200: AdvertPage, 422: Problem, 429: Problem},
    operation_id="searchAdverts",
    summary="Search open adverts",
)
def search(request: HttpRequest, asked: Query[AdvertParameters]) -> AdvertPage:
    """Find open adverts. The same search as on the page /jobs, under the same names."""
    check_names(request, AdvertParameters)
    today = timezone.localdate()
    page = find_page(to_query(asked, on=today), cursor=asked.cursor, on=today)
    return AdvertPage(
        total=page.found.total,
        adverts=[AdvertCard.of(found) for found in page.adverts],
        facets=_facets(page),
        links=PageLinks(self=request.get_full_path(), next=_next_link(request, page.next)),
    )


@router.get(
    "/{advert_id}",
    response={200: WholeAdvert, 404: Problem, 410: Problem, 429: Problem},
    operation_id="getAdvert",
    summary="Get one advert with what was read from it",
)
def get_one(request: HttpRequest, advert_id: str) -> WholeAdvert:
    """Give an advert, an expired one too, with each fact and the words it was read from."""
    del request
    return WholeAdvert.of(_find(advert_id), on=timezone.localdate())


@router.get(
    "/{advert_id}/job-posting",
    response={200: dict[str, Any], 404: Problem, 410: Problem, 429: Problem},
    operation_id="getJobPosting",
    summary="Get one advert as schema.org JobPosting",
)
def get_job_posting(request: HttpRequest, advert_id: str) -> HttpResponse:
    """Give an advert in JSON-LD, as its page embeds it and as it can be imported again."""
    del request
    return JsonResponse(to_job_posting(_find(advert_id)), content_type=JSON_LD)


def _find(advert_id: str) -> KeptAdvert:
    if not ADVERT_ID.fullmatch(advert_id):
        raise AdvertNotFound(advert_id)
    kept = get_advert(advert_id)
    if kept.status(on=timezone.localdate()) is AdvertStatus.WITHDRAWN:
        raise GoneError("This advert was withdrawn by its source. Search /api/v1/adverts again.")
    return kept


def _facets(page: ResultPage) -> dict[str, list[FacetOut]]:
    counts = page.found.facets
    return {
        parameter: [FacetOut(value=each.value, count=each.count) for each in counts.get(name, ())]
        for parameter, name in FILTERS.items()
    }


def _next_link(request: HttpRequest, cursor: Cursor | None) -> str | None:
    if cursor is None:
        return None
    asked = request.GET.copy()
    asked["cursor"] = cursor.to_words()
    return f"{request.path}?{asked.urlencode()}"
