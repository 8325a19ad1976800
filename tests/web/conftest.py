"""What tests of pages share."""

from collections.abc import Callable

import pytest
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

OpenPage = Callable[[str], LexborHTMLParser]


@pytest.fixture
def open_page(client: Client) -> OpenPage:
    """Open an address and hand back the page, to be asked with CSS selectors."""

    def open_address(address: str) -> LexborHTMLParser:
        return LexborHTMLParser(client.get(address).content)

    return open_address
