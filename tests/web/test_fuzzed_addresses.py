"""Whatever stands in an address, the answer is a page and never a fault of ours."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts

NAMES = (
    *("q", "near", "miles", "group", "role", "band", "pay", "contract", "pattern"),
    *("registration", "posted", "sort", "page", "other"),
)
LIKELY = (
    "6",
    "8a",
    "Leeds",
    "LS9 7TF",
    "nhs",
    "permanent",
    "HCPC",
    "newest",
    "distance",
    "2",
    "-1",
)
VALUES = st.one_of(
    st.sampled_from(LIKELY),
    st.text(max_size=40),
    st.integers().map(str),
    st.floats().map(str),
    st.text(alphabet='"-+*()[]{}^~:\\/ANDORT !&|<>=', max_size=20),
)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=8)
OFTEN = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(autouse=True)
def _one_advert(keep_adverts: KeepAdverts) -> None:
    keep_adverts(an_advert(1))


@OFTEN
@given(pairs=PAIRS)
@example(pairs=[("q", "\x00"), ("near", "\x00")])
@example(pairs=[("pay", "9" * 30), ("page", "9" * 400)])
@example(pairs=[("pay", "\u0665\u0666\u0667"), ("page", "\u0662"), ("miles", "\u0665")])
@example(pairs=[("near", "\u0130stanbul"), ("q", "\ud7ff\uffff")])
@example(pairs=[("page", "nan"), ("posted", "1.0"), ("pay", "1e9")])
def test_no_search_breaks_the_page(client: Client, pairs: list[tuple[str, str]]) -> None:
    query = urlencode(pairs, errors="surrogatepass")
    assert client.get(f"/jobs?{query}").status_code == 200


@OFTEN
@given(raw=st.binary(max_size=60))
@example(raw=b"q=%ff%fe&near=%c3%28&&&===%00")
def test_no_broken_encoding_breaks_the_page(client: Client, raw: bytes) -> None:
    query = quote(raw, safe="%=&+;")
    assert client.get(f"/jobs?{query}").status_code in {200, 400}


@OFTEN
@given(words=st.text(min_size=1, max_size=40))
@example(words="\x00")
@example(words="../../etc/passwd")
def test_no_identifier_breaks_the_page(client: Client, words: str) -> None:
    address = quote(words, safe="", errors="surrogatepass")
    assert client.get(f"/jobs/{address}").status_code in {200, 404}
