"""The guide: what Crossward knows about the work, with its sources."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.places_to_look import all_places_to_look
from crossward.core.occupations.qualifications import (
    all_qualification_levels,
    all_qualifications,
)
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skill_groups
from crossward.core.occupations.standards import all_standards
from crossward.core.pay.package import Nation
from crossward.core.pay.pay_scales import PayScale
from crossward.services.list_pay_scales import list_pay_scales
from crossward.services.summarise_role import summarise_role
from crossward.web.design_system.form_fields.errors import error_lines
from crossward.web.guide.entries import EntriesPage, EntryPage
from crossward.web.guide.forms import RolesForm
from crossward.web.guide.ideas_presenter import (
    present_ethics,
    present_grades,
    present_trends,
    present_values,
)
from crossward.web.guide.index_presenter import present_guide
from crossward.web.guide.qualifications_presenter import (
    present_level,
    present_levels,
    present_qualification,
)
from crossward.web.guide.reference_presenter import (
    present_clearances,
    present_organisation,
    present_organisations,
    present_place,
    present_places,
    present_registers,
    present_standard,
    present_standards,
)
from crossward.web.guide.role_demand import present_demand
from crossward.web.guide.role_presenter import present_role
from crossward.web.guide.roles_presenter import present_roles
from crossward.web.guide.skills_presenter import present_skill_group, present_skill_groups

EntryT = TypeVar("EntryT")


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
    role = _known(all_roles(), role_id)
    today = timezone.localdate()
    demand = present_demand(role, summarise_role(role, on=today), on=today)
    page = present_role(role, demand, scale=_scale_of(today))
    return render(request, "guide/role.jinja", {"page": page})


@require_safe
def skill_group_page(request: HttpRequest, group_id: str) -> HttpResponse:
    group = _known(all_skill_groups(), group_id)
    return _entries(request, present_skill_group(group))


@require_safe
def level_page(request: HttpRequest, level: int) -> HttpResponse:
    found = _known(all_qualification_levels(), f"level-{level}")
    return _entries(request, present_level(found))


@require_safe
def qualification_page(request: HttpRequest, qualification_id: str) -> HttpResponse:
    qualification = _known(all_qualifications(), qualification_id)
    return _entry(request, present_qualification(qualification))


@require_safe
def standard_page(request: HttpRequest, standard_id: str) -> HttpResponse:
    return _entry(request, present_standard(_known(all_standards(), standard_id)))


@require_safe
def organisation_page(request: HttpRequest, organisation_id: str) -> HttpResponse:
    return _entry(request, present_organisation(_known(all_organisations(), organisation_id)))


@require_safe
def place_page(request: HttpRequest, place_id: str) -> HttpResponse:
    return _entry(request, present_place(_known(all_places_to_look(), place_id)))


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


def _entry(request: HttpRequest, page: EntryPage) -> HttpResponse:
    return render(request, "guide/entry.jinja", {"page": page})


def _scale_of(day: date) -> PayScale | None:
    """England's NHS scale, None where that day's is not known."""
    (found,) = list_pay_scales(on=day, nations=[Nation.ENGLAND])
    return found.scale


def _known(entries: Mapping[str, EntryT], entry_id: str) -> EntryT:
    """Return the entry of this id; an address that names none is not found."""
    try:
        return entries[entry_id]
    except KeyError:
        raise Http404(f"The guide has nothing called {entry_id}.") from None
