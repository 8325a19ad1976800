"""Pay, as programs ask for it."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crossward.api.v1.pay_keys import CaseKeys
from crossward.api.v1.pay_schemas import StatementOut
from crossward.services.estimate_pay import AMOUNTS

PAY = "/api/v1/pay"
pytestmark = pytest.mark.usefixtures("today")


@pytest.fixture(autouse=True)
def _nobody_asked_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def get(client: Client, address: str, *, status: int = 200) -> Any:
    response = client.get(address)
    assert response.status_code == status, response.content
    return json.loads(response.content)


def post(client: Client, address: str, asked: Any, *, status: int = 200) -> Any:
    response = client.post(address, json.dumps(asked), content_type="application/json")
    assert response.status_code == status, response.content
    return json.loads(response.content)


def test_a_statement_has_the_keys_of_the_command_line(client: Client) -> None:
    answer = get(client, f"{PAY}?salary=41000&pension=nhs2015&student_loan=plan2")
    assert answer["on"] == "2026-11-21"
    assert (answer["net"], answer["net_monthly"]) == (28779.85, 2398.32)
    assert set(AMOUNTS) <= set(answer)
    assert answer["lines"][1]["source"].startswith("https://www.nhsbsa.nhs.uk/")


def test_every_key_of_a_statement_is_described() -> None:
    assert set(AMOUNTS) <= set(StatementOut.model_fields)


def test_flat_keys_reach_the_bonus_and_the_car(client: Client) -> None:
    answer = get(
        client,
        f"{PAY}?salary=50000&bonus=4000&bonus_least=0&bonus_most=8000&car_list_price=40000",
    )
    bonus = answer["bonus_range"]
    assert bonus["least"] < bonus["expected"] < bonus["most"]
    assert answer["car_benefit"] > 0


def test_what_is_not_known_is_null(client: Client) -> None:
    assert get(client, f"{PAY}?salary=90000&pension=uss")["pension_accrued"] is None


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "Give either a salary or a band"),
        ("salary=1&band=6", "not both"),
        ("salary=lots", "salary"),
        ("band=6&zone=inner&nation=wales", "paid in England only"),
        ("band=6&on=1990-01-01", "is not known for 1 January 1990"),
        ("band=6&colour=red", "There is no parameter “colour”"),
        ("band=6&band=7", "only once"),
        ("salary=1e999", "salary"),
        ("salary=4&postgraduate_loan=1", "true or false"),
    ],
)
def test_what_cannot_be_worked_out_is_a_problem_in_a_sentence(
    client: Client, query: str, said: str
) -> None:
    problem = get(client, f"{PAY}?{query}", status=422)
    assert said in problem["detail"]
    assert problem["type"] == "/api/v1/docs#wrong-parameters"


def test_packages_are_compared_for_one_person(client: Client) -> None:
    asked = {
        "person": {"student_loan": "plan2", "postgraduate_loan": True},
        "packages": [
            {"label": "Trust", "band": "7", "pension": "nhs2015"},
            {"label": "Maker", "salary": 60000, "bonus": 5000, "bonus_least": 0},
        ],
    }
    first, second = post(client, f"{PAY}/compare", asked)["packages"]
    assert (first["label"], second["label"]) == ("Trust", "Maker")
    assert first["net_against_first"] == 0
    assert second["statement"]["postgraduate_loan"] > 0
    assert {point["certainty"] for point in second["points"]} == {"certain", "likely", "judgement"}


def test_a_break_even_is_one_salary_and_a_range(client: Client) -> None:
    asked = {"post": {"band": "6", "step": "top", "pension": "nhs2015"}}
    found = post(client, f"{PAY}/break-even", asked)
    assert found["take_home"] < found["reward_low"] < found["reward_high"]
    better = post(client, f"{PAY}/break-even", asked | {"offer": {"employer_pension_rate": 10}})
    assert better["reward_low"] < found["reward_low"]


def test_steps_are_matched_against_an_offer(client: Client) -> None:
    asked = {"offer": {"salary": 55000, "pension": "auto"}, "post": {"nation": "scotland"}}
    steps = post(client, f"{PAY}/matching-steps", asked)["steps"]
    assert steps[0]["matches_take_home"] is False
    assert steps[-1]["matches_take_home"] is True


@pytest.mark.parametrize(
    ("path", "asked", "said"),
    [
        ("compare", {"packages": []}, "at least 1 item"),
        ("compare", {"packages": [{"band": "6", "salary": 1}]}, "not both"),
        ("compare", {"packages": [{"band": "6", "wings": 2}]}, "wings"),
        ("break-even", {"post": {"band": "6"}, "offer": {"pension": "lgps"}}, "has to be a pot"),
        ("break-even", {}, "post"),
        ("matching-steps", {"offer": {"hours": 3}}, "Give either a salary or a band"),
    ],
)
def test_a_wrong_body_is_a_problem(client: Client, path: str, asked: Any, said: str) -> None:
    assert said in post(client, f"{PAY}/{path}", asked, status=422)["detail"]


def test_a_body_that_is_no_json_is_a_problem(client: Client) -> None:
    response = client.post(f"{PAY}/compare", "{", content_type="application/json")
    assert response.status_code == 400
    assert response["Content-Type"] == "application/problem+json"


def test_scales_are_listed_with_what_is_not_known(client: Client) -> None:
    answer = get(client, f"{PAY}/scales")
    scales = {each["nation"]: each for each in answer["scales"]}
    assert len(scales) == 4
    assert scales["england"]["points"][0]["band"] == "2"
    assert scales["northern_ireland"]["points"] == []
    assert "No 2026/27 pay circular" in scales["northern_ireland"]["refusal"]
    one = get(client, f"{PAY}/scales?nation=wales&on=2025-05-01")
    assert (one["on"], len(one["scales"])) == ("2025-05-01", 1)


VALUES = st.sampled_from(
    ["6", "45000", "england", "nhs2015", "auto", "true", "0", "100", "2026-11-01", "top", "inner"]
) | st.text(max_size=12)
PAIRS = st.lists(st.tuples(st.sampled_from(sorted(CaseKeys.model_fields)), VALUES), max_size=8)


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(first=st.sampled_from([("band", "6"), ("salary", "50000")]), pairs=PAIRS)
@example(("salary", "10000000"), [("children", "999"), ("pension", "auto"), ("age", "999")])
@example(("band", "9"), [("hours", "0"), ("on_call_sessions", "999")])
def test_no_question_is_a_fault_of_ours(
    client: Client, first: tuple[str, str], pairs: list[tuple[str, str]]
) -> None:
    query = urlencode([first, *pairs], errors="surrogatepass")
    response = client.generic("GET", PAY, QUERY_STRING=query)
    assert response.status_code in {200, 400, 422, 429}
