"""What open adverts say of a role: how many, what they pay, what they ask for."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings
from tests.factories.adverts import TODAY, an_advert

from crossward.core.occupations.roles import get_role
from crossward.services.import_adverts import import_adverts
from crossward.services.summarise_role import PayStated, RoleSummary, summarise_role

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_index(settings: Settings, tmp_path: Path) -> None:
    settings.CROSSWARD_SEARCH_INDEX = tmp_path / "search-index"


def keep(*changes: dict[str, Any]) -> None:
    import_adverts([an_advert(number, **each) for number, each in enumerate(changes, start=1)])


def summary_of(role_id: str) -> RoleSummary:
    return summarise_role(get_role(role_id), on=TODAY)


def test_a_broad_role_counts_all_its_open_adverts() -> None:
    keep(
        {"title": "Diagnostic radiographer"},
        {"title": "MRI radiographer"},
        {"title": "Audiologist"},
    )
    summary = summary_of("diagnostic-radiographer")
    assert summary.total == summary.adverts_read == 2


def test_a_finer_role_counts_those_that_name_it() -> None:
    keep({"title": "Diagnostic radiographer"}, {"title": "Radiographer (MRI)"})
    summary = summary_of("mri-radiographer")
    assert summary.total == 1
    assert [kept.advert.title for kept in summary.newest] == ["Radiographer (MRI)"]


def test_the_pay_stated_runs_from_the_lowest_to_the_highest_of_a_year() -> None:
    keep(
        {"title": "Audiologist", "pay_line": "£30,000 to £35,000 a year"},
        {"title": "Senior audiologist", "pay_line": "Up to £41,500 a year"},
        {"title": "Bank audiologist", "pay_line": "£22.50 an hour"},
        {"title": "Lead audiologist", "pay_line": "Competitive"},
    )
    assert summary_of("audiologist").pay == PayStated(
        least=Decimal(30_000), most=Decimal(41_500), adverts=2
    )


def test_where_no_advert_says_what_it_pays_nothing_is_said() -> None:
    keep({"title": "Audiologist", "pay_line": "Competitive"})
    assert summary_of("audiologist").pay is None


def test_a_skill_counts_once_an_advert() -> None:
    keep({"title": "Audiologist", "text": "Tympanometry, and again tympanometry."})
    assert summary_of("audiologist").skills["tympanometry"] == 1
