"""The pages of open adverts for a role, for a place, and for both."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.matching.found_place import FoundPlace
from crossward.core.occupations.roles import Role, all_roles
from crossward.services.list_landing_places import list_landing_places
from crossward.services.list_near_places import list_near_places
from crossward.services.search_adverts import search_adverts
from crossward.web.landing.presenter import present_landing
from crossward.web.landing.subject import Subject


@require_safe
def landing_page(request: HttpRequest, role_id: str = "", place: str = "") -> HttpResponse:
    """Show what is open for a role, in a place, or both; an unknown one is not found."""
    role, where = _role(role_id), _place(place)
    subject = Subject(role=role, place=where, slug=place)
    today = timezone.localdate()
    found = search_adverts(subject.query, on=today)
    near = list_near_places(where) if where else ()
    site = f"{request.scheme}://{request.get_host()}"
    page = present_landing(subject, found=found, near_places=near, site=site, on=today)
    return render(request, "landing/landing.jinja", {"page": page})


def _role(role_id: str) -> Role | None:
    if not role_id:
        return None
    role = all_roles().get(role_id)
    if role is None:
        raise Http404(f"There is no role called {role_id!r}. The guide lists all roles.")
    return role


def _place(slug: str) -> FoundPlace | None:
    if not slug:
        return None
    place = list_landing_places().get(slug)
    if place is None:
        raise Http404(f"There is no place called {slug!r}. Search with a town or a postcode.")
    return place
