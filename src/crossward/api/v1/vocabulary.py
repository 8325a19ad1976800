"""What Crossward knows about the work: roles, skills, qualifications, organisations."""

from collections.abc import Mapping
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from crossward.api.v1.advert_parameters import check_names
from crossward.api.v1.problems import NotKnownError, Problem
from crossward.core.occupations.organisations import Organisation, all_organisations
from crossward.core.occupations.qualifications import Qualification, all_qualifications
from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.roles import Role, all_roles
from crossward.core.occupations.skills import Skill, all_skills
from crossward.services.export_vocabulary import export_vocabulary

TURTLE = "text/turtle; charset=utf-8"
EntryT = TypeVar("EntryT")
router = Router(tags=["Vocabulary"])


class WordsAsked(Schema):
    q: str = Field("", max_length=200, description="Everyday or trade words; empty means all.")


class NothingAsked(Schema):
    """What a list that takes no parameters knows."""


@router.get(
    "/roles",
    response={200: list[Role], 422: Problem, 429: Problem},
    operation_id="listRoles",
    summary="List roles",
)
def list_roles(request: HttpRequest, asked: Query[WordsAsked]) -> list[Role]:
    """List every role, or those that words such as “hearing aids” mean: broad ones, then finer."""
    check_names(request, WordsAsked)
    if not asked.q:
        return list(all_roles().values())
    meant = expand_query(asked.q)
    ids = dict.fromkeys(each.id for each in (*meant.roles, *meant.finer_roles))
    return [all_roles()[role_id] for role_id in ids]


@router.get(
    "/roles/{role_id}",
    response={200: Role, 404: Problem, 429: Problem},
    operation_id="getRole",
    summary="Get one role",
)
def get_role(request: HttpRequest, role_id: str) -> Role:
    """Give a role with its titles, ways in, skills, grades and neighbours."""
    del request
    return _known(all_roles(), role_id, kind="role")


@router.get(
    "/skills",
    response={200: list[Skill], 422: Problem, 429: Problem},
    operation_id="listSkills",
    summary="List skills",
)
def list_skills(request: HttpRequest, asked: Query[WordsAsked]) -> list[Skill]:
    """List every skill, or those that words name or mean, best first."""
    check_names(request, WordsAsked)
    if not asked.q:
        return list(all_skills().values())
    return [all_skills()[each.id] for each in expand_query(asked.q).skills]


@router.get(
    "/skills/{skill_id}",
    response={200: Skill, 404: Problem, 429: Problem},
    operation_id="getSkill",
    summary="Get one skill",
)
def get_skill(request: HttpRequest, skill_id: str) -> Skill:
    """Give a skill with the words that adverts use for it."""
    del request
    return _known(all_skills(), skill_id, kind="skill")


@router.get(
    "/qualifications",
    response={200: list[Qualification], 422: Problem, 429: Problem},
    operation_id="listQualifications",
    summary="List qualifications",
)
def list_qualifications(request: HttpRequest) -> list[Qualification]:
    """List qualifications from level 2 to level 8."""
    check_names(request, NothingAsked)
    return list(all_qualifications().values())


@router.get(
    "/organisations",
    response={200: list[Organisation], 422: Problem, 429: Problem},
    operation_id="listOrganisations",
    summary="List organisations",
)
def list_organisations(request: HttpRequest) -> list[Organisation]:
    """List who hires, regulates and speaks for medical technology."""
    check_names(request, NothingAsked)
    return list(all_organisations().values())


@router.get(
    "/vocabulary.json",
    response={200: dict[str, object], 429: Problem},
    operation_id="getVocabulary",
    summary="Download the whole vocabulary as JSON",
)
def get_vocabulary(request: HttpRequest) -> HttpResponse:
    """Give every entry of every kind, with its sources."""
    del request
    return HttpResponse(export_vocabulary("json"), content_type="application/json")


@router.get(
    "/vocabulary.ttl",
    response={200: str, 429: Problem},
    operation_id="getVocabularyAsSkos",
    summary="Download the whole vocabulary as SKOS",
)
def get_vocabulary_as_skos(request: HttpRequest) -> HttpResponse:
    """Give every entry of every kind as a SKOS concept, in Turtle."""
    del request
    return HttpResponse(export_vocabulary("skos"), content_type=TURTLE)


def _known(entries: Mapping[str, EntryT], entry_id: str, *, kind: str) -> EntryT:
    try:
        return entries[entry_id]
    except KeyError:
        raise NotKnownError(
            f"The vocabulary has no {kind} called “{entry_id}”. The list is at /api/v1/{kind}s."
        ) from None
