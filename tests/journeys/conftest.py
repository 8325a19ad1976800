"""A real browser, a real server, and adverts to find."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from tests.factories.adverts import an_advert
from tests.journeys.visitor import Visitor, Way, leave_nothing_open, ways

from crossward.core.adverts.advert import Advert
from crossward.services.import_adverts import import_adverts
from crossward.services.withdraw_adverts import withdraw_adverts

CHROMIUM = os.environ.get("CROSSWARD_CHROMIUM") or shutil.which("chromium")
ARGUMENTS = (
    "--no-sandbox",  # tests run as root on small machines
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all journeys."""
    if CHROMIUM is None:
        pytest.skip("chromium is absent: install it, or name it in CROSSWARD_CHROMIUM")
    # Playwright's loop runs in this thread, which Django takes for asynchronous code.
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=ways(), ids=str)
def way(request: pytest.FixtureRequest) -> Way:
    """Each journey is made in every way: on a phone and a desk, with scripts and without."""
    chosen: Way = request.param
    return chosen


@pytest.fixture
def visitor(browser: Browser, live_server: LiveServer, way: Way) -> Iterator[Visitor]:
    """Somebody who comes with a fresh browser."""
    context = browser.new_context(viewport=way.viewport, java_script_enabled=way.has_scripts)
    examining = browser.new_context(viewport=way.viewport)
    if not way.has_scripts:
        examining.route("**/*.js", lambda route: route.abort())
    for each in (context, examining):
        each.set_default_timeout(15_000)
    visitor = Visitor(
        context.new_page(), examiner=examining.new_page(), address=live_server.url, way=way
    )
    yield visitor
    leave_nothing_open(context)
    leave_nothing_open(examining)
    assert visitor.complaints == []


@pytest.fixture
def adverts(
    browser: Browser, transactional_db: None, settings: Settings, tmp_path: Path
) -> dict[str, Advert]:
    """Keep adverts of every state; the open ones are enough for two pages."""
    settings.CROSSWARD_SEARCH_INDEX = tmp_path / "search-index"
    now = datetime.now(UTC)
    dates: dict[str, Any] = {"posted": timezone.localdate(), "closes": now + timedelta(days=9)}
    kept = {
        "open": an_advert(1, **dates),
        "expired": an_advert(2, title="Expired post", closes=now - timedelta(days=3)),
        "withdrawn": an_advert(3, title="Withdrawn post", **dates),
        "sample": an_advert(4, is_sample=True, employer="Merrowdale Devices Ltd", **dates),
    }
    many = [an_advert(number, **dates) for number in range(5, 28)]
    import_adverts([*kept.values(), *many])
    withdraw_adverts([kept["withdrawn"].id])
    return kept
