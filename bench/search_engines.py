"""How fast the search is, beside SQLite FTS5 and PostgreSQL, on the same adverts and queries.

    python -m bench.search_engines --adverts FILE --queries FILE --sizes 10000 100000

Each engine answers a page of twenty with counts beside five filters and with one filter set.
PostgreSQL takes part where --postgres names a database that may be written to.
"""

import argparse
import os
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crossward.config.settings.test")

from bench.other_engines import OtherEngine, PostgresEngine, SqliteEngine
from bench.varied_adverts import SEED, TODAY, read_originals, vary

from crossward.adapters.search_index.tantivy_engine import TantivyEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.query import AdvertQuery
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import all_roles
from crossward.services.understand_query import understand_query

BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Row:
    engine: str
    size: int
    build_seconds: float
    megabytes: float
    latencies: Sequence[float]

    def line(self) -> str:
        p50, p95, p99 = (percentile(self.latencies, share) for share in (0.5, 0.95, 0.99))
        return (
            f"{self.engine:10} {self.size:>9,} {self.build_seconds:>9.1f} {self.megabytes:>9.0f}"
            f" {p50:>8.1f} {p95:>8.1f} {p99:>8.1f} {memory():>8.0f}"
        )


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def memory() -> float:
    """Return the most memory this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def folder_megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def make_queries(path: Path, *, generated: int) -> list[str]:
    """Return the real queries and as many made from titles, each with its words."""
    real = [line.split("\t")[-1] for line in path.read_text("utf-8").splitlines() if line]
    titles = [title for role in all_roles().values() for title in role.titles]
    towns = ("", "", " Leeds", " London", " band 6", " bank", " Bristol", " part time")
    chance = random.Random(SEED)
    made = (chance.choice(titles) + chance.choice(towns) for _ in range(generated))
    return [*real, *made]


def measure(search: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    """Time each query once after a warm-up, in milliseconds."""
    for query in queries[:5]:
        search(query)
    times = []
    for query in queries:
        began = time.perf_counter()
        search(query)
        times.append((time.perf_counter() - began) * 1000)
    return times


def bench_ours(adverts: Iterator[KeptAdvert], queries: Sequence[str], *, size: int) -> Row:
    with TemporaryDirectory() as folder:
        engine = TantivyEngine(Path(folder))
        began = time.perf_counter()
        engine.replace_all(adverts)
        built = time.perf_counter() - began

        def search(text: str) -> None:
            asked = AdvertQuery(text=text, employer_groups=frozenset({EmployerGroup.NHS}))
            engine.search(understand_query(asked, engine=engine).query, on=TODAY)

        times = measure(search, queries)
        return Row("crossward", size, built, folder_megabytes(Path(folder)), times)


def bench_updates(adverts: Sequence[KeptAdvert], *, extra: Iterator[KeptAdvert]) -> float:
    """Return how many adverts a second are put into an index that is there already."""
    with TemporaryDirectory() as folder:
        engine = TantivyEngine(Path(folder))
        engine.replace_all(adverts)
        began, done = time.perf_counter(), 0
        while batch := list(islice(extra, BATCH)):
            engine.put(batch)
            engine.search(AdvertQuery(text="radiographer"), on=TODAY)
            done += len(batch)
        return done / (time.perf_counter() - began)


def bench_other(
    engine: OtherEngine, adverts: Iterator[KeptAdvert], queries: Sequence[str], *, size: int
) -> Row:
    began = time.perf_counter()
    engine.build(adverts)
    built = time.perf_counter() - began
    times = measure(engine.search, queries)
    row = Row(engine.name, size, built, engine.megabytes(), times)
    engine.close()
    return row


def main() -> None:
    """Print one table."""
    asked = arguments()
    originals = read_originals(asked.adverts, most=asked.originals)
    queries = make_queries(asked.queries, generated=asked.generated)
    print(f"{len(queries)} queries, each with five filters counted and one set; milliseconds")
    print("engine        adverts   build s     MB      p50      p95      p99   MB peak")
    for size in asked.sizes:
        print(bench_ours(vary(originals, count=size), queries, size=size).line(), flush=True)
        for engine in other_engines(asked):
            adverts = vary(originals, count=size)
            print(bench_other(engine, adverts, queries, size=size).line(), flush=True)
    base = list(vary(originals, count=asked.sizes[0]))
    rate = bench_updates(base, extra=vary(originals, count=5_000, start=10_000_000))
    print(f"{rate:,.0f} adverts a second put in batches of {BATCH:,} while searching")


def other_engines(asked: argparse.Namespace) -> Iterator[OtherEngine]:
    yield SqliteEngine()
    if asked.postgres:
        yield PostgresEngine(asked.postgres)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--adverts", type=Path, required=True, help="job postings to vary")
    parser.add_argument("--queries", type=Path, required=True, help="lines of id, tab, words")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    parser.add_argument("--originals", type=int, default=10_000)
    parser.add_argument("--generated", type=int, default=200)
    parser.add_argument("--postgres", default="", help="a database's address")
    return parser.parse_args()


if __name__ == "__main__":
    import django

    django.setup()
    main()
