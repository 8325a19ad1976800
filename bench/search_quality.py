"""How good the search is, and what each of its ingredients brings, as one table.

    python -m bench.search_quality --adverts FILE --set QUERIES GRADES [--set QUERIES GRADES]

Each line is the same search with one thing left out of the points; what is found at all stays
as it was. The first line leaves out nothing, the last is plain BM25 with the title counting twice.
"""

import argparse
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crossward.config.settings.test")

from bench.varied_adverts import (
    SHARED_ADVERTS,
    SHARED_GRADES,
    SHARED_QUERIES,
    TODAY,
    read_originals,
)

from crossward.adapters.gazetteer.locate import locate_place
from crossward.adapters.search_index.plain_bm25 import PlainBm25
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching import closer_look, group_points, plan, understanding
from crossward.core.matching.ndcg import CUT, ndcg
from crossward.core.matching.query import AdvertQuery
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.services.understand_query import understand_query

Grades = Mapping[str, Mapping[str, int]]
REMEMBERED = (
    plan._understand,  # noqa: SLF001
    understanding._what_is_meant,  # noqa: SLF001
    group_points.points_by_field,
    closer_look._by_level,  # noqa: SLF001
)
MOST = 100_000  # adverts
NOTHING = {"title": 0, "place": 0, "employer": 0}
LEFT_OUT: dict[str, dict[str, Any]] = {
    "nothing": {},
    "that an advert is of the role meant": {"role": 0, "fine_role": 0},
    "roles finer than those that readings tell apart": {"fine_role": 0},
    "roles near the one meant": {"roles": {"neighbour": 0}},
    "everyday names of roles": {"roles": {"everyday_words": 0, "everyday_word": 0}},
    "skills that the words name": {"skill": 0},
    "that everyday talk is weighed apart": {"everyday_word": {"named": 100, "told": 100}},
    "other names of words, and words of the same field": {
        "other_name": {"named": 0, "told": 0},
        "near_name": {"named": 0, "told": 0},
    },
    "words in titles, places and employers": {"named": NOTHING},
    "how much a text is about a word": {"told": dict.fromkeys(ranking_facts()["told"], 0)},
    "words side by side in a title": {"pair_in_title": 0},
    "typed bands, contracts, hours and experience": {
        "fact": {"told": 0, "silent": 0},
        "filter_phrase": NOTHING,
    },
    "typed places": {"place": {"near": 0, "named": 0}, "window_points": {"nearness": 0}},
    "that an advert says the typed place": {"place": {"named": 0}},
    "how much of a title was asked for": {"window_points": {"title_coverage": 0}},
    "that a title is no more senior than asked": {"window_points": {"level": 0}},
    "that learners meet no specialist first": {"window_points": {"junior": 0}},
    "several words of one name, apart in a title": {"title_words_apart": {"named": 0}},
    "freshness": {"window_points": {"freshness": 0}},
    "completeness": {"window_points": {"completeness": 0}},
    "one result for adverts that say the same": {"same_text": 2.0},
    "a bound for each employer": {"most_of_one_employer": 1_000},
}


def main() -> None:
    """Print one table: a column a set of graded queries, a line a thing left out."""
    options = _options()
    if not options.adverts.exists():
        print("There are no adverts to search: name some with --adverts, and --set.")
        return
    files = options.set or [(SHARED_QUERIES, SHARED_GRADES)]
    sets = [(_read_queries(queries), _read_grades(grades)) for queries, grades in files]
    adverts = {each.id: _open(each) for each in read_originals(options.adverts, most=MOST)}
    names = {key: each.advert.url.rstrip("/").rpartition("/")[2] for key, each in adverts.items()}
    with TemporaryDirectory(prefix="crossward-quality-") as folder:
        engine = _engine(Path(folder), adverts)
        for words, changes in LEFT_OUT.items():
            with _changed(ranking_facts(), changes):
                _print(words, [_ours(engine, names, *each) for each in sets])
    bm25 = PlainBm25(each.advert for each in adverts.values())
    _print("all: plain BM25", [_plain(bm25, names, *each) for each in sets])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--adverts", type=Path, default=SHARED_ADVERTS)
    parser.add_argument("--set", type=Path, nargs=2, action="append", help="queries and grades")
    return parser.parse_args()


def _open(kept: KeptAdvert) -> KeptAdvert:
    return replace(kept, advert=replace(kept.advert, closes=None))


def _engine(folder: Path, adverts: Mapping[str, KeptAdvert]) -> RoaringEngine:
    engine = RoaringEngine(folder, locate=locate_place)
    engine.replace_all(adverts.values())
    return engine


@contextmanager
def _changed(facts: Any, changes: Mapping[str, Any]) -> Iterator[None]:
    """Change the ranking for a while; what was understood of a query before is forgotten."""
    with ExitStack() as stack:
        for name, value in changes.items():
            whole = {**facts[name], **value} if isinstance(value, dict) else value
            stack.enter_context(patch.dict(facts, {name: whole}))
        for remembered in REMEMBERED:
            remembered.cache_clear()
        yield


def _ours(
    engine: RoaringEngine, names: Mapping[str, str], queries: Mapping[str, str], grades: Grades
) -> float:
    return fmean(
        ndcg([names[each] for each in _shown(engine, text)], grades.get(query, {}))
        for query, text in queries.items()
    )


def _shown(engine: RoaringEngine, text: str) -> list[str]:
    """Return what a person meets first: each result, then those listed under it."""
    asked = understand_query(AdvertQuery(text=text, limit=CUT), engine=engine).query
    hits = engine.search(asked, on=TODAY).hits
    return [each for hit in hits for each in (hit.advert_id, *hit.others)][:CUT]


def _plain(
    bm25: PlainBm25, names: Mapping[str, str], queries: Mapping[str, str], grades: Grades
) -> float:
    return fmean(
        ndcg([names[each] for each in bm25.search(text, limit=CUT)], grades.get(query, {}))
        for query, text in queries.items()
    )


def _read_queries(path: Path) -> dict[str, str]:
    return {row[0]: row[1] for row in _rows(path)}


def _read_grades(path: Path) -> Grades:
    grades: dict[str, dict[str, int]] = {}
    for query, advert, grade in _rows(path):
        grades.setdefault(query, {})[advert] = int(grade)
    return grades


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]


def _print(words: str, scores: Sequence[float]) -> None:
    print(f"{words:<52}" + "".join(f"{score:>8.3f}" for score in scores), flush=True)


if __name__ == "__main__":
    main()
