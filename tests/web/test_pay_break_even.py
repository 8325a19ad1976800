"""What industry would have to pay, and the reverse."""

import re

from tests.web.asking_pages import OpenPage, links, one, words

POST = "/pay/break-even?band=6&step=top&nation=england&pension=nhs2015"
OFFER = (
    "/pay/matching-steps?salary=55000&pension=auto&pension_rate=5&employer_pension_rate=8"
    "&pension_basis=full_pay"
)


def sums(page_words: str) -> list[int]:
    return [int(each.replace(",", "")) for each in re.findall(r"£([\d,]+)", page_words)]


def test_one_salary_for_the_pocket_and_a_range_with_the_pension(open_page: OpenPage) -> None:
    pocket, whole = words(open_page(POST), ".cw-sums__sum")
    (take_home,) = sums(pocket)
    low, high = sums(whole)
    assert 40_000 < take_home < 48_117 < low < high


def test_a_better_pension_needs_less_salary(open_page: OpenPage) -> None:
    plain = sums(words(open_page(POST), ".cw-sums__sum")[1])
    better = sums(words(open_page(f"{POST}&offer-employer_pension_rate=12"), ".cw-sums__sum")[1])
    assert better[0] < plain[0]


def test_the_comparison_of_the_two_sides_breaks_even(open_page: OpenPage) -> None:
    (address,) = (each for each in links(open_page(POST), "a") if "b-label" in each)
    page = open_page(address)
    assert page.css(".nhsuk-error-summary") == []
    net = words(page, ".cw-compare tbody:nth-of-type(1) tr:nth-child(2) td")
    first, second = (float(each.replace("£", "").replace(",", "")) for each in net)
    assert abs(first - second) < 1


def test_a_pension_that_is_not_known_is_not_counted(open_page: OpenPage) -> None:
    page = open_page("/pay/break-even?salary=90000&pension=uss")
    assert words(page, ".cw-sums__sum")[1] == "Not known"
    assert "is not known, so it could not be counted" in words(page, "main")[0]


def test_a_post_without_pension_needs_a_higher_salary(open_page: OpenPage) -> None:
    page = open_page("/pay/break-even?salary=40000&pension=none")
    assert sums(words(page, ".cw-sums__sum")[0])[0] > 40_000
    assert "The second figure counts the pension too" in words(page, "main")[0]


def test_nothing_asked_is_a_form_with_examples(open_page: OpenPage) -> None:
    for address in ("/pay/break-even", "/pay/matching-steps"):
        page = open_page(address)
        assert page.css(".nhsuk-error-summary") == []
        assert all(
            not open_page(each).css(".nhsuk-error-summary")
            for each in links(page, ".cw-pay-examples a")
        )


def test_both_sides_of_a_wrong_question_are_put_right_at_once(open_page: OpenPage) -> None:
    page = open_page("/pay/break-even?band=66&offer-bonus=x")
    assert links(page, ".nhsuk-error-summary a") == ["#band", "#offer-bonus"]
    steps = open_page("/pay/matching-steps?salary=x&nhs-hours=x")
    assert links(steps, ".nhsuk-error-summary a") == ["#salary", "#nhs-hours"]


def test_an_offer_is_worth_a_step(open_page: OpenPage) -> None:
    page = open_page(OFFER)
    pocket, whole = words(page, ".cw-verdict")
    assert pocket.startswith("For the same take-home pay you need Band ")
    assert whole.startswith("With the pension counted at its low value, Band ")
    assert len(page.css("tbody tr")) > 25
    match = one(page, ".cw-scale__match")
    assert one(match, "td:nth-child(4)").text() == "Yes"


def test_an_offer_beyond_the_scale_is_said_to_be(open_page: OpenPage) -> None:
    page = open_page("/pay/matching-steps?salary=400000&pension=none")
    assert words(page, ".cw-verdict") == [
        "No step of this scale pays as much take-home.",
        "No step is worth as much with the pension at its low value.",
    ]


def test_an_unknown_pension_leaves_the_pocket(open_page: OpenPage) -> None:
    page = open_page("/pay/matching-steps?salary=90000&pension=uss")
    assert "pensions are not counted" in words(page, ".cw-verdict")[1]
    assert words(page, "tbody td:nth-child(5)")[0] == "Not known"
