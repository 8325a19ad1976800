"""Ten years ahead."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from crossward.services.draw_pay_outlook import draw_pay_outlook
from crossward.services.project_pay import Outlook, project_pay
from crossward.web.pay.forms import find_answer
from crossward.web.pay.outlook.forms import OutlookForm
from crossward.web.pay.outlook.presenter import present_outlook

SVG = "image/svg+xml"


@require_safe
def outlook_page(request: HttpRequest) -> HttpResponse:
    """Show medians and ranges, and which assumption matters most."""
    form = OutlookForm(request.GET)
    if not form.is_asked:
        form = OutlookForm(initial={"pension": "nhs2015"})
    outlook = find_answer(form, lambda: _project(form)) if form.is_valid() else None
    page = present_outlook(form, outlook, query=request.GET.urlencode())
    return render(request, "pay/outlook/outlook.jinja", {"page": page})


@require_safe
@cache_control(private=True, max_age=86400)
def outlook_picture(request: HttpRequest) -> HttpResponse:
    """Draw the same; an address that cannot be worked out has no picture."""
    form = OutlookForm(request.GET)
    picture = find_answer(form, lambda: _draw(form)) if form.is_valid() else None
    if picture is None:
        words = "There is no picture: the pay at this address cannot be worked out."
        return HttpResponse(words, status=HTTPStatus.NOT_FOUND, content_type="text/plain")
    return HttpResponse(picture, content_type=SVG)


def _project(form: OutlookForm) -> Outlook:
    return project_pay(form.now(), today=timezone.localdate(), return_band=form.way_back)


def _draw(form: OutlookForm) -> str:
    return draw_pay_outlook(form.now(), today=timezone.localdate(), return_band=form.way_back)
