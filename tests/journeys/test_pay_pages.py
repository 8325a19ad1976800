"""Every page about pay, looked at in every way, with axe."""

import pytest
from playwright.sync_api import expect
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PAGES = {
    "pay-empty": "/pay",
    "pay-band": "/pay?band=7&step=top&nation=england&zone=inner&pension=nhs2015&student_loan=plan2",
    "pay-salary": "/pay?salary=52000&nation=england&pension=auto&pension_rate=5"
    "&employer_pension_rate=5&pension_basis=full_pay&bonus=5000&bonus_least=0&bonus_most=8000",
    "pay-wrong": "/pay?salary=lots&band=6&on=yesterday&bonus=x",
    "pay-compare-empty": "/pay/compare",
    "pay-compare": "/pay/compare?a-label=NHS+Band+7&a-band=7&a-step=intermediate&a-pension=nhs2015"
    "&b-label=Industry&b-salary=58000&b-pension=auto&b-pension_rate=5&b-employer_pension_rate=8"
    "&b-pension_basis=full_pay&b-bonus=5000&b-bonus_least=0&b-bonus_most=9000&b-leave_days=33",
    "pay-compare-four": "/pay/compare?a-band=5&b-band=6&c-salary=50000&d-salary=70000",
    "pay-break-even": "/pay/break-even?band=6&step=top&pension=nhs2015",
    "pay-break-even-empty": "/pay/break-even",
    "pay-matching-steps": "/pay/matching-steps?salary=55000&pension=auto&pension_rate=5"
    "&employer_pension_rate=8&pension_basis=full_pay",
    "pay-outlook": "/pay/outlook?band=6&pension=nhs2015",
    "pay-scales": "/pay/scales?zone=outer",
    "pay-scales-unknown": "/pay/scales?nation=northern_ireland",
    "pay-how": "/pay/how",
    "pay-rules": "/pay/how/income-tax",
}


def test_every_page_about_pay_is_fit_for_everyone(visitor: Visitor, transactional_db: None) -> None:
    visitor.page.context.set_default_timeout(60_000)  # the first picture starts the drawing engine
    for name, path in PAGES.items():
        assert visitor.open(path) == 200
        visitor.check(name)


def test_a_technologist_works_out_a_band_and_sees_where_it_goes(
    visitor: Visitor, transactional_db: None
) -> None:
    page = visitor.page
    visitor.open("/pay")
    page.get_by_label("or NHS band").select_option("6")
    page.get_by_label("Step in the band").select_option("Top")
    page.get_by_label("Student loan").select_option("Plan 2")
    visitor.press("Work it out")
    assert visitor.reads("h1").endswith("a month take-home")
    expect(page.get_by_label("Where the pay goes")).to_contain_text("Income tax")
    expect(page.locator(".cw-working").first).to_contain_text("Plan 2 above")
    visitor.check("pay-answered")
    page.locator(".cw-working__source a", has_text="rule").first.click()
    page.wait_for_url("**/pay/how/**")


def test_what_was_typed_stays_and_is_easy_to_put_right(
    visitor: Visitor, transactional_db: None
) -> None:
    page = visitor.page
    visitor.open("/pay")
    page.get_by_label("Yearly salary").fill("forty thousand")
    visitor.press("Work it out")
    assert visitor.reads(".nhsuk-error-summary h2") == "There is a problem"
    _open_figures(visitor)
    expect(page.get_by_label("Yearly salary")).to_have_value("forty thousand")
    page.get_by_label("Yearly salary").fill("40k")
    visitor.press("Work it out")
    assert visitor.reads("h1").endswith("a month take-home")


def test_an_offer_goes_from_the_calculator_to_a_comparison(
    visitor: Visitor, transactional_db: None
) -> None:
    page = visitor.page
    visitor.open("/pay?band=7&step=top&pension=nhs2015")
    visitor.follow("Compare it with another offer")
    page.get_by_label("Yearly salary").nth(1).fill("60000")
    visitor.press("Compare")
    assert "a month more for certain" in visitor.reads("h1")
    for certainty in ("Certain", "A judgement"):
        expect(page.locator(".cw-compare")).to_contain_text(certainty)
    shared = page.url
    page.goto(shared)
    expect(page.get_by_label("Yearly salary").nth(1)).to_have_value("60000")
    visitor.press("Add another offer")
    expect(page.get_by_label("Yearly salary")).to_have_count(3)
    assert "a month more for certain" in visitor.reads("h1")


def test_somebody_asks_what_industry_would_have_to_pay(
    visitor: Visitor, transactional_db: None
) -> None:
    visitor.open("/pay")
    visitor.follow("What would I need?")
    visitor.page.get_by_label("or NHS band").select_option("6")
    visitor.press("Find the salary")
    assert visitor.reads(".cw-sums__sum").startswith("£")
    visitor.follow("See the two side by side, with leave and bonus")
    assert visitor.see(".cw-compare").is_visible()


def test_the_scale_leads_to_the_working(visitor: Visitor, transactional_db: None) -> None:
    visitor.open("/pay/scales")
    visitor.page.get_by_label("Nation").select_option("Scotland")
    visitor.press("Show the scale")
    assert "Scotland" in visitor.reads("h1")
    visitor.page.locator("#band-6 a").first.click()
    visitor.page.wait_for_url("**/pay?band=6**")
    assert visitor.reads("h1").endswith("a month take-home")


def test_the_picture_of_ten_years_is_drawn_and_has_a_table(
    visitor: Visitor, transactional_db: None
) -> None:
    visitor.page.context.set_default_timeout(60_000)  # the first picture starts the drawing engine
    visitor.open("/pay/outlook?band=6&pension=nhs2015")
    picture = visitor.see(".cw-chart__picture")
    picture.scroll_into_view_if_needed()
    visitor.page.wait_for_function(
        "document.querySelector('.cw-chart__picture').complete", timeout=60_000
    )
    assert picture.evaluate("image => image.naturalWidth") > 0
    expect(visitor.page.locator("#years ~ div tbody tr")).to_have_count(10)


def _open_figures(visitor: Visitor) -> None:
    """On a phone the figures are folded away while there is an answer."""
    summary = visitor.page.locator(".cw-pay-figures__summary")
    is_folded = visitor.page.locator(".cw-pay-figures:not([open])").count() > 0
    if is_folded and summary.is_visible():
        summary.click()
