"""What the index on disk promises: nothing acknowledged is lost, and searching never waits."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from crossward.adapters.search_index.index_file import FILE
from crossward.adapters.search_index.index_folder import IndexFolder
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.adapters.search_index.search_run import SearchRun
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reading import Reading
from crossward.core.matching.engine import SearchIndexDamaged
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.places import Place, Point

NOW = datetime(2026, 11, 1, tzinfo=UTC)
TODAY = date(2026, 11, 2)


def keep(number: int, *, title: str = "Radiographer", places: tuple[Place, ...] = ()) -> KeptAdvert:
    advert = Advert(source="test", identifier=str(number), title=title, text="Care.", places=places)
    return KeptAdvert(
        advert=advert,
        reading=Reading(),
        employer_group=decide_employer_group(""),
        first_seen=NOW,
        last_changed=NOW,
    )


def found(engine: RoaringEngine, text: str = "", *, limit: int = 20) -> list[str]:
    hits = engine.search(AdvertQuery(text=text, limit=limit), on=TODAY).hits
    return [hit.advert_id for hit in hits]


def test_an_index_that_does_not_exist_yet_holds_nothing(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path / "none")
    assert engine.count() == 0
    assert engine.search(AdvertQuery(), on=TODAY).total == 0
    assert not (tmp_path / "none").exists()


def test_what_was_put_is_there_for_another_process(tmp_path: Path) -> None:
    RoaringEngine(tmp_path).put([keep(1)])
    assert found(RoaringEngine(tmp_path), "radiographers") == [keep(1).id]


def test_an_open_reader_sees_what_others_commit(tmp_path: Path) -> None:
    reader, writer = RoaringEngine(tmp_path), RoaringEngine(tmp_path)
    writer.put([keep(1)])
    assert reader.count() == 1
    writer.put([keep(2)])
    assert reader.count() == 2
    writer.remove([keep(1).id])
    assert found(reader) == [keep(2).id]
    writer.replace_all([keep(3)])
    assert found(reader) == [keep(3).id]


def test_an_advert_put_again_replaces_the_one_before(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(1, title="Nurse"), keep(1, title="Radiographer")])
    engine.put([keep(1, title="Dosimetrist")])
    assert engine.count() == 1
    assert found(engine, "dosimetrist") == [keep(1).id]
    assert found(engine, "radiographer") == []


def test_an_engine_that_let_go_opens_its_index_again(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.close()
    engine.put([keep(1)])
    assert engine.count() == 1
    engine.close()
    assert found(engine) == [keep(1).id]


def answer_counts(engine: RoaringEngine, asked: Connection) -> None:
    for _ in iter(asked.recv, None):
        asked.send(engine.count())


def test_a_process_that_was_forked_reads_what_others_write(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(1)])
    assert engine.count() == 1
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.get_context("fork").Process(target=answer_counts, args=(engine, theirs))
    child.start()
    for number in range(2, 30):
        engine.put([keep(number)])
        ours.send("How many?")
        assert ours.recv() == engine.count() == number
    ours.send(None)
    child.join()
    assert child.exitcode == 0


def test_a_search_that_fails_leaves_the_engine_able_to_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(1)])
    with monkeypatch.context() as broken:
        broken.setattr(SearchRun, "results", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            engine.search(AdvertQuery(), on=TODAY)
    assert found(engine) == [keep(1).id]


def test_the_old_index_answers_until_the_new_one_is_whole(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(1)])

    def watched() -> Iterator[KeptAdvert]:
        yield keep(2)
        assert found(engine) == [keep(1).id]
        yield keep(3)

    engine.replace_all(watched())
    assert sorted(found(engine)) == sorted([keep(2).id, keep(3).id])


def test_a_rebuild_that_fails_leaves_the_old_index(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(1)])

    def broken() -> Iterator[KeptAdvert]:
        yield keep(2)
        raise RuntimeError("The store went away.")

    with pytest.raises(RuntimeError):
        engine.replace_all(broken())
    assert found(engine) == [keep(1).id]
    engine.put([keep(4)])
    assert engine.count() == 2


def test_only_two_versions_are_kept_on_disk(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    for number in range(4):
        engine.replace_all([keep(number)])
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 2
    assert found(engine) == [keep(3).id]


def test_a_damaged_index_says_what_to_do_and_can_be_rebuilt(tmp_path: Path) -> None:
    RoaringEngine(tmp_path).put([keep(1)])
    current = IndexFolder(tmp_path).current()
    assert current is not None
    (current / FILE).write_bytes(b"torn" * 5_000)
    engine = RoaringEngine(tmp_path)
    with pytest.raises(SearchIndexDamaged, match="crossward reindex"):
        engine.search(AdvertQuery(), on=TODAY)
    engine.replace_all([keep(1)])
    assert engine.count() == 1


def test_an_index_whose_files_are_gone_says_what_to_do(tmp_path: Path) -> None:
    RoaringEngine(tmp_path).put([keep(1)])
    current = IndexFolder(tmp_path).current()
    assert current is not None
    (current / FILE).unlink()
    with pytest.raises(SearchIndexDamaged):
        RoaringEngine(tmp_path).count()


def test_an_index_of_another_layout_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "v0-1").mkdir()
    (tmp_path / "current").write_text("v0-1")
    with pytest.raises(SearchIndexDamaged, match="another version"):
        RoaringEngine(tmp_path).count()


KILLED = """
import sys
from pathlib import Path
from tests.adapters.search_index.test_roaring_engine import keep, RoaringEngine
engine = RoaringEngine(Path(sys.argv[1]))
for number in range(1000):
    engine.put([keep(number)])
    print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    child = subprocess.Popen(  # noqa: S603 - this very Python, on our own words
        [sys.executable, "-c", KILLED, str(tmp_path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONPATH": "src:."},
    )
    assert child.stdout is not None
    acknowledged = [int(child.stdout.readline()) for _ in range(5)]
    child.send_signal(signal.SIGKILL)
    acknowledged += [int(line) for line in child.stdout.read().split()]
    child.wait()
    child.stdout.close()
    engine = RoaringEngine(tmp_path)
    there = set(found(engine, limit=2000))
    assert {keep(number).id for number in acknowledged} <= there
    engine.put([keep(5000)])
    assert keep(5000).id in found(engine, limit=2000)


def test_searches_go_on_while_adverts_are_put(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(0)])
    counts: list[int] = []
    stop = threading.Event()

    def look() -> None:
        while not stop.is_set():
            counts.append(engine.search(AdvertQuery(text="radiographer"), on=TODAY).total)

    looker = threading.Thread(target=look)
    looker.start()
    for number in range(1, 6):
        engine.put([keep(number)])
    stop.set()
    looker.join()
    assert counts == sorted(counts)
    assert found(engine, "radiographer", limit=1) != []


def test_places_without_a_position_are_located_when_indexed(tmp_path: Path) -> None:
    leeds = Point(53.8, -1.55)
    engine = RoaringEngine(tmp_path, locate=lambda place: leeds if place.locality else None)
    engine.put([keep(1, places=(Place(locality="Leeds"), Place()))])
    near = Near("Leeds", leeds, 1)
    hits = engine.search(AdvertQuery(near=near, sort=Sort.DISTANCE), on=TODAY).hits
    assert [hit.distance_miles for hit in hits] == [0.0]


def test_deep_pages_through_one_great_tie_show_each_advert_once(tmp_path: Path) -> None:
    engine = RoaringEngine(tmp_path)
    engine.put([keep(number) for number in range(300)])
    for sort in (Sort.RELEVANCE, Sort.NEWEST, Sort.PAY, Sort.CLOSING_SOON):
        seen = [
            hit.advert_id
            for offset in range(0, 300, 20)
            for hit in engine.search(
                AdvertQuery(text="radiographer", sort=sort, offset=offset), on=TODAY
            ).hits
        ]
        assert len(set(seen)) == len(seen) == 300
