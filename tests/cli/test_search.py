"""`crossward search`."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from crossward.cli.search import search
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Reading
from crossward.core.matching.engine import Hit
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.places import Place, Point
from crossward.services import search_adverts as service

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def keep(title: str, *, place: Place) -> KeptAdvert:
    advert = Advert(
        source="test",
        identifier=title,
        title=title,
        text="Care for patients.",
        employer="Example NHS Trust",
        places=(place,),
        pay_line="£30,000",
        posted=date(2026, 11, 1),
        closes=datetime(2100, 1, 1, tzinfo=UTC),
    )
    return KeptAdvert(
        advert=advert,
        reading=Reading(),
        employer_group=decide_employer_group(advert.employer),
        first_seen=NOW,
        last_changed=NOW,
    )


LEEDS = keep("Radiographer", place=Place(locality="Leeds", point=Point(53.8, -1.55)))
TRURO = keep("Senior Radiographer", place=Place(locality="Truro", point=Point(50.26, -5.05)))


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> MemoryEngine:
    engine = MemoryEngine()
    engine.put([LEEDS, TRURO])
    kept = {each.id: each for each in (LEEDS, TRURO)}
    monkeypatch.setattr(service, "open_search_engine", lambda: engine)
    monkeypatch.setattr(service, "find_adverts", lambda ids: tuple(kept[each] for each in ids))
    return engine


def run(*arguments: str) -> Any:
    return CliRunner().invoke(search, list(arguments), catch_exceptions=False)


def test_words_find_adverts_in_a_table() -> None:
    result = run("radiographers")
    assert result.exit_code == 0
    assert "2 adverts" in result.output


def test_a_place_narrows_and_shows_distances() -> None:
    result = run("radiographer", "--near", "Leeds", "--miles", "20", "--json")
    answer = json.loads(result.output)
    assert [each["title"] for each in answer["adverts"]] == ["Radiographer"]
    assert answer["adverts"][0]["miles"] == pytest.approx(0, abs=2)
    assert answer["facets"]["employer_groups"] == {"nhs": 1}


def test_the_table_says_how_far_each_advert_is() -> None:
    output = run("radiographer", "--near", "Cornwall").output
    assert "1 advert within 42 miles of Cornwall" in output
    assert "Miles" in output
    assert "adverts in Wales" in run("radiographer", "--near", "Wales").output


def test_an_unknown_place_is_said_to_be_unknown() -> None:
    result = run("--near", "Atlantis")
    assert result.exit_code == 2
    assert "We do not know a place called 'Atlantis'" in result.output


def test_filters_are_handed_over() -> None:
    result = run("--pay", "20000", "--since", "2026-10-01", "--band", "7", "--json")
    assert json.loads(result.output)["total"] == 0


def test_the_service_gives_the_hits_behind_its_adverts(engine: MemoryEngine) -> None:
    from crossward.core.matching.query import AdvertQuery

    found = service.search_adverts(AdvertQuery(text="senior"), on=date(2026, 11, 2))
    assert [hit.advert_id for hit in found.hits] == [TRURO.id]
    assert isinstance(found.hits[0], Hit)


def test_the_index_folder_of_the_settings_is_opened_once(settings: Any, tmp_path: Path) -> None:
    from crossward.adapters.search_index.current import open_search_engine

    settings.CROSSWARD_SEARCH_INDEX = tmp_path
    assert open_search_engine() is open_search_engine()
    assert open_search_engine().count() == 0
