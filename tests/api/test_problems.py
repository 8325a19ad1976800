"""Every error under /api/ is a problem, whoever noticed it."""

import json

import pytest
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client, RequestFactory
from ninja.errors import HttpError

from crossward.api.v1.api import api
from crossward.api.v1.problems import (
    PROBLEM_JSON,
    answer_all_problems,
    problem_response,
)


def test_an_unknown_address_is_a_problem(client: Client) -> None:
    response = client.get("/api/v1/nothing")
    assert response.status_code == 404
    assert response["Content-Type"] == PROBLEM_JSON
    assert json.loads(response.content)["instance"] == "/api/v1/nothing"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY"])
@pytest.mark.parametrize("path", ["/api/v1/adverts", "/api/v1/adverts/x", "/api/v1/docs"])
def test_a_wrong_method_is_a_problem_that_names_the_right_ones(
    client: Client, method: str, path: str
) -> None:
    response = client.generic(method, path)
    assert response.status_code == 405
    assert response["Content-Type"] == PROBLEM_JSON
    assert "GET" in response["Allow"]


def test_a_strange_host_is_a_problem(client: Client) -> None:
    response = client.get("/api/v1/adverts", headers={"host": "elsewhere.example"})
    assert response.status_code == 400
    assert response["Content-Type"] == PROBLEM_JSON
    assert int(response["Content-Length"]) == len(response.content)


def test_too_many_parameters_are_a_problem(client: Client) -> None:
    response = client.get("/api/v1/adverts?" + "&".join(f"p{n}=1" for n in range(1100)))
    assert response.status_code in {400, 422}
    assert response["Content-Type"] == PROBLEM_JSON


def test_pages_for_people_keep_their_errors(client: Client) -> None:
    response = client.get("/no-such-page")
    assert response.status_code == 404
    assert response["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("status", [400, 403, 404, 405, 500, 503])
def test_a_page_becomes_a_problem_and_keeps_its_other_headers(
    rf: RequestFactory, status: int
) -> None:
    def get_response(_request: HttpRequest) -> HttpResponse:
        page = HttpResponse(b"<p>squeezed", status=status, headers={"X-Kept": "yes"})
        page["Content-Encoding"] = "gzip"
        return page

    response = answer_all_problems(get_response)(rf.get("/api/v1/adverts"))
    assert isinstance(response, HttpResponse)
    problem = json.loads(response.content)
    assert problem["status"] == status
    assert problem["detail"].endswith(".")
    assert response["X-Kept"] == "yes"
    assert not response.has_header("Content-Encoding")


def test_a_stream_only_loses_its_compression(rf: RequestFactory) -> None:
    stream = StreamingHttpResponse([b"piece"], status=500, headers={"Content-Encoding": "gzip"})
    response = answer_all_problems(lambda _: stream)(rf.get("/api/v1/adverts"))
    assert response is stream
    assert not response.has_header("Content-Encoding")


def test_a_refusal_without_a_time_to_wait_is_told_as_it_is(rf: RequestFactory) -> None:
    response = api.on_exception(rf.get("/api/v1/adverts"), HttpError(403, "Not for you"))
    assert response.status_code == 403
    assert json.loads(response.content)["detail"] == "Not for you."
    assert not response.has_header("Retry-After")


def test_good_answers_are_let_through(rf: RequestFactory) -> None:
    good = HttpResponse(b"fine")
    assert answer_all_problems(lambda _: good)(rf.get("/api/v1/adverts")) is good


def test_a_problem_is_let_through(rf: RequestFactory) -> None:
    request = rf.get("/api/v1/adverts")
    problem = problem_response(request, 410, "It went away.")
    assert answer_all_problems(lambda _: problem)(request) is problem
    assert json.loads(problem.content)["detail"] == "It went away."
