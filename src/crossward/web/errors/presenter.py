"""Words of the error pages: what happened, and what to do."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class ErrorPage:
    status: HTTPStatus
    title: str
    what_happened: str
    what_to_do: str


PAGES = (
    ErrorPage(
        HTTPStatus.BAD_REQUEST,
        "We could not understand that request",
        "Your browser sent something that this page does not know how to read.",
        "Go back and try again. If you typed or pasted the address, check that it is whole.",
    ),
    ErrorPage(
        HTTPStatus.FORBIDDEN,
        "You cannot open this page",
        "The page is not open to you, or the form that you sent has grown too old.",
        "Go back, reload the page and try again.",
    ),
    ErrorPage(
        HTTPStatus.NOT_FOUND,
        "Page not found",
        "There is no page at this address.",
        "If you typed or pasted the address, check that it is right and whole.",
    ),
    ErrorPage(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "Sorry, something went wrong",
        "The fault is ours, and it has been noted. Nothing that you did caused it.",
        "Try again in a few minutes.",
    ),
)


def page_for(status: HTTPStatus) -> ErrorPage:
    """Return the words for ``status``."""
    return next(page for page in PAGES if page.status == status)
