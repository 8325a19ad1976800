"""Exact positions of postcodes from postcodes.io, where a setting lets it be asked.

Asking tells that service which postcode was typed, so nobody is asked unless the setting says so.
"""

import json
from collections.abc import Callable
from http import HTTPStatus
from http.client import HTTPException, HTTPSConnection
from time import monotonic
from urllib.parse import quote

from django.conf import settings

from crossward.core.values.places import Point

HOST = "api.postcodes.io"
SECONDS = 2  # a search waits no longer
QUIET_SECONDS = 60  # after a failure nobody is asked for so long
MOST_KEPT = 10_000
FARTHEST = 60.0  # miles from where the postcode's district is known to lie

Ask = Callable[[str], bytes]


class PostcodeNotFoundError(Exception):
    """The service knows no such postcode."""


def ask_postcodes_io(postcode: str) -> bytes:
    """Return what the service answers; raises OSError or HTTPException where it does not."""
    connection = HTTPSConnection(HOST, timeout=SECONDS)
    try:
        connection.request("GET", f"/postcodes/{quote(postcode)}")
        response = connection.getresponse()
        if response.status == HTTPStatus.NOT_FOUND:
            raise PostcodeNotFoundError
        return response.read() if response.status == HTTPStatus.OK else b""
    finally:
        connection.close()


class OnlinePostcodes:
    """Remembers what was answered, and keeps quiet for a while after a failure."""

    def __init__(
        self, *, ask: Ask = ask_postcodes_io, clock: Callable[[], float] = monotonic
    ) -> None:
        self._ask = ask
        self._clock = clock
        self._known: dict[str, Point | None] = {}
        self._quiet_until = 0.0

    def find(self, postcode: str, *, about: Point) -> Point | None:
        """Return where ``postcode`` lies, which must be not far from ``about``; None if unknown."""
        if postcode not in self._known and self._clock() >= self._quiet_until:
            try:
                self._keep(postcode, _read(self._ask(postcode), postcode=postcode))
            except PostcodeNotFoundError:
                self._keep(postcode, None)
            except (OSError, HTTPException, ValueError, KeyError, TypeError):
                self._quiet_until = self._clock() + QUIET_SECONDS
        point = self._known.get(postcode)
        return point if point is not None and point.miles_to(about) <= FARTHEST else None

    def _keep(self, postcode: str, point: Point | None) -> None:
        if len(self._known) >= MOST_KEPT:
            self._known.clear()
        self._known[postcode] = point


def _read(answer: bytes, *, postcode: str) -> Point:
    """Read an answer; raises ValueError, KeyError or TypeError where it makes no sense."""
    found = json.loads(answer)["result"]
    if found["postcode"].upper() != postcode:
        raise ValueError(f"postcodes.io answered for {found['postcode']}, not for {postcode}.")
    return Point(float(found["latitude"]), float(found["longitude"]))


_ONLINE = OnlinePostcodes()


def find_online(postcode: str, *, about: Point) -> Point | None:
    """Ask where a postcode lies, if the setting allows it; None where that tells nothing."""
    if not settings.CROSSWARD_ONLINE_POSTCODES:
        return None
    return _ONLINE.find(postcode, about=about)
