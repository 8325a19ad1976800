"""Reading files of adverts by the million."""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from crossward.core.adverts.advert import Advert
from crossward.services import read_adverts_in_bulk as read_adverts_in_bulk_module
from crossward.services.open_pieces import NoBatchExtraError, open_pieces
from crossward.services.read_adverts_in_bulk import read_adverts_in_bulk
from crossward.services.read_data_set import read_data_set
from crossward.services.read_partition import Refusal, read_partition
from crossward.services.write_readings import write_readings


def posting(number: int) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": f"Band {number % 3 + 5} Radiographer",
        "url": f"https://jobs.example.org/{number}",
        "description": "<p>HCPC registration is required.</p><ul><li>37.5 hours per week</li></ul>",
        "baseSalary": {"value": {"value": "£33,000 - £40,000 pa pro rata", "unitText": "YEAR"}},
        "hiringOrganization": {"name": "Example NHS Trust"},
        "datePosted": "2026-11-01",
    }


def lines(number: int) -> list[bytes]:
    return [orjson.dumps(posting(each)) for each in range(number)]


def test_a_line_gives_a_reading_in_the_contract_s_keys() -> None:
    (said,) = read_partition(lines(1))
    assert isinstance(said, bytes)
    reading = orjson.loads(said)
    assert reading["id"] == "0"
    assert reading["pay"] == {"min": 33000, "max": 40000, "period": "year", "pro_rata": True}
    assert reading["bands"] == ["5"]
    assert {one["field"] for one in reading["evidence"]} >= {"pay", "bands", "hours"}


@pytest.mark.parametrize(
    "line", [b'{"title": "cut', b"[" * 100_000, b'"just words"', b'{"@type": "JobPosting"}']
)
def test_a_line_that_is_no_advert_is_refused_in_its_place(line: bytes) -> None:
    before, refused, after = read_partition([lines(1)[0], line, lines(1)[0]])
    assert isinstance(refused, Refusal)
    assert refused.reason.endswith(".") or refused.reason
    assert before == after


def test_an_advert_and_a_parsed_posting_are_pieces_too() -> None:
    advert = Advert(source="file", identifier="a.txt", title="Dosimetrist", text="")
    first, second = read_partition([advert, posting(1)])
    assert isinstance(first, bytes)
    assert orjson.loads(first)["id"] == "a.txt"
    assert isinstance(second, bytes)


def test_workers_give_the_same_lines_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_adverts_in_bulk_module, "PIECES", 20)
    pieces = lines(150)
    assert list(read_adverts_in_bulk(pieces, workers=2)) == list(read_adverts_in_bulk(pieces))


def test_pieces_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield lines(1)[0]

    assert isinstance(next(read_adverts_in_bulk(endless())), bytes)
    assert taken <= 200


def test_files_of_every_kind_are_opened(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n\n".join(lines(2)))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b"\n".join(lines(3))))
    (tmp_path / "c.json").write_bytes(orjson.dumps([posting(1)]))
    (tmp_path / "d.txt").write_text("Band 7 Physicist\nHCPC registered.", "utf-8")
    (tmp_path / "e.html").write_text("<h1>Band 6 Dosimetrist</h1><p>Join us.</p>", "utf-8")
    (tmp_path / "f.html.gz").write_bytes(gzip.compress(b"<h1>Porter</h1><p>Join us.</p>"))
    (tmp_path / "g.json").write_text("[1]", "utf-8")
    counts = [len(list(open_pieces(str(path)))) for path in sorted(tmp_path.iterdir())]
    assert counts == [2, 3, 1, 1, 1, 1, 1]
    (page,) = open_pieces(str(tmp_path / "e.html"))
    assert isinstance(page, Advert)
    assert page.title == "Band 6 Dosimetrist"
    (refused,) = open_pieces(str(tmp_path / "g.json"))
    assert isinstance(refused, Refusal)


def test_readings_go_to_parquet_and_postings_come_from_it(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = [posting(each) for each in range(3)]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "in.parquet")
    pieces = list(open_pieces(str(tmp_path / "in.parquet")))
    said = [one for one in read_partition(pieces) if isinstance(one, bytes)]  # type: ignore[arg-type]
    assert write_readings(said, target=tmp_path / "out.parquet") == 3
    back = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [row["bands"] for row in back] == [["5"], ["6"], ["7"]]
    assert back[0]["pay"]["max"] == 40000
    assert not list(tmp_path.glob("*.part"))


def test_without_the_extra_parquet_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "in.parquet").write_bytes(b"")
    with pytest.raises(NoBatchExtraError, match="batch extra"):
        list(open_pieces(str(tmp_path / "in.parquet")))
    with pytest.raises(NoBatchExtraError, match="batch extra"):
        write_readings([b"{}\n"], target=tmp_path / "out.parquet")


class Cluster:
    """A cluster of one, without sockets."""

    def map(self, function: Any, *values: Any) -> list[Any]:
        return [function(*one) for one in zip(*values, strict=True)]

    def gather(self, futures: list[Any]) -> list[Any]:
        return futures


@pytest.mark.parametrize("as_parquet", [False, True])
def test_a_data_set_is_read_file_by_file(tmp_path: Path, *, as_parquet: bool) -> None:
    files = []
    for number in range(2):
        path = tmp_path / f"part-{number}.jsonl"
        path.write_bytes(b"\n".join([*lines(4), b"{broken"]))
        files.append(str(path))
    summaries = list(
        read_data_set(files, folder=tmp_path / "out", cluster=Cluster(), as_parquet=as_parquet)
    )
    assert [(one.read, one.refused) for one in summaries] == [(4, 1), (4, 1)]
    assert all(Path(one.readings).exists() for one in summaries)


@pytest.mark.enable_socket
def test_two_machines_of_a_real_cluster_share_the_files(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    files = []
    for number in range(4):
        path = tmp_path / f"part-{number}.jsonl"
        path.write_bytes(b"\n".join(lines(30)))
        files.append(str(path))
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        summaries = list(read_data_set(files, folder=tmp_path / "out", cluster=client))
        assert len(client.scheduler_info()["workers"]) == 2
    assert sum(one.read for one in summaries) == 120
