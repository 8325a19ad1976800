"""Every rate with its history, and what is not known."""

import pytest
from django.test import Client
from tests.web.asking_pages import OpenPage, links, one, words

from crossward.core.pay.parameters import all_parameters
from crossward.web.pay.how.presenter import GROUP_WORDS
from crossward.web.pay.how.values import value_words

GROUPS = sorted({each.partition(".")[0] for each in all_parameters()})


def test_every_group_has_a_name_and_a_tile(open_page: OpenPage) -> None:
    assert set(GROUPS) == set(GROUP_WORDS)
    assert len(open_page("/pay/how").css(".cw-tile")) == len(GROUPS)


@pytest.mark.parametrize("group", GROUPS)
def test_every_value_is_shown_with_its_days_source_and_the_day_it_was_read(
    client: Client, open_page: OpenPage, group: str
) -> None:
    address = f"/pay/how/{group.replace('_', '-')}"
    page = open_page(address)
    for parameter in all_parameters().values():
        if parameter.id.partition(".")[0] != group:
            continue
        anchor = parameter.id.partition(".")[2].replace(".", "-").replace("_", "-")
        rule = one(page, f'[id="{anchor}"]')
        shown = " ".join(rule.text().split())
        assert parameter.label in shown
        assert len(rule.css(".cw-rule__values > li")) == len(parameter.values) + len(
            parameter.unknown
        )
        assert all(gap.reason in shown for gap in parameter.unknown)
        assert shown.count("read on") == len(parameter.values)
    assert len(client.get(address).content) <= 100_000


def test_what_is_not_known_is_listed(open_page: OpenPage) -> None:
    page = open_page("/pay/how")
    listed = links(page, "#unknown ~ ul a")
    assert len(listed) == sum(bool(each.unknown) for each in all_parameters().values())
    for address in listed[:5]:
        group, _, anchor = address.partition("#")
        assert "Not known." in one(open_page(group), f'[id="{anchor}"]').text()


def test_an_unknown_group_is_not_found(client: Client) -> None:
    assert client.get("/pay/how/horoscopes").status_code == 404


def test_values_read_as_a_person_would_say_them(open_page: OpenPage) -> None:
    shown = words(open_page("/pay/how/income-tax"), ".cw-rule__values")
    assert any("£12,570" in each for each in shown)
    tax = " ".join(shown)
    assert "Basic, up to £37,700: 20%" in tax
    assert "above that: 45%" in tax
    scale = words(open_page("/pay/how/afc-england"), ".cw-rule__lines li")
    assert scale[4].startswith("6: entry £39,959; intermediate £42,170 after 2 years")


def test_a_missing_value_is_not_known() -> None:
    assert value_words(None, "pounds a year") == ("Not known",)
