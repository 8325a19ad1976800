"""Somebody with a browser: where they go, what they see, and what they may complain of."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, ViewportSize

SCREENSHOTS = os.environ.get("CROSSWARD_SCREENSHOTS")
WIDTHS: dict[str, ViewportSize] = {
    "phone": {"width": 390, "height": 844},
    "desk": {"width": 1280, "height": 900},
}
TALLEST = 4000  # pixels of a page that a picture shows


@dataclass(frozen=True)
class Way:
    """How a journey is made."""

    width: str
    has_scripts: bool

    @property
    def viewport(self) -> ViewportSize:
        return WIDTHS[self.width]

    def __str__(self) -> str:
        return f"{self.width}-{'with' if self.has_scripts else 'without'}-scripts"


def ways() -> list[Way]:
    """Return every way."""
    return [Way(width, scripts) for width, scripts in product(WIDTHS, (True, False))]


class Visitor:
    """Opens pages of one server and notes every fault the browser reports.

    Axe is a script, and sets styles: it examines pages in a second window, where scripts may
    run even when the journey is made without ours.
    """

    def __init__(self, page: Page, *, examiner: Page, address: str, way: Way) -> None:
        self.page = page
        self.examiner = examiner
        self.address = address
        self.way = way
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("console", self._hear)

    def open(self, path: str) -> int:
        """Go to ``path``; return the status that was answered."""
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        return answer.status

    def see(self, selector: str) -> Locator:
        """Return what ``selector`` finds, once it can be seen."""
        found = self.page.locator(selector).first
        found.wait_for(state="visible")
        return found

    def reads(self, selector: str) -> str:
        """Return the words of what ``selector`` finds."""
        return " ".join(self.see(selector).inner_text().split())

    def field(self, label: str) -> Locator:
        """Return the field that is labelled with just these words."""
        return self.page.get_by_label(label, exact=True)

    def press(self, words: str) -> None:
        """Press the button that says ``words``."""
        self.page.get_by_role("button", name=words, exact=True).click()

    def follow(self, words: str) -> None:
        """Follow the link that says ``words``."""
        self.page.get_by_role("link", name=words, exact=True).first.click()

    def open_filters(self) -> None:
        """On a phone the filters are shut until they are asked for."""
        if self.way.width == "phone":
            self.see(".cw-filters__summary").click()

    def check(self, name: str) -> None:
        """Look at the page as axe does and as a narrow screen does; complain of faults."""
        page = self.examiner
        page.goto(self.page.url)
        found = Axe().run(page)
        if found.violations_count:
            self.complaints.append(f"{name}: {found.generate_report()}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > self.way.viewport["width"]:
            self.complaints.append(f"{name} has to be scrolled sideways.")
        if SCREENSHOTS:
            self._picture(Path(SCREENSHOTS) / f"{name}-{self.way}.png")

    def check_here(self, name: str) -> None:
        """Look at the page as it stands, with all that is open on it; needs scripts."""
        # Axe sets styles, which the policy refuses: that is no fault of the page.
        self.page.remove_listener("console", self._hear)
        found = Axe().run(self.page)
        if found.violations_count:
            self.complaints.append(f"{name}: {found.generate_report()}")
        if SCREENSHOTS:
            self._picture(Path(SCREENSHOTS) / f"{name}-{self.way}.png")
        self.page.wait_for_timeout(50)
        self.page.on("console", self._hear)

    def _picture(self, path: Path) -> None:
        height = self.page.evaluate("document.documentElement.scrollHeight")
        clip = {"x": 0, "y": 0, "width": self.way.viewport["width"], "height": min(height, TALLEST)}
        self.page.screenshot(path=path, full_page=True, clip=clip)  # type: ignore[arg-type]

    def _hear(self, message: ConsoleMessage) -> None:
        # A page that answers 404 or 410 on purpose is noted by the browser as well.
        is_own_answer = "the server responded with a status of 4" in message.text
        if message.type in {"error", "warning"} and not is_own_answer:
            self.complaints.append(f"console: {message.text}")


def find_faults_of_many(browser: Browser, address: str, paths: Iterable[str]) -> list[str]:
    """Look at many pages of one kind as axe does, in one window of a phone's width."""
    context = browser.new_context(viewport=WIDTHS["phone"])
    context.set_default_timeout(60_000)  # many pages, on machines that are busy
    page = context.new_page()
    faults = []
    for path in paths:
        answer = page.goto(f"{address}{path}")
        found = Axe().run(page)
        if answer is None or not answer.ok or found.violations_count:
            faults.append(f"{path}: {found.generate_report()}")
        if page.evaluate("document.documentElement.scrollWidth") > WIDTHS["phone"]["width"]:
            faults.append(f"{path} has to be scrolled sideways.")
    leave_nothing_open(context)
    return faults


def leave_nothing_open(context: BrowserContext) -> None:
    """Wait for what is under way, so that the server is idle when the store is emptied."""
    for page in context.pages:
        page.wait_for_load_state("networkidle")
    context.close()
