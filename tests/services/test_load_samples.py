"""The samples come in once, come anew when they have aged, and go when they are no longer made."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.fakes.listening_engine import ListeningEngine

from crossward.adapters.advert_sources.samples.generate import generate_sample_adverts
from crossward.records.adverts.models import AdvertRecord
from crossward.services import load_samples as module
from crossward.services.load_samples import load_samples
from crossward.services.withdraw_adverts import withdraw_adverts

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _fewer_samples(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make one sample of twelve, and those of the day itself, which tell how old the others are."""
    if "every_sample" not in request.node.name:
        monkeypatch.setattr(module, "generate_sample_adverts", fewer_samples)


def fewer_samples(*, on: date) -> list[dict[str, Any]]:
    return [
        each
        for number, each in enumerate(generate_sample_adverts(on=on))
        if number % 12 == 0 or each["datePosted"] == on.isoformat()
    ]


@pytest.fixture
def engine() -> ListeningEngine:
    return ListeningEngine()


def test_an_empty_store_gets_every_sample_without_a_reject(engine: ListeningEngine) -> None:
    summary = load_samples(on=ON, engine=engine)
    assert summary is not None
    assert summary.new >= 400
    assert (summary.rejected, summary.repeated) == (0, 0)
    assert engine.count() == summary.new
    assert all(each.advert.is_sample for each in engine.adverts.values())
    groups = set(AdvertRecord.objects.values_list("employer_group", flat=True))
    assert groups == {
        "nhs",
        "defence_and_civil_service",
        "research",
        "local_government",
        "industry",
    }


@pytest.mark.parametrize("days", [0, 6])
def test_fresh_samples_are_left_alone(engine: ListeningEngine, days: int) -> None:
    load_samples(on=ON, engine=engine)
    assert load_samples(on=ON + timedelta(days=days), engine=engine) is None


@pytest.mark.parametrize("days", [7, 400, -1])
def test_samples_of_another_time_are_made_anew(engine: ListeningEngine, days: int) -> None:
    load_samples(on=ON, engine=engine)
    summary = load_samples(on=ON + timedelta(days=days), engine=engine)
    assert summary is not None
    assert (summary.new, summary.withdrawn) == (0, 0)
    assert summary.changed == engine.count()


def test_a_sample_that_is_missing_comes_back(engine: ListeningEngine) -> None:
    load_samples(on=ON, engine=engine)
    withdraw_adverts([next(iter(engine.adverts))], engine=engine)
    summary = load_samples(on=ON, engine=engine)
    assert summary is not None
    assert summary.changed == 1


def test_a_sample_that_is_no_longer_made_is_withdrawn(engine: ListeningEngine) -> None:
    load_samples(on=ON, engine=engine)
    AdvertRecord.objects.filter(id=next(iter(engine.adverts))).update(id="0" * 16, identifier="x")
    summary = load_samples(on=ON, engine=engine)
    assert summary is not None
    assert (summary.new, summary.withdrawn) == (1, 1)


def test_progress_is_told_up_to_the_last_advert(engine: ListeningEngine) -> None:
    told: list[tuple[int, int]] = []
    load_samples(on=ON, engine=engine, on_progress=lambda *progress: told.append(progress))
    assert told[-1] == (engine.count(), engine.count())
    assert [done for done, _ in told] == sorted(done for done, _ in told)
