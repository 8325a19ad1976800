"""Every page, looked at in every way, with axe."""

import pytest
from tests.journeys.visitor import Visitor

from crossward.core.adverts.advert import Advert

pytestmark = pytest.mark.journey

PAGES = {
    "home": ("/", 200),
    "results": ("/jobs?q=radiographer&near=Leeds&band=6", 200),
    "last-page": ("/jobs?page=2", 200),
    "nothing-found": ("/jobs?q=zeppelin&band=9", 200),
    "wrong-search": ("/jobs?near=Nowhereton&pay=lots&band=6", 200),
    "about": ("/about", 200),
    "sources": ("/sources", 200),
    "accessibility": ("/accessibility", 200),
    "privacy": ("/privacy", 200),
    "not-found": ("/nothing-here", 404),
}


def test_every_page_is_fit_for_everyone(visitor: Visitor, adverts: dict[str, Advert]) -> None:
    states = {"open": 200, "expired": 200, "sample": 200, "withdrawn": 410}
    pages = PAGES | {
        f"advert-{state}": (f"/jobs/{adverts[state].id}", status)
        for state, status in states.items()
    }
    for name, (path, status) in pages.items():
        assert visitor.open(path) == status
        visitor.check(name)
    assert visitor.complaints == []
