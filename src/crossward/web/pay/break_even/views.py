"""What would I need in industry, and which NHS step is worth my offer?"""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.services.find_break_even_salary import find_break_even_salary
from crossward.services.find_matching_steps import find_matching_steps
from crossward.web.pay.break_even.forms import NhsSideForm, OfferedForm, PostForm, TermsForm
from crossward.web.pay.break_even.presenter import present_break_even
from crossward.web.pay.break_even.steps_presenter import present_matching_steps
from crossward.web.pay.forms import find_answer

OFFER = "offer"
NHS = "nhs"


@require_safe
def break_even_page(request: HttpRequest) -> HttpResponse:
    """Find the salaries at which an offer is worth a post."""
    post, terms = PostForm(request.GET), TermsForm(request.GET, prefix=OFFER)
    if not post.is_asked:
        post = PostForm(initial={"pension": "nhs2015"})
        terms = TermsForm(prefix=OFFER)
    found = None
    if all([post.is_valid(), terms.is_valid()]):
        today = timezone.localdate()
        found = find_answer(
            post, partial(find_break_even_salary, post.case(), terms.case(), today=today)
        )
    page = present_break_even(post, terms, found=found)
    return render(request, "pay/break_even/break_even.jinja", {"page": page})


@require_safe
def matching_steps_page(request: HttpRequest) -> HttpResponse:
    """Find the NHS steps that are worth an offer."""
    offer, nhs = OfferedForm(request.GET), NhsSideForm(request.GET, prefix=NHS)
    if not offer.is_asked:
        offer = OfferedForm(initial={"pension": "auto", "pension_basis": "full_pay"})
        nhs = NhsSideForm(prefix=NHS)
    found = None
    if all([offer.is_valid(), nhs.is_valid()]):
        today = timezone.localdate()
        found = find_answer(
            offer, partial(find_matching_steps, offer.case(), nhs.case(), today=today)
        )
    page = present_matching_steps(offer, nhs, found=found)
    return render(request, "pay/break_even/matching_steps.jinja", {"page": page})
