"""The sample adverts: enough of them, from everywhere, always the same, and all importable."""

import re
from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from rapidfuzz.fuzz import ratio

from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.samples.generate import (
    SAMPLE_SOURCE,
    generate_sample_adverts,
)
from crossward.adapters.advert_sources.samples.wording import (
    employers,
    phrases,
    role_templates,
    towns,
)
from crossward.core.adverts.advert import Advert
from crossward.core.occupations.employer_groups import EmployerGroup, decide_employer_group

ON = date(2026, 11, 21)
REGIONS = {
    "North East",
    "North West",
    "Yorkshire and the Humber",
    "East Midlands",
    "West Midlands",
    "East of England",
    "London",
    "South East",
    "South West",
    "Scotland",
    "Wales",
    "Northern Ireland",
}
GROUPS = {
    "hospital": EmployerGroup.NHS,
    "community": EmployerGroup.NHS,
    "defence": EmployerGroup.DEFENCE_AND_CIVIL_SERVICE,
    "civil": EmployerGroup.DEFENCE_AND_CIVIL_SERVICE,
    "university": EmployerGroup.RESEARCH,
    "institute": EmployerGroup.RESEARCH,
    "council": EmployerGroup.LOCAL_GOVERNMENT,
    "icb": EmployerGroup.LOCAL_GOVERNMENT,
}


@cache
def postings() -> tuple[dict[str, Any], ...]:
    return tuple(generate_sample_adverts(on=ON))


@cache
def adverts() -> tuple[Advert, ...]:
    return tuple(to_advert(posting) for posting in postings())


def test_the_same_day_gives_the_same_adverts() -> None:
    assert tuple(generate_sample_adverts(on=ON)) == postings()


def test_another_day_moves_only_the_dates() -> None:
    later = [to_advert(each) for each in generate_sample_adverts(on=ON + timedelta(days=30))]
    assert [each.id for each in later] == [each.id for each in adverts()]
    assert [each.title for each in later] == [each.title for each in adverts()]
    assert [each.posted for each in later] == [
        each.posted + timedelta(days=30) for each in adverts() if each.posted
    ]


def test_there_are_enough_and_each_has_its_own_name() -> None:
    assert len(adverts()) >= 400
    assert len({each.id for each in adverts()}) == len(adverts())


def test_all_are_marked_as_samples_of_the_sample_source() -> None:
    assert all(each.is_sample and each.source == SAMPLE_SOURCE for each in adverts())


def test_more_than_forty_medtech_roles_have_templates_with_adverts() -> None:
    roles = {each.role for each in role_templates()} - {"other-clinical", "other-support"}
    assert len(roles) >= 40
    assert roles <= {each.identifier.rpartition("-")[0] for each in adverts()}


@pytest.mark.parametrize("region", sorted(REGIONS))
def test_every_region_and_nation_has_adverts(region: str) -> None:
    assert sum(place.region == region for each in adverts() for place in each.places) >= 15


def test_every_place_has_a_position_within_the_united_kingdom() -> None:
    for each in adverts():
        assert each.places
        for place in each.places:
            assert place.point is not None
            assert 49.8 < place.point.latitude < 61
            assert -8.7 < place.point.longitude < 1.9


def test_towns_lie_in_known_regions() -> None:
    assert {town.region for town in towns().values()} == REGIONS


def test_every_employer_group_has_adverts() -> None:
    groups = Counter(decide_employer_group(each.employer).group for each in adverts())
    assert EmployerGroup.OTHER not in groups
    assert all(groups[group] >= 30 for group in set(EmployerGroup) - {EmployerGroup.OTHER})


@pytest.mark.parametrize("kind", sorted(employers()))
def test_the_group_is_told_from_each_fictional_name(kind: str) -> None:
    wanted = GROUPS.get(kind, EmployerGroup.INDUSTRY)
    for employer in employers()[kind]:
        assert decide_employer_group(employer.name).group is wanted, employer.name


def test_a_few_have_expired_and_most_are_open() -> None:
    closed = [each for each in adverts() if each.closes and each.closes.date() < ON]
    endless = [each for each in adverts() if each.closes is None]
    assert 5 <= len(closed) <= 40
    assert 5 <= len(endless) <= 40


def test_no_advert_closes_before_it_was_posted_or_was_posted_after_today() -> None:
    for each in adverts():
        assert each.posted is not None
        assert each.posted <= ON
        assert each.closes is None or each.posted < each.closes.date()


def test_a_few_adverts_are_nearly_the_same_as_another() -> None:
    again = [(a, b) for a, b in pairwise(adverts()) if b.identifier.endswith("-again")]
    assert len(again) >= 8
    assert all(a.employer == b.employer and ratio(a.text, b.text) > 85 for a, b in again)


def test_no_placeholder_or_markup_is_left_in_what_people_read() -> None:
    for each in adverts():
        shown = f"{each.title} {each.text} {each.pay_line} {each.place}"
        assert not re.search(r"[{}<>]|&(?:amp|lt|gt|#)|\bNone\b", shown), shown


def test_titles_have_the_article_that_their_sound_asks_for() -> None:
    text = "\n".join(each.text for each in adverts())
    assert not re.search(r"\ba (?:[AEIO]|MRI|EPR|IT )", text)
    assert "an MRI Radiographer" in text or "An MRI Radiographer" in text


@pytest.mark.parametrize(
    "words",
    [
        r"£[\d,]+ to £[\d,]+ a year",
        r"£\d+k ?- ?£\d+k",
        r"^circa £",
        r"^[Uu]p to £",
        r"per hour",
        r"per day",
        r"per month",
        r"pro rata",
        r"Band \d",
        r"HCAS",
        r"OTE",
        r"^Competitive",
        r"^$",
    ],
)
def test_pay_is_said_in_many_styles(words: str) -> None:
    assert any(re.search(words, each.pay_line) for each in adverts())


@pytest.mark.parametrize(
    "words",
    [
        "fixed term",
        "secondment",
        "bank post",
        "apprentice",
        "training post",
        "voluntary",
        "temporary assignment|Locum",
        "PVG",
        "AccessNI",
        "enhanced DBS|enhanced Disclosure",
        r"Security Check \(SC\)|SC clearance",
        "BPSS",
        "Developed Vetting",
        "on-call rota",
        "Night shifts|turn at nights",
        "Hybrid working",
        "remote",
        "job share|Job share",
        "HCPC",
        "Register of Clinical Technologists",
        "NMC",
        "driving licence",
        "Welsh",
        "sponsorship",
        "ISO 13485",
        "Making Effective Decisions",
    ],
)
def test_what_adverts_speak_of_is_spoken_of(words: str) -> None:
    assert any(re.search(words, each.text) for each in adverts())


def test_descriptions_come_as_lists_tables_paragraphs_plain_and_escaped() -> None:
    descriptions = [each["description"] for each in postings()]
    for mark in ("<ul>", "<table>", "<strong>", "&lt;ul&gt;", ":\n- "):
        assert sum(mark in each for each in descriptions) >= 15, mark


def test_every_kind_of_employer_in_a_template_exists_and_has_phrases() -> None:
    kinds = {
        kind for each in role_templates() for opening in each.openings for kind in opening.kinds
    }
    assert kinds == set(employers()) == set(phrases()["openings"]) == set(phrases()["abouts"])


def test_every_town_of_an_employer_is_known() -> None:
    known = {town for each in employers().values() for one in each for town in one.towns}
    assert known == set(towns())
