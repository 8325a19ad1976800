"""Whatever an address about pay asks, the answer is a page and never a fault of ours."""

from urllib.parse import quote, urlencode

import pytest
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crossward.web.pay.calculator.forms import CalculatorForm
from crossward.web.pay.compare.forms import LETTERS

KEYS = tuple(CalculatorForm.base_fields)
NAMES = (
    *KEYS,
    *(f"{letter}-{name}" for letter in LETTERS for name in ("label", *KEYS)),
    *(f"{side}-{name}" for side in ("offer", "nhs") for name in KEYS),
    "offers",
    "return_band",
)
LIKELY = (
    *("6", "8a", "2", "9", "top", "entry", "england", "northern_ireland", "inner", "nhs2015"),
    *("auto", "uss", "lgps", "plan2", "C", "salary_sacrifice", "full_pay", "true", "petrol"),
    *("45000", "9999999", "0", "0.01", "100", "2026-11-01", "2024-04-05", "9999-12-31", "-1"),
)
VALUES = st.one_of(
    st.sampled_from(LIKELY),
    st.text(max_size=20),
    st.integers().map(str),
    st.floats().map(str),
)
PAIRS = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=10)
FIRST = st.sampled_from([("band", "6"), ("salary", "50000"), ("salary", "0"), ("band", "9")])
QUICK = ("/pay", "/pay/compare", "/pay/scales", "/pay/how")
OFTEN = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
SELDOM = settings(OFTEN, max_examples=15)


@OFTEN
@given(address=st.sampled_from(QUICK), first=FIRST, pairs=PAIRS)
@example("/pay", ("salary", "9" * 400), [("hours", "1e999"), ("on", "0001-01-01")])
@example("/pay", ("salary", "\x00"), [("age", "\u0665"), ("pension_rate", "nan%")])
@example("/pay", ("salary", "9999999.99"), [("children", "20"), ("pension", "auto")])
@example("/pay", ("band", "9"), [("hours", "0.01"), ("unsocial_weekday_hours", "100")])
@example("/pay/scales", ("on", "9999-12-31"), [])
def test_no_question_breaks_a_page(
    client: Client, address: str, first: tuple[str, str], pairs: list[tuple[str, str]]
) -> None:
    query = urlencode([first, *pairs], errors="surrogatepass")
    assert client.get(f"{address}?{query}").status_code == 200


@SELDOM
@given(
    address=st.sampled_from(["/pay/break-even", "/pay/matching-steps", "/pay/outlook"]),
    first=FIRST,
    pairs=PAIRS,
)
@example("/pay/outlook", ("salary", "0"), [])
@example("/pay/outlook", ("salary", "9999999.99"), [("pension", "auto"), ("bonus", "9999999")])
@example("/pay/break-even", ("salary", "9999999.99"), [("pension", "nhs2015")])
@example("/pay/break-even", ("salary", "0"), [("offer-car", "9999999")])
@example("/pay/matching-steps", ("salary", "0"), [("nhs-hours", "0.01"), ("nhs-zone", "inner")])
@example("/pay/matching-steps", ("salary", "1"), [("nhs-nation", "northern_ireland")])
def test_no_question_breaks_a_page_that_reckons_longer(
    client: Client, address: str, first: tuple[str, str], pairs: list[tuple[str, str]]
) -> None:
    query = urlencode([first, *pairs], errors="surrogatepass")
    assert client.get(f"{address}?{query}").status_code == 200


@OFTEN
@given(raw=st.binary(max_size=60))
@example(raw=b"salary=%ff%fe&band=%c3%28&&&===%00")
def test_no_broken_encoding_breaks_a_page(client: Client, raw: bytes) -> None:
    query = quote(raw, safe="%=&+;")
    assert client.get(f"/pay?{query}").status_code in {200, 400}


@pytest.mark.parametrize(
    "address",
    [
        *QUICK,
        "/pay/break-even",
        "/pay/matching-steps",
        "/pay/outlook",
        "/pay?band=7&zone=inner&pension=nhs2015&student_loan=plan2&postgraduate_loan=true",
        "/pay/compare?a-band=5&b-band=6&c-salary=50000&d-salary=70000",
        "/pay/matching-steps?salary=55000&pension=auto",
    ],
)
def test_pages_about_pay_are_light_and_free_of_inline_styles(client: Client, address: str) -> None:
    answer = client.get(address)
    assert len(answer.content) <= 100_000
    assert b" style=" not in answer.content
    assert b"<style" not in answer.content
