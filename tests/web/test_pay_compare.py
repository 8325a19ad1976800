"""Offers side by side."""

import pytest
from tests.web.asking_pages import OpenPage, links, one, words

TWO = (
    "/pay/compare?a-label=Trust&a-band=7&a-step=intermediate&a-pension=nhs2015"
    "&b-label=Maker&b-salary=58000&b-pension=auto&b-pension_rate=5&b-employer_pension_rate=8"
    "&b-pension_basis=full_pay&b-bonus=5000&b-bonus_least=0&b-bonus_most=9000"
)


def test_certain_likely_and_judged_are_kept_apart(open_page: OpenPage) -> None:
    page = open_page(TWO)
    headings = words(page, '.cw-compare th[scope="rowgroup"]')
    assert [heading.split()[0] for heading in headings] == ["Certain", "Likely,", "A"]
    assert words(page, ".cw-compare__name") == ["Trust", "Maker"]


def test_the_verdict_counts_what_is_certain_and_then_says_the_rest(open_page: OpenPage) -> None:
    page = open_page(TWO)
    assert words(page, "h1") == ["Maker pays £460 a month more for certain"]
    assert words(page, ".cw-lead")[0].startswith("With bonus and pension counted, Trust is worth £")


def test_offers_that_pay_the_same_are_said_to(open_page: OpenPage) -> None:
    page = open_page("/pay/compare?a-salary=40000&b-salary=40000")
    assert words(page, "h1") == ["Both pay the same into your pocket"]
    three = open_page("/pay/compare?a-salary=40000&b-salary=40000&c-salary=4000")
    assert words(three, "h1") == ["No offer is ahead"]


def test_a_pension_that_is_not_known_is_said_so(open_page: OpenPage) -> None:
    page = open_page("/pay/compare?a-salary=90000&a-pension=uss&b-salary=40000")
    assert "is not known" in words(page, ".cw-lead")[0]
    assert "Not known" in " ".join(words(page, ".cw-compare td"))


def test_nothing_asked_is_an_empty_form_with_examples(open_page: OpenPage) -> None:
    page = open_page("/pay/compare")
    assert page.css(".cw-compare") == page.css(".nhsuk-error-summary") == []
    examples = links(page, ".cw-pay-examples a")
    assert len(examples) == 2
    assert all(open_page(address).css(".cw-compare") for address in examples)


def test_up_to_four_offers_can_be_added(open_page: OpenPage) -> None:
    page = open_page(f"{TWO}&offers=3")
    assert len(page.css('[name$="-salary"]')) == 3
    assert page.css(".nhsuk-error-summary") == []
    assert len(page.css(".cw-compare thead th")) == 3
    four = open_page("/pay/compare?a-salary=1&b-salary=2&d-salary=4")
    assert len(four.css('[name$="-salary"]')) == 4
    assert len(four.css(".cw-compare thead th")) == 4
    assert "Add another offer" not in words(four, "button")


def test_what_is_wrong_names_its_offer(open_page: OpenPage) -> None:
    page = open_page("/pay/compare?a-band=6&b-hours=30&b-salary=x&age=many")
    lines = {
        node.attributes["href"]: node.text(strip=True)
        for node in page.css(".nhsuk-error-summary__list a")
    }
    assert lines["#b-salary"].startswith("Offer B: Yearly salary must be")
    assert lines["#age"].startswith("Age must be")
    refused = open_page("/pay/compare?a-band=6&a-zone=inner&a-nation=wales&b-salary=1")
    assert words(refused, ".nhsuk-error-summary__list a")[0].startswith("Offer A: High cost")
    assert one(refused, "#a-zone-error").text()


@pytest.mark.parametrize("count", ["9", "-1", "many", "٣"])
def test_a_strange_number_of_offers_is_two(open_page: OpenPage, count: str) -> None:
    assert len(open_page(f"{TWO}&offers={count}").css('[name$="-salary"]')) == 2
