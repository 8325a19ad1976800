"""The pages about Crossward itself: the same words for everyone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from crossward.web.information.presenter import InformationPage

# Searches are without end: programs that collect pages are asked to keep to adverts.
ROBOTS = """\
User-agent: *
Disallow: /jobs?
Disallow: /jobs/feed
Disallow: /jobs/suggest
Disallow: /api/

Sitemap: {sitemap}
"""


@require_safe
def about_page(request: HttpRequest) -> HttpResponse:
    return render(request, "information/about.jinja", {"page": InformationPage("About Crossward")})


@require_safe
def sources_page(request: HttpRequest) -> HttpResponse:
    page = InformationPage("Where the adverts and facts come from")
    return render(request, "information/sources.jinja", {"page": page})


@require_safe
def accessibility_page(request: HttpRequest) -> HttpResponse:
    page = InformationPage("Accessibility statement")
    return render(request, "information/accessibility.jinja", {"page": page})


@require_safe
def privacy_page(request: HttpRequest) -> HttpResponse:
    return render(request, "information/privacy.jinja", {"page": InformationPage("Privacy")})


@require_safe
def robots_file(request: HttpRequest) -> HttpResponse:
    words = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(words, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Answer browsers that ask for the old name of the icon."""
    del request
    return redirect(static("crossward/favicon.svg"))
