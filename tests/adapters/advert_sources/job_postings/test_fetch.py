"""Files of every kind give their adverts, and what is broken in them costs only itself."""

import gzip
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from crossward.adapters.advert_sources.job_postings import decoding, lines, pages, values
from crossward.adapters.advert_sources.job_postings.fetch import (
    NoSuchSourceError,
    ReadingProgress,
    fetch_adverts,
    find_files,
)
from crossward.adapters.advert_sources.rejected_record import RejectedRecord
from crossward.core.adverts.advert import Advert


def posting(number: int, **changes: object) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": f"Audiologist {number}",
        "identifier": str(number),
        "description": "Tests hearing for £30,000.",
        "jobLocation": [{"address": {"addressLocality": "Hull"}}, {"address": "York"}],
    } | changes


def fetched(path: Path | str) -> list[Advert | RejectedRecord]:
    return list(fetch_adverts(find_files([str(path)])))


def outline(records: Iterable[Advert | RejectedRecord]) -> list[str]:
    """Return identifiers of adverts, and lines of rejects as "!7"."""
    return [each.identifier if isinstance(each, Advert) else f"!{each.line}" for each in records]


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    raw = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(gzip.compress(raw) if name.endswith(".gz") else raw)
    return path


THREE = [posting(1), posting(2), posting(3)]
JSON_LINES = "\n".join(json.dumps(each, ensure_ascii=False) for each in THREE)
GRAPH = {"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, *THREE]}
ITEM_LIST = {
    "@type": "ItemList",
    "itemListElement": [{"@type": "ListItem", "item": each} for each in THREE],
}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", JSON_LINES),
        ("a.ndjson", JSON_LINES + "\n\n"),
        ("a.jsonl.gz", JSON_LINES),
        ("a.jsonl", "\ufeff" + JSON_LINES),
        ("a.jsonl", JSON_LINES.encode("utf-16")),
        ("a.jsonl", JSON_LINES.encode("cp1252")),
        ("a.jsonl", JSON_LINES.replace("\n", "\r\n")),
        ("a.jsonl", json.dumps(THREE)),
        ("a.jsonl", "[\n" + JSON_LINES.replace("\n", ",\n") + "\n]"),
        ("a.jsonl", json.dumps(THREE[:2]) + "\n" + json.dumps(THREE[2])),
        ("a.json", JSON_LINES),
        ("a.json", JSON_LINES.replace("\n", " ")),
        ("a.json", json.dumps(THREE)),
        ("a.json", json.dumps(THREE, indent=1)),
        ("a.json.gz", json.dumps(THREE, indent=1)),
        ("a.json", json.dumps(GRAPH)),
        ("a.json", json.dumps(GRAPH | {"@id": "x"}, indent=1)),
        ("a.json", json.dumps([GRAPH])),
        ("a.json", json.dumps(ITEM_LIST)),
        ("a.json", "\n".join(json.dumps(each, indent=2) for each in THREE)),
        ("noted", JSON_LINES),
        ("noted", json.dumps(THREE, indent=1)),
    ],
)
def test_every_kind_of_json_file_gives_its_adverts(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    records = fetched(written(tmp_path, name, content))
    assert outline(records) == ["1", "2", "3"]
    assert all(isinstance(each, Advert) and "£30,000" in each.text for each in records)


def test_a_single_object_is_one_advert(tmp_path: Path) -> None:
    assert outline(fetched(written(tmp_path, "a.json", json.dumps(posting(7), indent=2)))) == ["7"]
    assert outline(fetched(written(tmp_path, "b.json", ""))) == []
    assert find_files(["-", str(tmp_path / "b.json")]) == ["-", str(tmp_path / "b.json")]


@pytest.mark.parametrize("chunk", [64, 1_000_000])
def test_a_damaged_object_in_a_list_costs_only_itself(
    tmp_path: Path, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "CHUNK", chunk)
    whole = json.dumps(THREE, indent=1)
    damaged = whole.replace('"title": "Audiologist 2"', '"title": Audiologist 2"')
    records = fetched(written(tmp_path, "a.json", damaged))
    assert outline(records) == ["1", "!19", "3"]
    cut = fetched(written(tmp_path, "b.json", whole[:-150]))
    assert outline(cut) == ["1", "2", "!36"]


def test_an_endless_object_is_given_up_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(values, "CHUNK", 100)
    monkeypatch.setattr(values, "LONGEST_RECORD", 2000)
    content = '[{"title": "' + "x" * 5000
    assert set(outline(fetched(written(tmp_path, "a.json", content)))) == {"!1"}


PAGE = """<!DOCTYPE html><html><head><link rel="canonical" href="https://a.org/1"></head><body>
<script type="application/ld+json">{broken</script>
<script type="application/ld+json">{"@type": "Organization"}</script>
<script type="application/ld+json">
//<![CDATA[
%s
//]]>
</script>
<script type="Application/LD+JSON"><!-- %s; --></script>
<script>var x = {"@type": "JobPosting"}</script></body></html>"""


def test_a_page_gives_the_postings_of_all_its_blocks(tmp_path: Path) -> None:
    page = PAGE % (json.dumps(GRAPH), json.dumps(posting(4, title="Line\nbreak")))
    records = fetched(written(tmp_path, "a.html", page.replace("Line\\nbreak", "Line\nbreak")))
    assert outline(records) == ["!2", "1", "2", "3", "4"]
    assert all(each.url == "https://a.org/1" for each in records if isinstance(each, Advert))
    assert outline(fetched(written(tmp_path, "page", page)))[1:] == ["1", "2", "3", "4"]


def test_a_page_in_utf_16_is_read(tmp_path: Path) -> None:
    page = PAGE % (json.dumps(posting(1)), json.dumps(posting(2)))
    assert outline(fetched(written(tmp_path, "a.html", page.encode("utf-16")))) == ["!2", "1", "2"]


def test_the_windows_fallback_is_for_reading_only() -> None:
    with pytest.raises(UnicodeEncodeError):
        "£".encode("ascii", errors=decoding.WINDOWS_FALLBACK)


def test_a_value_nested_to_the_limit_is_refused(tmp_path: Path) -> None:
    nested = json.dumps(posting(1)).replace('"Audiologist 1"', "[" * 1010 + '"x"' + "]" * 1010)
    [refused] = fetched(written(tmp_path, "a.jsonl", nested))
    assert isinstance(refused, RejectedRecord)
    assert refused.reason == "It is nested too deep to be an advert."


def test_objects_inside_a_damaged_one_are_not_taken_for_adverts(tmp_path: Path) -> None:
    damaged = (
        '[{"title": oops, "x": [{"a": 1}, {"b": 2}, {"c": }]}, ' + json.dumps(posting(2)) + "]"
    )
    assert outline(fetched(written(tmp_path, "a.json", damaged))) == ["!1", "2"]


def test_a_page_without_postings_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = written(tmp_path, "a.htm.gz", "<html><p>Nothing</p></html>")
    [empty] = fetched(page)
    assert isinstance(empty, RejectedRecord)
    assert empty.reason == "The page holds no JobPosting."
    monkeypatch.setattr(pages, "LONGEST_PAGE", 10)
    [long] = fetched(page)
    assert isinstance(long, RejectedRecord)
    assert "longer than 10 bytes" in long.reason


def test_folders_give_all_files_of_kinds_we_know(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    written(tmp_path / "deep", "b.JSONL.gz", JSON_LINES)
    written(tmp_path, "a.json", json.dumps(posting(9)))
    written(tmp_path, "notes.txt", "no adverts")
    assert outline(fetched(tmp_path)) == ["9", "1", "2", "3"]


@pytest.mark.parametrize("name", ["", "absent.jsonl"])
def test_nothing_to_read_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoSuchSourceError, match=r"holds no file|There is no file"):
        find_files([str(tmp_path / name)])


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = written(tmp_path, "piped", gzip.compress(JSON_LINES.encode()))
    with path.open() as piped:
        monkeypatch.setattr("sys.stdin", piped)
        progress = ReadingProgress()
        records = list(fetch_adverts(["-"], progress=progress))
    assert outline(records) == ["1", "2", "3"]
    assert (progress.total, progress.done) == (0, 0)


def test_progress_tells_bytes_on_the_disk(tmp_path: Path) -> None:
    files = [written(tmp_path, f"{name}.jsonl.gz", JSON_LINES) for name in "ab"]
    progress = ReadingProgress()
    seen = [progress.done for _ in fetch_adverts([str(each) for each in files], progress=progress)]
    assert seen == sorted(seen)
    assert progress.done == progress.total == sum(each.stat().st_size for each in files)


def test_a_damaged_archive_keeps_what_came_before(tmp_path: Path) -> None:
    many = "\n".join(json.dumps(posting(n, description=f"{n * 7919}" * 40)) for n in range(3000))
    whole = gzip.compress(many.encode())
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    *adverts, last = fetched(path)
    assert len(adverts) > 100
    assert isinstance(last, RejectedRecord)
    assert last.reason.startswith("The file cannot be read further")


def test_a_line_too_long_is_passed_over_without_keeping_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LONGEST_RECORD", 1000)
    monkeypatch.setattr(lines, "KEPT_OF_TOO_LONG", 10)
    huge = json.dumps(posting(2, description="x" * 5000))
    content = f"{json.dumps(posting(1))}\n{huge}\n{json.dumps(posting(3))}\n{huge}"
    records = fetched(written(tmp_path, "a.jsonl", content))
    assert outline(records) == ["1", "!2", "3", "!4"]
    rejected = records[1]
    assert isinstance(rejected, RejectedRecord)
    assert rejected.record == huge[:10] + " [...]"
    assert "bytes long; at most 1,000 are taken." in rejected.reason


def _nested(depth: int) -> str:
    return json.dumps(posting(5)).replace(
        '"Tests hearing for \\u00a330,000."', "[" * depth + "]" * depth
    )


DAMAGE = {
    "cut off": (json.dumps(posting(5))[:60], "not whole JSON"),
    "no JSON": ("title: Audiologist", "not whole JSON"),
    "a list of numbers": ("[1]", "It is a number"),
    "another type": ('{"@type": "Event", "title": "Fair"}', "of the type Event"),
    "no title": (json.dumps(posting(5, title="")), "has no title"),
    "a title that is no text": (json.dumps(posting(5, title=5)), "title is not text"),
    "a description that is no text": (json.dumps(posting(5, description={})), "is not text"),
    "a bad date": (json.dumps(posting(5, validThrough="2030-02-31")), "validThrough"),
    "a huge field": (json.dumps(posting(5, description="x" * 1_100_000)), "1,100,000 characters"),
    "nested too deep": (_nested(100_000), "nested too deep"),
}


def test_fifty_damaged_lines_of_ten_kinds_cost_no_good_one(tmp_path: Path) -> None:
    content, good, reasons = [], [], {}
    for number in range(500):
        content.append(json.dumps(posting(number)))
        good.append(str(number))
        if number % 10 == 0:
            line, reason = list(DAMAGE.values())[number // 10 % len(DAMAGE)]
            content.append(line)
            reasons[len(content)] = reason
    records = fetched(written(tmp_path, "a.jsonl", "\n".join(content)))
    assert [each.identifier for each in records if isinstance(each, Advert)] == good
    rejected = [each for each in records if isinstance(each, RejectedRecord)]
    assert [each.line for each in rejected] == list(reasons)
    for each in rejected:
        assert reasons[each.line] in each.reason
        assert each.record == content[each.line - 1]


@pytest.mark.parametrize(
    "line",
    [
        json.dumps(posting(5)).replace("Tests", "Te\x01s\tts"),
        json.dumps(posting(5, description="Caf\u00e9 \u00a330,000"), ensure_ascii=False).encode(
            "latin-1"
        ),
        json.dumps(posting(5)).encode() + b"\x00",
        json.dumps(posting(5, title="Audiologist \ud800")),
        json.dumps(posting(5, extra=float("nan"))),
        json.dumps(posting(5)) + ",",
    ],
)
def test_small_damage_is_mended_and_the_advert_taken(tmp_path: Path, line: str | bytes) -> None:
    raw = line if isinstance(line, bytes) else line.encode()
    [advert] = fetched(written(tmp_path, "a.jsonl", raw))
    assert isinstance(advert, Advert), advert.reason
    json.dumps(advert.title + advert.text).encode("ascii")
    assert not any(ord(each) < 32 for each in advert.text)


def test_an_unreadable_file_is_one_reject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.jsonl", JSON_LINES)

    def fail(*_: object, **__: object) -> io.BufferedReader:
        raise PermissionError("not allowed")

    monkeypatch.setattr(Path, "open", fail)
    assert outline(fetch_adverts([str(path)])) == ["!1"]
