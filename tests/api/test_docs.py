"""The API's description, for programs and for people."""

import json
from typing import Any

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from crossward.api.v1.advert_parameters import AdvertParameters
from crossward.api.v1.adverts_schemas import WholeAdvert
from crossward.api.v1.docs import kind_words


@pytest.fixture
def page(client: Client) -> LexborHTMLParser:
    response = client.get("/api/v1/docs")
    assert response.status_code == 200
    return LexborHTMLParser(response.content)


@pytest.fixture
def description(client: Client) -> Any:
    return json.loads(client.get("/api/v1/openapi.json").content)


def test_every_address_and_parameter_is_on_the_page(
    page: LexborHTMLParser, description: Any
) -> None:
    text = page.body.text() if page.body else ""
    for path, methods in description["paths"].items():
        for method, operation in methods.items():
            assert f"{method.upper()} {path}" in text
            assert operation["summary"] in text
    shown = {node.text(strip=True) for node in page.css("dt code")}
    assert set(AdvertParameters.model_fields) <= shown


def test_every_field_of_an_answer_is_on_the_page(page: LexborHTMLParser) -> None:
    shown = {node.text(strip=True) for node in page.css("dt code")}
    assert set(WholeAdvert.model_fields) <= shown


def test_a_body_is_named_and_its_keys_described(page: LexborHTMLParser, description: Any) -> None:
    section = page.css_first("section[aria-labelledby=comparePay]")
    assert section is not None
    assert [link.text() for link in section.css("h3 + p a")] == ["CompareAsked"]
    keys = description["components"]["schemas"]["CompareAsked"]["properties"].values()
    assert all(key["description"] for key in keys)


def test_the_page_needs_no_script_and_no_other_site(page: LexborHTMLParser) -> None:
    assert all(
        (script.attributes.get("src") or "").startswith("/") for script in page.css("script")
    )
    assert not page.css("script:not([src]), style, [onclick], [style]")
    assert all(
        (link.attributes.get("href") or "").startswith("/") for link in page.css("head link")
    )


def test_ids_on_the_page_are_there_once(page: LexborHTMLParser) -> None:
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))
    assert "wrong-parameters" in ids


def test_problems_are_described_in_their_media_type(description: Any) -> None:
    answers = description["paths"]["/api/v1/adverts/{advert_id}"]["get"]["responses"]
    assert set(answers) == {"200", "404", "410", "429"}
    assert list(answers["410"]["content"]) == ["application/problem+json"]
    posting = description["paths"]["/api/v1/adverts/{advert_id}/job-posting"]["get"]["responses"]
    assert list(posting["200"]["content"]) == ["application/ld+json"]


def test_the_description_is_one_of_openapi_three(description: Any) -> None:
    assert description["openapi"].startswith("3.")
    assert description["info"]["title"] == "Crossward API"


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"$ref": "#/components/schemas/Sort"}, "Sort"),
        ({"anyOf": [{"type": "number"}, {"type": "null"}]}, "number or null"),
        ({"allOf": [{"$ref": "#/components/schemas/Sort"}]}, "Sort"),
        ({"type": "array", "items": {"type": "string"}}, "list of string"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "object of integer"),
        ({"type": "object", "additionalProperties": True}, "object"),
        ({"type": "integer", "minimum": 1, "maximum": 100}, "integer (at least 1, at most 100)"),
        ({"type": "string", "format": "date"}, "string (date)"),
        ({}, "any"),
    ],
)
def test_kinds_of_values_are_said_in_words(schema: dict[str, Any], words: str) -> None:
    assert kind_words(schema) == words
