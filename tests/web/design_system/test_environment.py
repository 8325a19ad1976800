"""How templates find words, addresses and one another."""

from dataclasses import dataclass

import pytest
from django.template import engines
from jinja2 import Environment, UndefinedError

from crossward.web.design_system.navigation import MenuEntry, navigation


@dataclass
class Page:
    title: str = "A <b>title</b>"


@pytest.fixture
def env() -> Environment:
    jinja: Environment = engines["jinja2"].env  # type: ignore[attr-defined]
    return jinja


def test_words_are_escaped(env: Environment) -> None:
    assert env.from_string("{{ page.title }}").render(page=Page()) == ("A &lt;b&gt;title&lt;/b&gt;")


def test_a_word_that_the_presenter_does_not_have_is_a_fault(env: Environment) -> None:
    with pytest.raises(UndefinedError, match="Page has no word called 'titel'"):
        env.from_string("{{ page.titel }}").render(page=Page())


def test_macros_of_nhs_uk_may_probe_for_options(env: Environment) -> None:
    assert env.from_string("{{ params.label.text }}").render(params={}) == ""


def test_addresses_are_known_by_name(env: Environment) -> None:
    template = env.from_string("{{ url('home') }} {{ url('advert', advert_id='0' * 16) }}")
    assert template.render() == "/ /jobs/0000000000000000"


def test_the_menu_holds_only_page_groups_that_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = (("Jobs", "search"), ("Not yet", "no-such-page"), ("About", "about"))
    monkeypatch.setattr("crossward.web.design_system.navigation.ENTRIES", entries)
    assert navigation("/jobs/0123456789abcdef") == (
        MenuEntry("Jobs", "/jobs", is_here=True),
        MenuEntry("About", "/about", is_here=False),
    )


def test_a_style_sheet_not_collected_yet_does_not_break_the_page(
    env: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> str:
        raise ValueError(path)

    monkeypatch.setattr("crossward.web.design_system.environment.static", refuse)
    assert env.from_string("{{ static('a.css') }}").render() == "/static/a.css"
