"""The guide: what Crossward knows about the work, with its sources."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.occupations.qualifications import all_qualification_levels
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skill_groups
from crossward.services.summarise_role import summarise_role
from crossward.web.design_system.advert_card import to_card
from crossward.web.design_system.form_fields.errors import error_lines
from crossward.web.guide.entries import EntriesPage
from crossward.web.guide.forms import RolesForm
from crossward.web.guide.ideas_presenter import (
    present_ethics,
    present_grades,
    present_trends,
    present_values,
)
from crossward.web.guide.index_presenter import present_guide
from crossward.web.guide.qualifications_presenter import present_level, present_levels
from crossward.web.guide.reference_presenter import (
    present_clearances,
    present_organisations,
    present_places,
    present_registers,
    present_standards,
)
from crossward.web.guide.role_presenter import present_demand, present_role
from crossward.web.guide.roles_presenter import present_roles
from crossward.web.guide.skills_presenter import present_skill_group, present_skill_groups


@require_safe
def guide_page(request: HttpRequest) -> HttpResponse:
    return render(request, "guide/guide.jinja", {"page": present_guide()})


@require_safe
def roles_page(request: HttpRequest) -> HttpResponse:
    form = RolesForm(request.GET)
    page = present_roles(form.asked())
    words = {"page": page, "form": form, "errors": error_lines(form)}
    return render(request, "guide/roles.jinja", words)


@require_safe
def role_page(request: HttpRequest, role_id: str) -> HttpResponse:
    role = all_roles().get(role_id)
    if role is None:
        raise Http404(f"The guide has no role called {role_id}.")
    today = timezone.localdate()
    summary = summarise_role(role, on=today)
    demand = present_demand(
        role,
        cards=tuple(to_card(kept, on=today) for kept in summary.newest),
        total=summary.total,
        seen_skills=summary.skills,
        adverts_read=summary.adverts_read,
    )
    return render(request, "guide/role.jinja", {"page": present_role(role, demand)})


@require_safe
def skill_group_page(request: HttpRequest, group_id: str) -> HttpResponse:
    group = all_skill_groups().get(group_id)
    if group is None:
        raise Http404(f"The guide has no group of skills called {group_id}.")
    return _entries(request, present_skill_group(group))


@require_safe
def level_page(request: HttpRequest, level: int) -> HttpResponse:
    found = all_qualification_levels().get(f"level-{level}")
    if found is None:
        raise Http404(f"The guide has no level {level}.")
    return _entries(request, present_level(found))


@require_safe
def skills_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_skill_groups())


@require_safe
def qualifications_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_levels())


@require_safe
def registers_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_registers())


@require_safe
def clearances_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_clearances())


@require_safe
def standards_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_standards())


@require_safe
def organisations_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_organisations())


@require_safe
def places_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_places())


@require_safe
def grades_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_grades())


@require_safe
def values_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_values())


@require_safe
def ethics_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_ethics())


@require_safe
def trends_page(request: HttpRequest) -> HttpResponse:
    return _entries(request, present_trends())


def _entries(request: HttpRequest, page: EntriesPage) -> HttpResponse:
    return render(request, "guide/entries.jinja", {"page": page})
