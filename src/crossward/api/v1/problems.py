"""Errors of the API as RFC 9457 problem details, whoever noticed them."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError
from pydantic import Field

from crossward.services.get_advert import AdvertNotFound

PROBLEM_JSON = "application/problem+json"
API_PREFIX = "/api/"
WRONG_PARAMETERS = "/api/v1/docs#wrong-parameters"
SAID_BY_STATUS = {
    HTTPStatus.BAD_REQUEST: "The request could not be understood. Check that it is whole.",
    HTTPStatus.NOT_FOUND: "There is nothing at this address. The addresses are in /api/v1/docs.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address only answers the methods in the Allow header.",
    HTTPStatus.INTERNAL_SERVER_ERROR: "The fault is ours, and it has been noted. Try again later.",
}
Answer = Callable[[HttpRequest], HttpResponseBase]


class WrongParameter(Schema):
    """What is wrong with one parameter, in a sentence."""

    parameter: str
    detail: str


class Problem(Schema):
    """RFC 9457 problem details."""

    type: str = Field("about:blank", description="Which kind of problem: a relative address.")
    title: str
    status: int
    detail: str = Field(description="What happened and what to do, in full sentences.")
    instance: str = Field("", description="The path that was asked for.")
    errors: list[WrongParameter] = Field([], description="One entry for each wrong parameter.")


class WrongParametersError(Exception):
    """Raised with what is wrong with which parameter."""

    def __init__(self, *wrong: WrongParameter) -> None:
        super().__init__(*(each.detail for each in wrong))
        self.wrong = wrong


class GoneError(Exception):
    """Raised for what was here once and was taken away."""


class NotKnownError(Exception):
    """Raised for an entry of the vocabulary that there is not."""


def problem_response(
    request: HttpRequest, status: int, detail: str = "", **more: Any
) -> HttpResponse:
    """Answer with a problem; without ``detail`` it says what there is to say of the status."""
    known = HTTPStatus(status)
    problem = Problem(
        title=known.phrase,
        status=status,
        detail=detail or SAID_BY_STATUS.get(known, f"{known.description or known.phrase}."),
        instance=request.path,
        **more,
    )
    plain = problem.model_dump(exclude_defaults=True) | {"type": problem.type}
    return JsonResponse(plain, status=status, content_type=PROBLEM_JSON)


def answer_problems(api: NinjaAPI) -> None:
    """Teach ``api`` to answer what its views raise with problems."""

    @api.exception_handler(AdvertNotFound)
    @api.exception_handler(NotKnownError)
    def not_found(request: HttpRequest, raised: Exception) -> HttpResponse:
        return problem_response(request, HTTPStatus.NOT_FOUND, str(raised))

    @api.exception_handler(GoneError)
    def gone(request: HttpRequest, raised: GoneError) -> HttpResponse:
        return problem_response(request, HTTPStatus.GONE, str(raised))

    @api.exception_handler(WrongParametersError)
    def wrong_parameters(request: HttpRequest, raised: WrongParametersError) -> HttpResponse:
        return _wrong_parameters(request, raised.wrong)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, raised: ValidationError) -> HttpResponse:
        return _wrong_parameters(request, [_to_wrong_parameter(each) for each in raised.errors])

    @api.exception_handler(HttpError)
    def refused(request: HttpRequest, raised: HttpError) -> HttpResponse:
        wait = getattr(raised, "wait", None)
        later = "" if wait is None else f" Wait {wait} seconds and ask again."
        detail = f"{raised.message.rstrip('.')}.{later}"
        response = problem_response(request, raised.status_code, detail)
        if wait is not None:
            response["Retry-After"] = str(wait)
        return response


def _to_wrong_parameter(error: dict[str, Any]) -> WrongParameter:
    name = next((str(part) for part in reversed(error["loc"]) if isinstance(part, str)), "")
    said = str(error["msg"])
    return WrongParameter(
        parameter=name, detail=f"The parameter “{name}” is wrong: {said[:1].lower()}{said[1:]}."
    )


def _wrong_parameters(request: HttpRequest, wrong: Sequence[WrongParameter]) -> HttpResponse:
    return problem_response(
        request,
        HTTPStatus.UNPROCESSABLE_ENTITY,
        " ".join(dict.fromkeys(each.detail for each in wrong)),
        type=WRONG_PARAMETERS,
        errors=list(wrong),
    )


def answer_all_problems(get_response: Answer) -> Answer:
    """Middleware: turn what others answer for us, such as 404 and 405 pages, into problems."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        is_ours = request.path.startswith(API_PREFIX) and response.status_code >= 400
        if not is_ours or response.headers.get("Content-Type", "").startswith(PROBLEM_JSON):
            return response
        return _as_problem(request, response)

    return answer


def _as_problem(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Put a problem in the place of a page, which keeps what its headers say."""
    problem = problem_response(request, response.status_code)
    response.headers.pop("Content-Encoding", None)
    if isinstance(response, HttpResponse):
        response.content = problem.content
        response["Content-Type"] = PROBLEM_JSON
        response["Content-Length"] = str(len(problem.content))
    return response
