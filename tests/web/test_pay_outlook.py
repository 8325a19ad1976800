"""Ten years ahead: a range, never one line."""

import pytest
from django.test import Client
from tests.web.asking_pages import OpenPage, links, one, words

NHS = "/pay/outlook?band=6&pension=nhs2015"
OFFER = "/pay/outlook?salary=55000&pension=auto&bonus=5000&bonus_least=0&return_band=7"


@pytest.mark.parametrize("address", [NHS, OFFER])
def test_every_year_has_its_range_in_rising_order(open_page: OpenPage, address: str) -> None:
    page = open_page(address)
    rows = one(page, "#years ~ div table").css("tbody tr")
    assert len(rows) == 10
    for row in rows:
        cells = [int(cell.text().strip().strip("£").replace(",", "")) for cell in row.css("td")]
        assert cells == sorted(cells)


def test_the_picture_has_words_and_the_same_question(client: Client, open_page: OpenPage) -> None:
    picture = one(open_page(NHS), "img.cw-chart__picture")
    assert "the median goes from £" in (picture.attributes["alt"] or "")
    address = picture.attributes["src"] or ""
    assert address == NHS.replace("outlook?", "outlook.svg?")
    answer = client.get(address)
    assert answer["Content-Type"] == "image/svg+xml"
    assert "private" in answer["Cache-Control"]
    assert answer.content.startswith(b"<svg")


@pytest.mark.parametrize("query", ["", "band=77", "salary=x", "band=6&on=1990-01-01"])
def test_what_cannot_be_worked_out_has_no_picture(client: Client, query: str) -> None:
    assert client.get(f"/pay/outlook.svg?{query}").status_code == 404


def test_assumptions_are_ranked_and_lead_to_their_rules(open_page: OpenPage) -> None:
    page = open_page(OFFER)
    moves = words(page, "#assumptions ~ div td:nth-child(3)")
    amounts = [int(each.strip("£").replace(",", "")) for each in moves]
    assert amounts == sorted(amounts, reverse=True)
    assert all(
        each.startswith("/pay/how/projection#") for each in links(page, "#assumptions ~ div a")
    )


def test_a_pot_and_a_pension_for_life_are_told_apart(open_page: OpenPage) -> None:
    assert "Yearly pension for life built up by then" in words(open_page(NHS), "dt")
    offer = words(open_page("/pay/outlook?salary=55000&pension=auto"), "dt")
    assert "Pension pot by then" in offer
    assert "Yearly pension for life built up by then" not in offer


def test_nothing_asked_is_a_form_and_what_is_wrong_is_said(open_page: OpenPage) -> None:
    assert open_page("/pay/outlook").css(".nhsuk-error-summary, table") == []
    wrong = open_page("/pay/outlook?band=6&salary=1&return_band=7")
    assert links(wrong, ".nhsuk-error-summary a") == ["#band"]
