"""Pay on pages that are not about pay: adverts and roles."""

from datetime import UTC, datetime

import pytest
import time_machine
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links, one, words


def test_an_advert_says_what_it_comes_to_in_the_pocket(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    advert = an_advert(1)
    keep_adverts(advert)
    page = open_page(f"/jobs/{advert.id}")
    said = words(page, ".cw-take-home")[0]
    assert said.startswith("About £2,3")
    assert "a month take-home" in said
    assert "the lowest pay the advert states" in said
    (address,) = links(page, ".cw-take-home a")
    monthly = words(open_page(address), "h1")[0].split()[0]
    assert abs(float(monthly.strip("£").replace(",", "")) - 2370) < 60


def test_an_advert_without_pay_says_nothing_of_take_home(
    open_page: OpenPage, keep_adverts: KeepAdverts
) -> None:
    advert = an_advert(1, title="Assistant", text="Come and help.", pay_line="Competitive")
    keep_adverts(advert)
    assert open_page(f"/jobs/{advert.id}").css(".cw-take-home") == []


@pytest.mark.django_db
def test_the_bands_of_a_role_show_their_pay_and_lead_to_the_scale(open_page: OpenPage) -> None:
    page = open_page("/guide/roles/diagnostic-radiographer")
    bands = [
        (" ".join(node.text().split()), node.attributes["href"] or "")
        for node in page.css("#pay ~ dl a")
        if "/pay/scales#" in (node.attributes["href"] or "")
    ]
    assert ("Band 6: £39,959 to £48,117 in England", "/pay/scales#band-6") in bands
    for _, address in bands:
        assert one(open_page("/pay/scales"), address.partition("/pay/scales")[2]).tag == "tbody"


@pytest.mark.django_db
def test_on_a_day_without_a_scale_the_bands_lead_to_the_grades(open_page: OpenPage) -> None:
    with time_machine.travel(datetime(2031, 1, 1, tzinfo=UTC), tick=False):
        page = open_page("/guide/roles/diagnostic-radiographer")
    assert "/guide/grades#afc-6" in links(page, "#pay ~ dl a")
