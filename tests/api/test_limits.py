"""Nobody can ask more often than is fair."""

import json
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client

from crossward.api.v1.api import api


@pytest.fixture
def _two_a_minute(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    throttles = {
        id(each): each
        for router in api._get_bound_routers()
        for view in router.path_operations.values()
        for operation in view.operations
        for each in operation.throttle_objects
    }
    cache.clear()
    for each in throttles.values():
        monkeypatch.setattr(each, "num_requests", 2)
        monkeypatch.setattr(each, "duration", 60)
    yield
    cache.clear()


@pytest.mark.usefixtures("_two_a_minute")
@pytest.mark.django_db
def test_asking_too_often_is_a_problem_that_says_when_to_come_back(client: Client) -> None:
    answers = [client.get("/api/v1/adverts/" + "0" * 16) for _ in range(3)]
    assert [each.status_code for each in answers] == [404, 404, 429]
    problem = json.loads(answers[-1].content)
    assert answers[-1]["Content-Type"] == "application/problem+json"
    assert problem["title"] == "Too Many Requests"
    assert 0 < int(answers[-1]["Retry-After"]) <= 60
