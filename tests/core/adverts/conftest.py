"""Adverts to read."""

from collections.abc import Callable
from datetime import date

import pytest

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Reading


@pytest.fixture
def advert_of() -> Callable[..., Advert]:
    def make(text: str = "", *, title: str = "", pay_line: str = "", **rest: object) -> Advert:
        known = {"source": "test", "identifier": "1", "posted": date(2020, 11, 2)}
        return Advert(**(known | {"title": title, "pay_line": pay_line, "text": text} | rest))  # type: ignore[arg-type]

    return make


@pytest.fixture
def read(advert_of: Callable[..., Advert]) -> Callable[..., Reading]:
    def read_it(text: str = "", **parts: object) -> Reading:
        return read_advert(advert_of(text, **parts))

    return read_it
