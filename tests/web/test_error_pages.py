"""What is answered when something is wrong."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path
from pytest_django import Settings

from crossward.config import urls
from crossward.web.errors.views import csrf_failure


def _refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def _doubt(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def _break(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("Something broke.")


urlpatterns = [
    path("refuse", _refuse),
    path("doubt", _doubt),
    path("break", _break),
    *urls.urlpatterns,
]
handler400, handler403 = urls.handler400, urls.handler403
handler404, handler500 = urls.handler404, urls.handler500


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/doubt", 400, "We could not understand that request"),
        ("/refuse", 403, "You cannot open this page"),
        ("/nothing-here", 404, "Page not found"),
        ("/break", 500, "Sorry, something went wrong"),
    ],
)
def test_each_error_is_told_in_plain_words(
    settings: Settings, address: str, status: int, title: str
) -> None:
    settings.ROOT_URLCONF = __name__
    answer = Client(raise_request_exception=False).get(address)
    page = answer.content.decode()
    assert answer.status_code == status
    assert f"<title>{title} - Crossward</title>" in page
    assert f"Error {status}" in page
    assert "Something broke" not in page


def test_a_form_grown_old_is_explained(rf: RequestFactory) -> None:
    answer = csrf_failure(rf.post("/"), reason="CSRF cookie not set.")
    assert answer.status_code == 403
    assert "grown too old" in answer.content.decode()
