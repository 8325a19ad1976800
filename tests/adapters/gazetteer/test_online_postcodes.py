"""Postcodes asked for online: only where allowed, once, and never waited for in vain."""

import json
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException
from types import SimpleNamespace
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from crossward.adapters.gazetteer import online_postcodes
from crossward.adapters.gazetteer.online_postcodes import (
    HOST,
    OnlinePostcodes,
    PostcodeNotFoundError,
    ask_postcodes_io,
)
from crossward.core.values.places import Point
from crossward.services.find_place import find_place

BELFAST = Point(54.6, -5.93)
EXACT = Point(54.61, -5.9)


def answer(**changed: Any) -> bytes:
    result = {"postcode": "BT1 1AA", "latitude": EXACT.latitude, "longitude": EXACT.longitude}
    return json.dumps({"status": 200, "result": result | changed}).encode()


class FakeService:
    """Answers, or fails, as told, and counts how often it is asked."""

    def __init__(self, said: bytes | Exception) -> None:
        self.said = said
        self.asked: list[str] = []

    def __call__(self, postcode: str) -> bytes:
        self.asked.append(postcode)
        if isinstance(self.said, Exception):
            raise self.said
        return self.said


def online(service: Callable[[str], bytes], *, clock: Callable[[], float] = lambda: 100.0) -> Any:
    return OnlinePostcodes(ask=service, clock=clock)


def test_what_was_answered_is_not_asked_again() -> None:
    service = FakeService(answer())
    postcodes = online(service)
    found = [postcodes.find("BT1 1AA", about=BELFAST) for _ in range(3)]
    assert found == [EXACT] * 3
    assert service.asked == ["BT1 1AA"]


def test_an_unknown_postcode_is_remembered_as_such() -> None:
    service = FakeService(PostcodeNotFoundError())
    postcodes = online(service)
    assert [postcodes.find("BT1 1AA", about=BELFAST) for _ in range(2)] == [None, None]
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    "said",
    [
        OSError("unreachable"),
        TimeoutError("slow"),
        HTTPException("broken"),
        b"",
        b"<html>busy</html>",
        b"[]",
        b'{"result": null}',
        b'{"result": {"postcode": "BT1 1AA"}}',
        answer(postcode="BT2 2BB"),
        answer(latitude=None),
        answer(latitude=1000),
    ],
)
def test_after_a_failure_nobody_is_asked_for_a_while(said: bytes | Exception) -> None:
    service, now = FakeService(said), [100.0]
    postcodes = online(service, clock=lambda: now[0])
    assert [postcodes.find("BT1 1AA", about=BELFAST) for _ in range(3)] == [None] * 3
    assert len(service.asked) == 1
    service.said, now[0] = answer(), now[0] + 61
    assert postcodes.find("BT1 1AA", about=BELFAST) == EXACT


def test_an_answer_far_from_the_district_is_not_believed() -> None:
    far = FakeService(answer(latitude=50.1, longitude=-5.2))
    assert online(far).find("BT1 1AA", about=BELFAST) is None


def test_no_more_is_kept_than_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online_postcodes, "MOST_KEPT", 1)
    service = FakeService(answer())
    postcodes = online(service)
    service_for_other = answer(postcode="BT1 1AB")
    assert postcodes.find("BT1 1AA", about=BELFAST) == EXACT
    service.said = service_for_other
    assert postcodes.find("BT1 1AB", about=BELFAST) == EXACT
    service.said = answer()
    assert postcodes.find("BT1 1AA", about=BELFAST) == EXACT
    assert len(service.asked) == 3


class FakeConnection:
    def __init__(self, status: HTTPStatus) -> None:
        self._status = status
        self.seen: list[str] = []

    def __call__(self, host: str, *, timeout: float) -> "FakeConnection":
        assert timeout <= 2
        self.seen.append(host)
        return self

    def request(self, method: str, path: str) -> None:
        self.seen += [method, path]

    def getresponse(self) -> SimpleNamespace:
        return SimpleNamespace(status=self._status, read=lambda: b"said")

    def close(self) -> None:
        self.seen.append("closed")


@pytest.mark.parametrize(
    ("status", "said"), [(HTTPStatus.OK, b"said"), (HTTPStatus.BAD_GATEWAY, b"")]
)
def test_the_service_is_asked_by_its_address(
    status: HTTPStatus, said: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = FakeConnection(status)
    monkeypatch.setattr(online_postcodes, "HTTPSConnection", connection)
    assert ask_postcodes_io("BT1 1AA") == said
    assert connection.seen == [HOST, "GET", "/postcodes/BT1%201AA", "closed"]


def test_not_found_is_told_apart_from_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online_postcodes, "HTTPSConnection", FakeConnection(HTTPStatus.NOT_FOUND))
    with pytest.raises(PostcodeNotFoundError):
        ask_postcodes_io("BT1 1AA")


def test_nobody_is_asked_unless_the_setting_says_so(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    service = FakeService(answer())
    monkeypatch.setattr(online_postcodes, "_ONLINE", OnlinePostcodes(ask=service))
    offline = find_place("BT1 1AA")
    assert offline is not None
    assert (offline.label, service.asked) == ("BT1", [])
    settings.CROSSWARD_ONLINE_POSTCODES = True
    exact = find_place("bt1 1aa")
    assert exact is not None
    assert (exact.label, exact.point) == ("BT1 1AA", EXACT)
    assert [find_place(text) is not None for text in ("LS9 7TF", "BT1", "Leeds")] == [True] * 3
    assert service.asked == ["BT1 1AA"]


def test_the_offline_answer_holds_where_the_service_fails(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.CROSSWARD_ONLINE_POSTCODES = True
    monkeypatch.setattr(online_postcodes, "_ONLINE", OnlinePostcodes(ask=FakeService(OSError())))
    place = find_place("BT1 1AA")
    assert place is not None
    assert place.label == "BT1"
