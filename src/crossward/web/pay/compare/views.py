"""Offers side by side."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.pay.comparison import ComparedPackage
from crossward.services.compare_pay import compare_pay
from crossward.web.pay.compare.forms import CompareForms
from crossward.web.pay.compare.presenter import present_comparison
from crossward.web.pay.forms import find_answer

Compared = tuple[ComparedPackage, ...]


@require_safe
def compare_page(request: HttpRequest) -> HttpResponse:
    """Compare what was asked; one that cannot be worked out is named."""
    forms = CompareForms(request.GET.dict())
    compared = _compare(forms) if forms.is_valid() else None
    page = present_comparison(forms, compared)
    return render(request, "pay/compare/compare.jinja", {"page": page})


def _compare(forms: CompareForms) -> Compared | None:
    """Work each package out alone first, so that what is wrong stands beside it."""
    today, person = timezone.localdate(), forms.person.case()
    packages = forms.packages()
    alone = [
        find_answer(offer, partial(compare_pay, person, [package], today=today))
        for offer, package in zip(forms.compared, packages, strict=True)
    ]
    return None if None in alone else compare_pay(person, packages, today=today)
