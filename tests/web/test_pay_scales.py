"""Bands and steps of the four nations."""

import pytest
from tests.web.asking_pages import OpenPage, links, one, words


def test_a_scale_shows_bands_steps_and_when_the_next_comes(open_page: OpenPage) -> None:
    page = open_page("/pay/scales")
    assert words(page, "h1") == ["NHS pay scales, England, 20 November 2026"]
    rows = words(page, "#band-6 tr")
    assert rows[0] == "Band 6"
    assert rows[1].startswith("Entry Next after 2 years £39,959 £20.44 £")
    assert rows[3].startswith("Top Last step £")
    assert "nhsemployers.org" in words(page, "main")[0]


def test_take_home_pay_leads_to_the_same_statement(open_page: OpenPage) -> None:
    page = open_page("/pay/scales?zone=inner&on=2025-11-01")
    link = one(page, "#band-7 a")
    shown = " ".join(link.text().split()).split(",")[0:2]
    statement = words(open_page(link.attributes["href"] or ""), "h1")[0]
    whole = round(float(statement.split()[0].strip("£").replace(",", "")))
    assert f"£{whole:,}" == ",".join(shown)


@pytest.mark.parametrize("nation", ["scotland", "wales"])
def test_other_nations_have_their_own_scale(open_page: OpenPage, nation: str) -> None:
    page = open_page(f"/pay/scales?nation={nation}&zone=inner")
    assert len(page.css("tbody")) >= 10
    assert "supplement" not in words(page, "main > p")[0]


def test_a_scale_that_is_not_known_says_why(open_page: OpenPage) -> None:
    page = open_page("/pay/scales?nation=northern_ireland")
    assert "No 2026/27 pay circular" in words(page, ".cw-notice")[0]
    assert page.css("table") == []
    assert "Choose a day from" in words(open_page("/pay/scales?on=1999-01-01"), ".cw-notice")[0]


def test_a_step_whose_pension_rate_is_not_known_still_shows_its_pay(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise LookupError("Not known.")

    monkeypatch.setattr("crossward.web.pay.scales.presenter.pay_statement", refuse)
    assert "Not known" in words(open_page("/pay/scales"), "#band-6 tr")[1]


def test_a_wrong_question_keeps_the_form(open_page: OpenPage) -> None:
    page = open_page("/pay/scales?nation=france&on=soon")
    assert links(page, ".nhsuk-error-summary a") == ["#nation", "#on"]
