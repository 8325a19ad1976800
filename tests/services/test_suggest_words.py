"""What is suggested while somebody types."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Reading
from crossward.core.matching.memory_engine import MemoryEngine
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.evidence import Fact
from crossward.services import find_similar_adverts as similar
from crossward.services import suggest_words as service
from crossward.services.find_similar_adverts import find_similar_adverts
from crossward.services.suggest_words import SuggestionKind, suggest_words

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def keep(name: str, title: str, *, role: str | None = None) -> KeptAdvert:
    return KeptAdvert(
        advert=Advert(
            source="test", identifier=name, title=title, text="Care.", employer="Example  Trust"
        ),
        reading=Reading(role=Fact(role, ()) if role else None),
        employer_group=decide_employer_group(""),
        first_seen=NOW,
        last_changed=NOW,
    )


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RoaringEngine:
    engine = RoaringEngine(tmp_path)
    for module in (service, similar):
        monkeypatch.setattr(module, "open_search_engine", lambda: engine)
    return engine


def test_nothing_is_suggested_for_one_letter(engine: RoaringEngine) -> None:
    assert suggest_words("r") == ()


def test_roles_skills_and_places_are_suggested_by_their_beginning(engine: RoaringEngine) -> None:
    kinds = {each.kind for each in suggest_words("sono")}
    assert SuggestionKind.ROLE in kinds
    places = suggest_words("lee", kinds=[SuggestionKind.PLACE])
    assert "Leeds" in {each.words for each in places}
    assert suggest_words("treatment pl", kinds=[SuggestionKind.SKILL])


def test_a_later_word_counts_too(engine: RoaringEngine) -> None:
    found = suggest_words("radiographer", kinds=[SuggestionKind.ROLE])
    assert found[0].value.endswith("radiographer")


def test_employers_are_suggested_as_they_write_themselves(engine: RoaringEngine) -> None:
    assert suggest_words("exam", kinds=[SuggestionKind.EMPLOYER]) == ()
    engine.put([keep("1", "Audiologist")])
    found = suggest_words("EXAM", kinds=[SuggestionKind.EMPLOYER])
    assert [each.words for each in found] == ["Example Trust"]


def test_an_engine_that_knows_no_employers_suggests_none(
    engine: RoaringEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "open_search_engine", MemoryEngine)
    assert suggest_words("exam", kinds=[SuggestionKind.EMPLOYER]) == ()


def test_similar_adverts_are_of_the_role_and_never_the_advert_itself(
    engine: RoaringEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = [
        keep("1", "Audiologist", role="audiologist"),
        keep("2", "Senior Audiologist", role="audiologist"),
        keep("3", "Audiology secretary", role="other-support"),
    ]
    engine.put(kept)
    by_id = {each.id: each for each in kept}
    monkeypatch.setattr(similar, "find_adverts", lambda ids: tuple(by_id[each] for each in ids))
    found = find_similar_adverts(kept[0], on=date(2026, 11, 2))
    assert [each.advert.title for each in found] == ["Senior Audiologist"]
    roleless = keep("4", "Audiologist")
    assert len(find_similar_adverts(roleless, on=date(2026, 11, 2), limit=1)) == 1


def test_a_slip_of_the_keyboard_is_forgiven(engine: RoaringEngine) -> None:
    roles = suggest_words("radiogropher", kinds=[SuggestionKind.ROLE])
    assert roles[0].words == "Radiographer"
    places = suggest_words("manchster", kinds=[SuggestionKind.PLACE, SuggestionKind.EMPLOYER])
    assert places[0].words == "Manchester"
    assert suggest_words("zqx", kinds=[SuggestionKind.ROLE]) == ()


def test_the_plain_name_of_a_role_comes_before_its_kinds(engine: RoaringEngine) -> None:
    assert suggest_words("sonogr", kinds=[SuggestionKind.ROLE])[0].words == "Sonographer"
