"""The page of one advert."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.adverts.kept_advert import AdvertStatus
from crossward.services.estimate_advert_pay import estimate_advert_pay
from crossward.services.export_adverts import to_job_posting
from crossward.services.find_similar_adverts import find_similar_adverts
from crossward.services.get_advert import AdvertNotFound, get_advert
from crossward.web.adverts.presenter import (
    present_advert,
    present_withdrawn,
    way_back,
)
from crossward.web.adverts.take_home import present_take_home
from crossward.web.design_system.script_data import to_script_data

MOST_SIMILAR = 3


@require_safe
def advert_page(request: HttpRequest, advert_id: str) -> HttpResponse:
    """Show an advert, expired ones too; answer 410 for one that was withdrawn."""
    try:
        kept = get_advert(advert_id)
    except AdvertNotFound as unknown:
        raise Http404(str(unknown)) from unknown
    today = timezone.localdate()
    if kept.status(on=today) is AdvertStatus.WITHDRAWN:
        page = present_withdrawn(kept)
        return render(request, "adverts/withdrawn.jinja", {"page": page}, status=HTTPStatus.GONE)
    shown = present_advert(
        kept,
        similar=find_similar_adverts(kept, on=today, limit=MOST_SIMILAR),
        back=way_back(request.headers.get("Referer", ""), host=request.get_host()),
        json_ld=to_script_data(to_job_posting(kept)),
        on=today,
    )
    take_home = present_take_home(estimate_advert_pay(kept, on=today))
    return render(request, "adverts/advert.jinja", {"page": shown, "take_home": take_home})
