"""The pay scales of the NHS."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.pay.package import Nation, Zone
from crossward.services.list_pay_scales import list_pay_scales
from crossward.web.pay.scales.forms import ScalesForm
from crossward.web.pay.scales.presenter import present_scale, present_wrong_scale


@require_safe
def scales_page(request: HttpRequest) -> HttpResponse:
    """Show a nation's bands and steps on a day, or why they are not known."""
    form = ScalesForm(request.GET)
    if not form.is_valid():
        page = present_wrong_scale(form)
    else:
        asked, on = form.cleaned_data, form.day(today=timezone.localdate())
        nation = Nation(asked["nation"] or Nation.ENGLAND)
        zone = Zone(asked["zone"]) if asked["zone"] and nation is Nation.ENGLAND else None
        (found,) = list_pay_scales(on=on, nations=[nation])
        page = present_scale(form, found, zone=zone, on=on)
    return render(request, "pay/scales/scales.jinja", {"page": page})
