"""The vocabulary for programs."""

import pytest
from django.test import Client
from rdflib import Graph
from rdflib.namespace import RDF, SKOS

from crossward.core.occupations.organisations import all_organisations
from crossward.core.occupations.qualifications import all_qualifications
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills

pytestmark = pytest.mark.usefixtures("db")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("roles", len(all_roles())),
        ("skills", len(all_skills())),
        ("qualifications", len(all_qualifications())),
        ("organisations", len(all_organisations())),
    ],
)
def test_a_list_gives_every_entry_with_its_sources(
    client: Client, address: str, expected: int
) -> None:
    entries = client.get(f"/api/v1/{address}").json()
    assert len(entries) == expected
    assert all(entry["sources"] for entry in entries)


def test_everyday_words_find_roles_best_first(client: Client) -> None:
    found = client.get("/api/v1/roles", {"q": "hearing aids"}).json()
    assert found[0]["id"] == "audiologist"


def test_words_find_the_skills_they_name(client: Client) -> None:
    found = client.get("/api/v1/skills", {"q": "phlebotomy"}).json()
    assert [entry["id"] for entry in found] == ["phlebotomy"]


def test_a_role_is_given_whole(client: Client) -> None:
    role = client.get("/api/v1/roles/dosimetrist").json()
    assert role["name"] == all_roles()["dosimetrist"].name
    assert role["titles"] == list(all_roles()["dosimetrist"].titles)


@pytest.mark.parametrize("kind", ["role", "skill"])
def test_an_entry_that_there_is_not_is_a_problem(client: Client, kind: str) -> None:
    response = client.get(f"/api/v1/{kind}s/astronaut")
    assert response.status_code == 404
    assert response["Content-Type"] == "application/problem+json"
    assert f"/api/v1/{kind}s" in response.json()["detail"]


def test_an_unknown_parameter_is_refused_by_name(client: Client) -> None:
    response = client.get("/api/v1/organisations", {"colour": "blue"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["parameter"] == "colour"


def test_the_whole_vocabulary_can_be_downloaded_as_json(client: Client) -> None:
    vocabulary = client.get("/api/v1/vocabulary.json").json()
    assert len(vocabulary["skills"]) == len(all_skills())


def test_the_whole_vocabulary_can_be_downloaded_as_skos(client: Client) -> None:
    response = client.get("/api/v1/vocabulary.ttl")
    graph = Graph().parse(data=response.content.decode(), format="turtle")
    concepts = len(list(graph.subjects(RDF.type, SKOS.Concept)))
    assert response["Content-Type"].startswith("text/turtle")
    assert concepts >= len(all_roles()) + len(all_skills())
