"""What tests of pages share."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings
from selectolax.lexbor import LexborHTMLParser
from tests.web.asking_pages import KeepAdverts, OpenPage

from crossward.core.adverts.advert import Advert
from crossward.services.import_adverts import import_adverts


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    """Every test lives at noon on 20 November 2026."""
    with time_machine.travel(datetime(2026, 11, 20, 12, tzinfo=UTC), tick=False):
        yield


@pytest.fixture(autouse=True)
def _own_index(settings: Settings, tmp_path: Path) -> None:
    """Give each test an index of its own."""
    settings.CROSSWARD_SEARCH_INDEX = tmp_path / "search-index"


@pytest.fixture
def keep_adverts(db: None) -> KeepAdverts:
    """Take adverts in, as an import does."""

    def keep(*adverts: Advert) -> None:
        import_adverts(adverts)

    return keep


@pytest.fixture
def open_page(client: Client) -> OpenPage:
    """Open an address and hand back the page, to be asked with CSS selectors."""

    def open_address(address: str) -> LexborHTMLParser:
        return LexborHTMLParser(client.get(address).content)

    return open_address
