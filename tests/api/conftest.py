"""A small store with its index, for whatever asks the API."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import time_machine
from pytest_django import Settings

from crossward.adapters.advert_sources.job_postings.parse import to_advert
from crossward.adapters.advert_sources.samples.generate import generate_sample_adverts
from crossward.core.adverts.advert import Advert
from crossward.services.import_adverts import import_adverts

ON = date(2026, 11, 21)


@pytest.fixture
def today() -> Iterator[date]:
    """Stop the clock, so that what is open stays open."""
    with time_machine.travel(ON, tick=False):
        yield ON


@pytest.fixture
def adverts(db: None, settings: Settings, tmp_path: Path, today: date) -> tuple[Advert, ...]:
    """Keep and index one sample advert of twelve."""
    settings.CROSSWARD_SEARCH_INDEX = tmp_path / "index"
    postings = list(generate_sample_adverts(on=today))[::12]
    chosen = tuple(to_advert(posting) for posting in postings)
    import_adverts(chosen)
    return chosen


@pytest.fixture
def open_adverts(adverts: tuple[Advert, ...], today: date) -> tuple[Advert, ...]:
    return tuple(each for each in adverts if each.closes is None or each.closes.date() >= today)
