"""The calculator: the result first, the working below, and nothing lost that was typed."""

from decimal import Decimal

import pytest
from django.test import Client
from tests.web.asking_pages import OpenPage, links, one, words

BAND = "/pay?band=7&step=top&nation=england&zone=inner&pension=nhs2015&student_loan=plan2"
SALARY = "/pay?salary=41000&pension=nhs2015&student_loan=plan2&on=2026-11-01"
OFFER = (
    "/pay?salary=52k&pension=auto&pension_rate=5&employer_pension_rate=8&pension_basis=full_pay"
    "&bonus=5000&bonus_least=0&bonus_most=8000"
)


def to_number(written: str) -> Decimal:
    return Decimal(written.replace("£", "").replace(",", "").replace("−", "-"))


def test_the_result_comes_first_by_month_year_and_week(open_page: OpenPage) -> None:
    page = open_page(SALARY)
    assert words(page, "h1") == ["£2,398.32 a month take-home"]
    more = words(page, ".cw-pay-total__more")[0]
    assert "£28,779.85 a year" in more
    assert "£553.46 a week" in more
    assert one(page, "title").text().startswith("£2,398.32 a month take-home")


@pytest.mark.parametrize("address", [BAND, SALARY, OFFER])
def test_the_lines_add_up_to_the_take_home_pay(open_page: OpenPage, address: str) -> None:
    table = one(open_page(address), ".cw-working")
    lines = [row for row in table.css("tbody tr") if row.css('th[scope="row"]')]
    amounts = [to_number(one(row, ".cw-working__amount").text()) for row in lines]
    assert sum(amounts) == to_number(one(table, "tfoot .cw-working__amount").text())


def test_every_line_leads_to_its_rule_and_its_source(open_page: OpenPage) -> None:
    page = open_page(BAND)
    sources = page.css(".cw-working__source")
    assert len(sources) >= 8
    for source in sources:
        rule, *elsewhere = links_of(source)
        assert rule.startswith("/pay/how/")
        assert all(address.startswith("http") for address in elsewhere)
        group, _, anchor = rule.partition("#")
        assert one(open_page(group), f'[id="{anchor}"]').tag == "article"


def links_of(node: object) -> list[str]:
    return links(node, "a")  # type: ignore[arg-type] # a part of a page is asked as a page is


def test_what_else_it_is_worth_is_said_with_its_method(open_page: OpenPage) -> None:
    facts = words(open_page(BAND), ".cw-pay-facts__row")
    assert any("a year for life" in fact for fact in facts)
    assert any("A judgement." in fact and "HMRC's factor" in fact for fact in facts)
    assert any(fact.startswith("Of the next £100 of pay you keep £42.58") for fact in facts)
    assert any(fact.startswith("Leave 35 days") for fact in facts)
    assert any(fact.startswith("Cost to the employer") for fact in facts)


def test_a_bonus_at_risk_is_a_range(open_page: OpenPage) -> None:
    facts = words(open_page(OFFER), ".cw-pay-facts__row")
    assert any(fact.startswith("Take-home with the bonus at risk £") for fact in facts)


def test_no_pension_is_said_so(open_page: OpenPage) -> None:
    page = open_page("/pay?salary=30000&pension=none")
    assert "Pension None Nothing is paid in." in words(page, ".cw-pay-facts__row")


def test_what_is_not_known_is_said_so(open_page: OpenPage) -> None:
    page = open_page("/pay?salary=90000&pension=uss")
    assert any("Not known" in fact for fact in words(page, ".cw-pay-facts__row"))
    assert "threshold" in words(page, ".cw-notice")[0]


def test_nothing_asked_is_an_empty_form_with_examples(open_page: OpenPage) -> None:
    page = open_page("/pay")
    assert words(page, "h1") == ["Take-home pay calculator"]
    assert page.css(".nhsuk-error-summary") == []
    assert one(page, "#pension option[selected]").attributes["value"] == "nhs2015"
    for address in links(page, "#examples ~ ul a"):
        assert words(open_page(address), "h1")[0].endswith("a month take-home")


@pytest.mark.parametrize(
    ("query", "field", "said"),
    [
        ("hours=30", "salary", "Enter a yearly salary, or choose an NHS band."),
        ("salary=1&band=6", "band", "Give a salary or an NHS band, not both"),
        ("salary=lots", "salary", "Yearly salary must be a sum of money"),
        ("band=6&hours=many", "hours", "Hours a week must be a number from 0 to 100."),
        ("band=6&hours=0", "hours", "Weekly hours are more than 0"),
        ("band=6&age=4.5", "age", "Age must be a whole number from 0 to 120."),
        ("band=99", "band", "or NHS band: choose from the list."),
        ("band=8a&step=x", "step", "Step in the band: choose from the list."),
        ("band=2&nation=wales&zone=inner", "zone", "paid in England only"),
        ("salary=40000&zone=inner", "zone", "go with an NHS band"),
        ("band=6&on=yesterday", "on", "Enter a day like 2026-11-01"),
        ("band=6&on=1990-01-01", "on", "is not known for 1 January 1990"),
        ("salary=4&pension=auto&pension_rate=101", "pension_rate", "from 0 to 100"),
        ("salary=4&bonus=1&bonus_least=9", "bonus", "rising order"),
        ("salary=4&blind=perhaps", "blind", "tick it or leave it"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_kept(
    open_page: OpenPage, query: str, field: str, said: str
) -> None:
    page = open_page(f"/pay?{query}")
    summary = one(page, ".nhsuk-error-summary")
    lines = {node.attributes["href"]: node.text() for node in summary.css("a")}
    assert said in lines[f"#{field}"]
    assert said in one(page, f"#{field}-error").text()
    assert field == "blind" or one(page, f"#{field}").attributes["aria-describedby"]
    assert one(page, "title").text().startswith("Error: ")
    assert words(page, "h1") == ["Take-home pay calculator"]


def test_everything_typed_is_kept(open_page: OpenPage) -> None:
    page = open_page(
        "/pay?salary=lots&hours=30&nation=scotland&postgraduate_loan=yes&on=never&children=2"
    )
    values = {name: one(page, f"#{name}").attributes["value"] for name in ("salary", "hours", "on")}
    assert values == {"salary": "lots", "hours": "30", "on": "never"}
    assert one(page, "#nation option[selected]").attributes["value"] == "scotland"
    assert "checked" in one(page, "#postgraduate_loan").attributes
    assert "open" in one(page, "details:has(#children)").attributes


def test_the_next_steps_carry_the_figures_along(open_page: OpenPage) -> None:
    page = open_page(BAND)
    steps = links(page, "#next ~ ul a")
    assert len(steps) == 3
    for address in steps:
        assert open_page(address).css(".nhsuk-error-summary") == [] or "compare" in address
    assert "a-band=7" in steps[0]
    assert "student_loan=plan2" in steps[0]


def test_an_offer_leads_to_the_nhs_step_it_is_worth(open_page: OpenPage) -> None:
    assert any("/pay/matching-steps?salary" in each for each in links(open_page(OFFER), "a"))


@pytest.mark.django_db
def test_the_same_statement_is_there_for_programs(client: Client, open_page: OpenPage) -> None:
    (address,) = (each for each in links(open_page(OFFER), "a") if each.startswith("/api/"))
    answer = client.get(address)
    assert answer.status_code == 200
    assert f"£{answer.json()['net_monthly']:,.2f}" in words(open_page(OFFER), "h1")[0]
