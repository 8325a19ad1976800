"""What is answered when something is wrong: a page in plain words, whatever happened."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from crossward.web.errors.presenter import ErrorPage, page_for


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _answer(request, page_for(HTTPStatus.BAD_REQUEST))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _answer(request, page_for(HTTPStatus.FORBIDDEN))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _answer(request, page_for(HTTPStatus.NOT_FOUND))


def server_error(request: HttpRequest) -> HttpResponse:
    return _answer(request, page_for(HTTPStatus.INTERNAL_SERVER_ERROR))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    del reason
    return _answer(request, page_for(HTTPStatus.FORBIDDEN))


def _answer(request: HttpRequest, page: ErrorPage) -> HttpResponse:
    return render(request, "errors/error.jinja", {"page": page}, status=page.status)
