"""A JobPosting becomes an advert, or is refused with a reason."""

from contextlib import suppress
from datetime import UTC, date, datetime
from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossward.adapters.advert_sources.job_postings.parse import find_advert_id, to_advert
from crossward.adapters.advert_sources.job_postings.shapes import RefusedRecordError
from crossward.adapters.advert_sources.job_postings.write import write_job_posting
from crossward.core.adverts.advert import Advert, advert_id
from crossward.core.values.places import Place, Point

POSTING: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Senior Dosimetrist",
    "description": escape("<p>Plan treatment.</p><ul><li>HCPC</li></ul>"),
    "url": "https://www.example.org/adverts/17",
    "datePosted": "2030-01-02T09:00:00+0000",
    "validThrough": "2030-01-31T23:59:59+0000",
    "employmentType": ["FULL_TIME", "part-time, Job share"],
    "hiringOrganization": {"@type": "Organization", "name": "Northern Cancer Centre"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Leeds", "postalCode": "LS9 7TF", "addressCountry": "GB"},
        "geo": {"latitude": "53.8", "longitude": "-1.5"},
    },
    "baseSalary": {
        "currency": "GBP",
        "value": {"value": "£40,000 to £45,000", "minValue": "40000", "maxValue": "45000.5"},
    },
}


def parsed(**changes: object) -> Advert:
    return to_advert(POSTING | changes)


def test_every_part_of_a_posting_is_taken() -> None:
    advert = parsed()
    assert advert.source == "example.org"
    assert advert.identifier == "https://www.example.org/adverts/17"
    assert advert.title == "Senior Dosimetrist"
    assert advert.text == "Plan treatment.\n• HCPC"
    assert advert.html == "<p>Plan treatment.</p><ul><li>HCPC</li></ul>"
    assert advert.employer == "Northern Cancer Centre"
    assert advert.places == (
        Place(locality="Leeds", postcode="LS9 7TF", country="GB", point=Point(53.8, -1.5)),
    )
    assert advert.pay_line == "£40,000 to £45,000"
    assert advert.employment_types == ("FULL_TIME", "PART_TIME", "JOB_SHARE")
    assert advert.posted == date(2030, 1, 2)
    assert advert.closes == datetime(2030, 1, 31, 23, 59, 59, tzinfo=UTC)
    assert advert.url == "https://www.example.org/adverts/17"
    assert not advert.is_sample


@pytest.mark.parametrize(
    "advert",
    [
        parsed(),
        parsed(description="<p>Write &lt;b&gt; &amp; more</p>", identifier="A/7"),
        parsed(
            baseSalary={"value": {"minValue": 20, "unitText": "HOUR"}}, validThrough="2030-07-01"
        ),
        parsed(baseSalary="negotiable", jobLocation=["Leeds", "York"], hiringOrganization=None),
        parsed(baseSalary=None, url=None, datePosted=None, validThrough=None, employmentType=None),
        parsed(identifier=[{"propertyID": "crossward-sample", "value": "true"}, "x"]),
    ],
)
def test_an_exported_advert_imports_as_itself(advert: Advert) -> None:
    posting = write_job_posting(advert)
    assert posting["@type"] == "JobPosting"
    assert to_advert(posting) == advert
    assert find_advert_id(posting) == advert.id


def test_an_advert_without_markup_is_exported_with_it() -> None:
    advert = Advert(source="s", identifier="1", title="T", text="One\n• Two", is_sample=True)
    posting = write_job_posting(advert)
    assert posting["description"] == "<p>One</p><ul><li>Two</li></ul>"
    again = to_advert(posting)
    assert (again.text, again.is_sample, again.id) == (advert.text, True, advert.id)


@pytest.mark.parametrize(
    ("changes", "source", "identity"),
    [
        ({}, "", ("example.org", "https://www.example.org/adverts/17")),
        ({}, "feed", ("feed", "https://www.example.org/adverts/17")),
        ({"identifier": "A7"}, "", ("example.org", "A7")),
        ({"identifier": 7}, "", ("example.org", "7")),
        ({"identifier": {"name": "Acme", "value": 7}}, "", ("example.org", "Acme:7")),
        ({"identifier": {"name": "Acme", "value": "7"}}, "Acme", ("Acme", "7")),
        ({"identifier": [{"value": ""}, {"@id": "b"}]}, "", ("example.org", "b")),
        ({"identifier": "A7", "url": None}, "", ("job-postings", "A7")),
        ({"identifier": "A7", "url": "https://[broken"}, "", ("job-postings", "A7")),
        ({"url": ["ftp://x", ""], "sameAs": "http://b.org/1"}, "", ("b.org", "http://b.org/1")),
    ],
)
def test_an_advert_is_named_by_identifier_then_address(
    changes: dict[str, object], source: str, identity: tuple[str, str]
) -> None:
    advert = to_advert(POSTING | changes, source=source)
    assert (advert.source, advert.identifier) == identity


