"""Searching adverts and getting one, as programs see it."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.api.v1.readings_schemas import ExtrasOut, ReadingOut
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.reading import Extras, Reading
from crossward.services.withdraw_adverts import withdraw_adverts

ADVERTS = "/api/v1/adverts"


def get(client: Client, address: str, *, status: int = 200) -> Any:
    response = client.get(address)
    assert response.status_code == status, response.content
    kind = "application/json" if status == 200 else "application/problem+json"
    assert response["Content-Type"].startswith(kind)
    return json.loads(response.content)


def ids(page: Any) -> list[str]:
    return [each["id"] for each in page["adverts"]]


def test_a_search_for_nothing_finds_everything_that_is_open(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    page = get(client, f"{ADVERTS}?limit=100")
    assert page["total"] == len(open_adverts)
    assert set(ids(page)) == {each.id for each in open_adverts}
    assert page["links"] == {"self": f"{ADVERTS}?limit=100", "next": None}


def test_a_result_carries_what_a_list_shows(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    advert = open_adverts[0]
    shown = next(
        each for each in get(client, f"{ADVERTS}?limit=100")["adverts"] if each["id"] == advert.id
    )
    assert shown["title"] == advert.title
    assert shown["employer"]["name"] == advert.employer
    assert shown["pay_line"] == advert.pay_line
    assert shown["is_sample"] is True
    assert shown["places"][0]["locality"] == advert.places[0].locality
    assert shown["links"]["self"] == f"{ADVERTS}/{advert.id}"


@pytest.mark.parametrize("sort", ["relevance", "newest", "closing_soon", "pay"])
def test_following_next_links_meets_every_advert_once(
    client: Client, open_adverts: tuple[Advert, ...], sort: str
) -> None:
    whole = ids(get(client, f"{ADVERTS}?limit=100&sort={sort}"))
    met: list[str] = []
    address: str | None = f"{ADVERTS}?limit=7&sort={sort}"
    while address:
        page = get(client, address)
        met += ids(page)
        address = page["links"]["next"]
    assert met == whole
    assert len(set(met)) == len(open_adverts)


def test_the_next_page_begins_after_the_last_advert_though_one_before_it_is_gone(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    whole = ids(get(client, f"{ADVERTS}?limit=100&sort=newest"))
    first = get(client, f"{ADVERTS}?limit=5&sort=newest")
    withdraw_adverts([whole[1]])
    assert ids(get(client, first["links"]["next"])) == whole[5:10]


def test_the_next_page_goes_by_place_where_the_last_advert_itself_is_gone(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    whole = ids(get(client, f"{ADVERTS}?limit=100&sort=newest"))
    first = get(client, f"{ADVERTS}?limit=5&sort=newest")
    withdraw_adverts([whole[4]])
    assert ids(get(client, first["links"]["next"])) == whole[6:11]


def test_filters_narrow_and_their_values_are_alternatives(
    client: Client, adverts: tuple[Advert, ...]
) -> None:
    nhs = get(client, f"{ADVERTS}?group=nhs&limit=100")
    both = get(client, f"{ADVERTS}?group=nhs&group=industry&limit=100")
    assert {each["employer"]["group"] for each in nhs["adverts"]} == {"nhs"}
    assert {each["employer"]["group"] for each in both["adverts"]} == {"nhs", "industry"}
    assert both["total"] > nhs["total"] > 0


def test_facets_count_what_each_value_would_find(
    client: Client, adverts: tuple[Advert, ...]
) -> None:
    facets = get(client, f"{ADVERTS}?limit=1")["facets"]
    assert set(facets) == {"group", "role", "band", "contract", "pattern", "registration"}
    for each in facets["group"]:
        assert get(client, f"{ADVERTS}?group={each['value']}")["total"] == each["count"]


def test_near_a_place_tells_distances_in_order(client: Client, adverts: tuple[Advert, ...]) -> None:
    page = get(client, f"{ADVERTS}?near=Birmingham&miles=100&sort=distance&limit=100")
    miles = [each["distance_miles"] for each in page["adverts"]]
    assert miles == sorted(miles)
    assert miles
    assert miles[-1] <= 100


def test_words_pay_and_age_narrow(client: Client, adverts: tuple[Advert, ...]) -> None:
    everything = get(client, ADVERTS)["total"]
    for question in ("q=engineer", "pay=60000", "posted=3", "band=6", "contract=permanent"):
        assert 0 < get(client, f"{ADVERTS}?{question}")["total"] < everything, question


@pytest.mark.parametrize(
    ("question", "parameter", "said"),
    [
        ("limit=0", "limit", "greater than or equal to 1"),
        ("limit=101", "limit", "less than or equal to 100"),
        ("limit=ten", "limit", "valid integer"),
        ("limit=1&limit=2", "limit", "given only once"),
        ("colour=red", "colour", "There is no parameter"),
        ("group=navy", "group", "defence_and_civil_service"),
        ("band=10", "band", "input should be"),
        ("role=No Such!", "role", "should match pattern"),
        ("pay=-1", "pay", "greater than or equal to 0"),
        ("pay=NaN", "pay", "finite number"),
        ("posted=-1", "posted", "greater than or equal to 0"),
        ("near=", "near", "at least 1 character"),
        ("near=Nowhereville", "near", "We do not know a place"),
        ("miles=5", "miles", "needs “near”"),
        ("near=Leeds&miles=0", "miles", "greater than 0"),
        ("sort=distance", "sort", "together with “near”"),
        ("sort=best", "sort", "input should be"),
        ("q=" + "a" * 201, "q", "at most 200 characters"),
        ("cursor=abc", "cursor", "not one that we gave"),
        ("cursor=%C3%A9", "cursor", "not one that we gave"),
        ("cursor=W10", "cursor", "not one that we gave"),
        ("cursor=Wy01LCAieCIsICIyMDI2LTExLTIxIiwgInkiXQ", "cursor", "not one that we gave"),
    ],
)
def test_a_wrong_parameter_is_named_with_what_would_be_right(
    client: Client, db: None, today: date, question: str, parameter: str, said: str
) -> None:
    problem = get(client, f"{ADVERTS}?{question}", status=422)
    assert problem["status"] == 422
    assert problem["type"] == "/api/v1/docs#wrong-parameters"
    assert [each["parameter"] for each in problem["errors"]] == [parameter]
    assert said in problem["errors"][0]["detail"]
    assert problem["errors"][0]["detail"] in problem["detail"]


def test_a_cursor_of_another_search_is_refused(client: Client, adverts: tuple[Advert, ...]) -> None:
    address = get(client, f"{ADVERTS}?limit=2&sort=newest")["links"]["next"]
    problem = get(client, address.replace("sort=newest", "sort=pay"), status=422)
    assert "belongs to another search" in problem["detail"]


def test_a_cursor_of_another_page_size_goes_on(client: Client, adverts: tuple[Advert, ...]) -> None:
    whole = ids(get(client, f"{ADVERTS}?limit=100&sort=newest"))
    address = get(client, f"{ADVERTS}?limit=2&sort=newest")["links"]["next"]
    assert ids(get(client, address.replace("limit=2", "limit=4"))) == whole[2:6]


def test_a_cursor_grows_old(client: Client, adverts: tuple[Advert, ...]) -> None:
    import time_machine

    address = get(client, f"{ADVERTS}?limit=2")["links"]["next"]
    with time_machine.travel(date(2026, 12, 21), tick=False):
        problem = get(client, address, status=422)
    assert "has grown too old" in problem["detail"]


def test_a_whole_advert_has_each_fact_with_its_words(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    facts = 0
    for advert in open_adverts:
        whole = get(client, f"{ADVERTS}/{advert.id}")
        assert whole["status"] == "open"
        assert whole["text"] == advert.text
        for fact in stated_facts(whole["reading"]):
            for evidence in fact["evidence"]:
                part = (
                    whole["employer"]["name"]
                    if evidence["part"] == "employer"
                    else whole[evidence["part"]]
                )
                assert part[evidence["start"] : evidence["end"]] == evidence["quote"]
                facts += 1
    assert facts > len(open_adverts)


def stated_facts(reading: dict[str, Any]) -> list[dict[str, Any]]:
    fields = {**reading, **reading["extras"]}
    del fields["extras"]
    return [
        fact
        for value in fields.values()
        if value
        for fact in (value if isinstance(value, list) else [value])
    ]


def test_every_field_of_a_reading_is_given() -> None:
    assert set(ReadingOut.model_fields) == set(Reading.__dataclass_fields__)
    assert set(ExtrasOut.model_fields) == set(Extras.__dataclass_fields__)


def test_an_expired_advert_is_still_given(
    client: Client, adverts: tuple[Advert, ...], open_adverts: tuple[Advert, ...]
) -> None:
    expired = (set(adverts) - set(open_adverts)).pop()
    assert get(client, f"{ADVERTS}/{expired.id}")["status"] == "expired"


def test_an_advert_is_given_as_a_posting_that_can_be_imported_again(
    client: Client, adverts: tuple[Advert, ...]
) -> None:
    for advert in adverts:
        response = client.get(f"{ADVERTS}/{advert.id}/job-posting")
        assert response["Content-Type"] == "application/ld+json"
        assert to_advert(json.loads(response.content)) == advert


@pytest.mark.parametrize("tail", ["", "/job-posting"])
def test_a_withdrawn_advert_is_gone(client: Client, adverts: tuple[Advert, ...], tail: str) -> None:
    withdraw_adverts([adverts[0].id])
    problem = get(client, f"{ADVERTS}/{adverts[0].id}{tail}", status=410)
    assert problem["title"] == "Gone"
    assert "withdrawn" in problem["detail"]


@pytest.mark.parametrize("advert_id", ["0" * 16, "x", "%00", "ABCDEF0123456789", "%F0%9F%A9%BB"])
@pytest.mark.parametrize("tail", ["", "/job-posting"])
def test_an_unknown_advert_is_not_found(
    client: Client, db: None, advert_id: str, tail: str
) -> None:
    problem = get(client, f"{ADVERTS}/{advert_id}{tail}", status=404)
    assert "There is no advert with the id" in problem["detail"]


def test_reasons_are_given_where_they_are_asked_for(
    client: Client, open_adverts: tuple[Advert, ...]
) -> None:
    asked = f"{ADVERTS}?q={open_adverts[0].title.split()[0]}"
    assert all(each["reasons"] == [] for each in get(client, asked)["adverts"])
    explained = get(client, f"{asked}&explain=1")["adverts"]
    assert explained
    assert all(each["reasons"] for each in explained)
