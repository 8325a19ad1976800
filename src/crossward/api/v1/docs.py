"""The API's description of itself as a page for people, drawn here and without scripts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

Described = Mapping[str, Any]
EXAMPLE = "/api/v1/adverts?q=radiographer&near=Leeds&band=6&limit=5"


@dataclass(frozen=True, slots=True)
class ParameterShown:
    name: str
    where: str
    kind: str
    is_required: bool
    description: str


@dataclass(frozen=True, slots=True)
class AnswerShown:
    status: str
    meaning: str
    media_type: str
    kind: str


@dataclass(frozen=True, slots=True)
class OperationShown:
    id: str
    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[ParameterShown, ...]
    body: str  # the kind of object to send, or nothing
    answers: tuple[AnswerShown, ...]


@dataclass(frozen=True, slots=True)
class FieldShown:
    name: str
    kind: str
    description: str


@dataclass(frozen=True, slots=True)
class KindShown:
    name: str
    description: str
    values: tuple[str, ...]
    fields: tuple[FieldShown, ...]


@dataclass(frozen=True, slots=True)
class DocsPage:
    title: str
    version: str
    description: str
    example: str
    openapi_href: str
    operations: tuple[OperationShown, ...]
    kinds: tuple[KindShown, ...]


@require_safe
def docs_page(request: HttpRequest) -> HttpResponse:
    """Show every address, parameter, answer and field that the OpenAPI description has."""
    from crossward.api.v1.api import api

    page = present_docs(api.get_openapi_schema())
    return render(request, "v1/docs.jinja", {"page": page})


def present_docs(description: Described) -> DocsPage:
    return DocsPage(
        title="The API",
        version=description["info"]["version"],
        description=description["info"]["description"],
        example=EXAMPLE,
        openapi_href="/api/v1/openapi.json",
        operations=tuple(
            _operation(path, method, operation=operation)
            for path, methods in description["paths"].items()
            for method, operation in methods.items()
        ),
        kinds=tuple(_kinds(description["components"]["schemas"])),
    )


def _operation(path: str, method: str, *, operation: Described) -> OperationShown:
    return OperationShown(
        id=operation["operationId"],
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        description=operation.get("description", ""),
        parameters=tuple(_parameter(each) for each in operation["parameters"]),
        body=_body(operation),
        answers=tuple(_answers(operation["responses"])),
    )


def _parameter(parameter: Described) -> ParameterShown:
    return ParameterShown(
        name=parameter["name"],
        where="in the path" if parameter["in"] == "path" else "in the query",
        kind=kind_words(parameter["schema"]),
        is_required=parameter["required"],
        description=parameter.get("description", ""),
    )


def _body(operation: Described) -> str:
    if "requestBody" not in operation:
        return ""
    (content,) = operation["requestBody"]["content"].values()
    return kind_words(content["schema"])


def _answers(responses: Described) -> Iterator[AnswerShown]:
    for status, response in responses.items():
        media_type, content = next(iter(response["content"].items()))
        meaning = HTTPStatus(int(status)).phrase
        yield AnswerShown(str(status), meaning, media_type, kind_words(content["schema"]))


def _kinds(schemas: Described) -> Iterator[KindShown]:
    for name, schema in sorted(schemas.items()):
        yield KindShown(
            name=name,
            description=schema.get("description", ""),
            values=tuple(map(str, schema.get("enum", ()))),
            fields=tuple(
                FieldShown(field, kind_words(details), details.get("description", ""))
                for field, details in schema.get("properties", {}).items()
            ),
        )


def kind_words(schema: Described) -> str:
    """Say in words what values a JSON Schema admits: "list of Band", "number or null"."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(kind_words(each) for each in schema["anyOf"])
    if "allOf" in schema:
        return kind_words(schema["allOf"][0])
    if schema.get("type") == "array":
        return f"list of {kind_words(schema['items'])}"
    if isinstance(schema.get("additionalProperties"), Mapping):
        return f"object of {kind_words(schema['additionalProperties'])}"
    return f"{schema.get('type', 'any')}{_limits(schema)}"


def _limits(schema: Described) -> str:
    names = {
        "format": "{}",
        "minimum": "at least {}",
        "exclusiveMinimum": "more than {}",
        "maximum": "at most {}",
        "maxLength": "at most {} characters",
    }
    said = [words.format(schema[name]) for name, words in names.items() if name in schema]
    return f" ({', '.join(said)})" if said else ""
