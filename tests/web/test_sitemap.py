"""The site map."""

from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts

from crossward.web.sitemap.writing import parts_of, write_part

SITE = "http://testserver"
NAMES = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def places_in(client: Client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=3600"
    root = ET.fromstring(answer.getvalue())  # noqa: S314 - our own words
    return [(each.text or "").removeprefix(SITE) for each in root.iter(f"{NAMES}loc")]


def test_the_index_names_parts_that_can_be_opened(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1))
    parts = places_in(client, "/sitemap.xml")
    assert parts == ["/sitemap/pages.xml", "/sitemap/adverts-.xml"]
    assert all(places_in(client, part) for part in parts)


def test_open_adverts_are_listed_with_the_day_of_their_last_change(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    closed = an_advert(2, closes=datetime(2026, 11, 1, tzinfo=UTC))
    keep_adverts(an_advert(1), closed, replace(an_advert(3), is_sample=True))
    assert places_in(client, "/sitemap/adverts-.xml") == [f"/jobs/{an_advert(1).id}"]
    said = client.get("/sitemap/adverts-.xml").getvalue().decode()
    assert "<lastmod>2026-11-20T12:00:00+00:00</lastmod>" in said


def test_parts_by_the_beginning_of_ids_make_up_the_whole(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(*(an_advert(number) for number in range(20)))
    whole = places_in(client, "/sitemap/adverts-.xml")
    parts = [places_in(client, f"/sitemap/adverts-{digit}.xml") for digit in "0123456789abcdef"]
    assert [each for part in parts for each in part] == whole
    assert len(whole) == 20


def test_guide_and_landing_pages_are_listed_and_can_be_opened(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(an_advert(1))
    pages = places_in(client, "/sitemap/pages.xml")
    assert {"/", "/guide", "/jobs/role/sonographer", "/jobs/in/leeds"} <= set(pages)
    assert [page for page in pages if page.startswith("/jobs/in/")] == ["/jobs/in/leeds"]
    assert len(pages) == len(set(pages))
    some = pages[::40]
    assert {page: client.get(page).status_code for page in some} == dict.fromkeys(some, 200)


def test_robots_are_told_of_it(client: Client) -> None:
    assert f"Sitemap: {SITE}/sitemap.xml" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize(
    ("adverts", "parts"), [(0, 1), (40_000, 1), (40_001, 16), (1_000_000, 256), (10**9, 4096)]
)
def test_more_adverts_stand_in_more_parts(adverts: int, parts: int) -> None:
    assert len(list(parts_of(adverts))) == parts


def test_long_parts_come_in_pieces() -> None:
    pieces = list(write_part(((f"/jobs/{n}", None) for n in range(1_001)), site=SITE))
    assert len(pieces) == 4
    assert "".join(pieces).count("<url>") == 1_001
