"""The log: one JSON object a line, and nobody's data in it."""

import json
import logging
import sys
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from crossward.config.log_form import JsonLines, log_settings
from crossward.config.request_log import log_requests


def line(**extra: object) -> dict[str, Any]:
    record = logging.makeLogRecord({"name": "crossward.test", "levelno": 20, **extra})
    written = JsonLines().format(record)
    assert "\n" not in written
    parsed: dict[str, Any] = json.loads(written)
    return parsed


def test_a_line_says_when_where_and_what() -> None:
    written = line(levelname="INFO", msg="%s adverts", args=(5,), created=0.0)
    assert written == {
        "time": "1970-01-01T00:00:00+00:00",
        "level": "info",
        "logger": "crossward.test",
        "event": "5 adverts",
    }


def test_only_allowed_facts_stand_beside_the_message() -> None:
    written = line(msg="answered", status=200, remote_address="192.0.2.1", request=object())
    assert written["status"] == 200
    assert not {"remote_address", "request"} & set(written)


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7"])
def test_who_sent_nonsense_is_withheld(address: str) -> None:
    written = line(msg=f"Invalid request from ip={address}: Invalid method")
    assert written["event"] == "Invalid request from ip=withheld: Invalid method"


def test_an_exception_is_told_on_the_same_line() -> None:
    try:
        int("It broke.")
    except ValueError:
        written = line(msg="failed", exc_info=sys.exc_info())
    assert "ValueError: invalid literal" in written["exception"]


def test_the_level_holds_for_our_own_lines_alone() -> None:
    loggers = log_settings("DEBUG")["loggers"]
    assert loggers["crossward"]["level"] == "DEBUG"
    assert loggers["django"]["level"] == "WARNING"


def test_an_answer_is_logged_without_what_was_searched_for(
    rf: RequestFactory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="crossward.requests")
    request = rf.get("/jobs?q=secret-illness", headers={"user-agent": "somebody"})
    response = log_requests(lambda _: HttpResponse(status=404))(request)
    assert response.status_code == 404
    written = JsonLines().format(caplog.records[0])
    facts = json.loads(written)
    assert (facts["method"], facts["path"], facts["status"]) == ("GET", "/jobs", 404)
    assert facts["milliseconds"] >= 0
    assert "secret" not in written