def test_the_page_gives_the_address_where_the_posting_has_none() -> None:
    advert = to_advert(POSTING | {"url": "javascript:x"}, page_url="https://c.org/page")
    assert (advert.source, advert.url) == ("c.org", "https://c.org/page")


def test_a_nameless_advert_is_named_by_what_it_says() -> None:
    nameless = POSTING | {"url": None}
    first, second = to_advert(nameless), to_advert(nameless | {"title": "Other"})
    assert first.identifier.startswith("content:")
    assert first.id == to_advert(nameless | {"validThrough": "2031-01-01"}).id != second.id
    assert find_advert_id(nameless) == ""


def test_a_very_long_identifier_is_shortened_to_its_hash() -> None:
    long, longer = parsed(identifier="x" * 900), parsed(identifier="x" * 901)
    assert len(long.identifier) < 60
    assert long.identifier != longer.identifier


def test_parts_kept_beside_the_description_follow_it() -> None:
    advert = parsed(
        description="Plan treatment.",
        qualifications=["<ul><li>MSc</li></ul>", {"@type": "Thing"}],
        skills="Plan treatment.",
        workHours="37.5 hours",
    )
    assert advert.text == ("Plan treatment.\nQualifications\n• MSc\nWorking hours\n37.5 hours")
    assert "<h3>Qualifications</h3><ul><li>MSc</li></ul>" in advert.html


@pytest.mark.parametrize(
    ("posting", "reason"),
    [
        ("words", "It is text, not a JobPosting object."),
        ([], "It is a list, not a JobPosting object."),
        (None, "It is nothing, not a JobPosting object."),
        (True, "It is true or false, not a JobPosting object."),
        (7, "It is a number, not a JobPosting object."),
        (
            {"@type": "Organization", "name": "X"},
            "It is of the type Organization, not a JobPosting.",
        ),
        (POSTING | {"title": None}, "It has no title."),
        (POSTING | {"title": 7}, "Its title is not text."),
        (POSTING | {"title": "<b> </b>"}, "Its title holds no words."),
        (
            POSTING | {"title": "x" * 1001},
            "Its title is 1,001 characters long; at most 1,000 are taken.",
        ),
        (POSTING | {"description": 7}, "Its description is not text."),
        (POSTING | {"description": {"text": "x"}}, "Its description is not text."),
        (
            POSTING | {"description": "x" * 1_000_001},
            "Its description is 1,000,001 characters long; at most 1,000,000 are taken.",
        ),
        (
            POSTING | {"datePosted": "yesterday"},
            "Its datePosted, 'yesterday', is no date that can be understood.",
        ),
    ],
)
def test_what_is_no_advert_is_refused_with_the_reason(posting: object, reason: str) -> None:
    with pytest.raises(RefusedRecordError) as refused:
        to_advert(posting)
    assert str(refused.value) == reason


def test_a_refused_posting_still_tells_its_id() -> None:
    broken = POSTING | {"datePosted": "yesterday", "identifier": "A7"}
    assert find_advert_id(broken) == advert_id(source="example.org", identifier="A7")
    assert find_advert_id("words") == ""


def test_a_posting_without_a_type_is_taken_by_its_title() -> None:
    assert to_advert({"jobTitle": ["Perfusionist"], "description": []}).text == ""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@id", "name", "value", "@value", "address", "geo"]), inner
        )
    ),
    max_leaves=6,
)


@given(posting=st.dictionaries(st.sampled_from([*POSTING, "identifier", "skills"]), json_values))
def test_any_shape_is_taken_or_refused_and_nothing_else(posting: dict[str, object]) -> None:
    with suppress(RefusedRecordError):
        advert = to_advert({"title": "Audiologist"} | posting)
        assert all((advert.title, advert.source, advert.identifier))
