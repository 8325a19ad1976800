"""Every rate and rule with its history."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from crossward.web.pay.how.presenter import find_group, present_how, present_rules


@require_safe
def how_page(request: HttpRequest) -> HttpResponse:
    return render(request, "pay/how/how.jinja", {"page": present_how()})


@require_safe
def rules_page(request: HttpRequest, group: str) -> HttpResponse:
    name = find_group(group)
    if name is None:
        raise Http404(f"There are no pay rules called {group}.")
    return render(request, "pay/how/rules.jinja", {"page": present_rules(name)})
