"""No query string, however strange, is a server error."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crossward.api.v1.advert_parameters import AdvertParameters
from crossward.core.adverts.advert import Advert

NAMES = sorted(AdvertParameters.model_fields)
STRANGE = [
    "",
    "0",
    "-1",
    "1e999",
    "NaN",
    "inf",
    "\x00",
    "\ud800",
    "😀",
    "٣",
    "a" * 300,
    "6",
    "Leeds",
]
fuzzed = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture(autouse=True)
def _with_adverts(adverts: tuple[Advert, ...]) -> None:
    """Let there be something to find."""


def status_of(client: Client, query: str) -> int:
    response = client.generic("GET", "/api/v1/adverts", QUERY_STRING=query)
    return response.status_code


@fuzzed
@given(raw=st.binary(max_size=60))
def test_raw_bytes_are_answered(client: Client, raw: bytes) -> None:
    assert status_of(client, raw.decode("latin-1")) in {200, 400, 422}
    assert status_of(client, "q=" + quote(raw)) in {200, 400, 422}


@fuzzed
@given(
    asked=st.lists(
        st.tuples(st.sampled_from(NAMES), st.sampled_from(STRANGE) | st.text(max_size=30)),
        max_size=5,
    )
)
def test_strange_values_of_real_parameters_are_answered(
    client: Client, asked: list[tuple[str, str]]
) -> None:
    query = urlencode(asked, errors="surrogatepass")
    assert status_of(client, query) in {200, 400, 422}
