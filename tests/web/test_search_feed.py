"""Any search as an Atom feed."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from django.test import Client
from tests.factories.adverts import an_advert
from tests.web.asking_pages import KeepAdverts, OpenPage, links

ATOM = "{http://www.w3.org/2005/Atom}"
OLD = an_advert(1, posted=date(2026, 10, 1))
NEW = an_advert(2, title="Physicist & <b>more</b>\x07", posted=date(2026, 11, 19))


def feed(client: Client, address: str) -> ET.Element:
    answer = client.get(address)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)  # noqa: S314 - our own words


def texts(root: ET.Element, path: str) -> list[str]:
    return [each.text or "" for each in root.findall(path.replace("atom:", ATOM))]


def test_a_feed_gives_the_newest_first_with_lasting_ids(
    client: Client, keep_adverts: KeepAdverts
) -> None:
    keep_adverts(OLD, NEW)
    root = feed(client, "/jobs/feed")
    assert root.tag == f"{ATOM}feed"
    assert texts(root, "atom:entry/atom:title") == ["Physicist & <b>more</b>", OLD.title]
    assert texts(root, "atom:entry/atom:id") == [
        f"tag:testserver,2026:/jobs/{each.id}" for each in (NEW, OLD)
    ]
    again = feed(client, "/jobs/feed?sort=pay&page=1")
    assert texts(again, "atom:entry/atom:id") == texts(root, "atom:entry/atom:id")


def test_a_feed_says_what_the_format_demands(client: Client, keep_adverts: KeepAdverts) -> None:
    keep_adverts(OLD)
    root = feed(client, "/jobs/feed?q=radiographer&near=Leeds")
    assert texts(root, "atom:title") == ["Crossward: jobs for “radiographer” near Leeds"]
    assert texts(root, "atom:id") == ["http://testserver/jobs?q=radiographer&near=Leeds"]
    assert texts(root, "atom:updated") == texts(root, "atom:entry/atom:updated")
    assert texts(root, "atom:author/atom:name") == ["Crossward"]
    ways = {each.attrib["rel"]: each.attrib["href"] for each in root.findall(f"{ATOM}link")}
    assert ways == {
        "alternate": "http://testserver/jobs?q=radiographer&near=Leeds",
        "self": "http://testserver/jobs/feed?q=radiographer&near=Leeds",
    }
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    assert texts(entry, "atom:author/atom:name") == [OLD.employer]
    assert "Pay: £38,682 to £46,580 a year" in texts(entry, "atom:summary")[0]


def test_an_empty_feed_stays_the_same_all_day(client: Client, db: None) -> None:
    root = feed(client, "/jobs/feed?q=zeppelin")
    assert texts(root, "atom:entry") == []
    assert texts(root, "atom:updated") == ["2026-11-20T00:00:00+00:00"]


def test_a_feed_says_which_adverts_are_samples(client: Client, keep_adverts: KeepAdverts) -> None:
    keep_adverts(replace(OLD, is_sample=True))
    (summary,) = texts(feed(client, "/jobs/feed"), "atom:entry/atom:summary")
    assert summary.startswith("A sample: employer and job are invented")


def test_a_wrong_search_has_no_feed(client: Client, db: None) -> None:
    answer = client.get("/jobs/feed?pay=lots")
    assert answer.status_code == 400
    assert answer.content.decode() == "Pay must be a sum of money in pounds, like 32,000."


def test_results_lead_to_their_feed(open_page: OpenPage, keep_adverts: KeepAdverts) -> None:
    keep_adverts(OLD)
    page = open_page("/jobs?q=radiographer&sort=pay&page=1")
    href = "/jobs/feed?q=radiographer"
    assert links(page, "link[rel=alternate]") == [href]
    assert links(page, ".cw-search__feed a") == [href]
    assert not open_page("/jobs?pay=lots").css("link[rel=alternate]")
