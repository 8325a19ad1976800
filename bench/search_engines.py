"""How fast the search is, beside SQLite FTS5 and PostgreSQL, on the same adverts and queries.

    python -m bench.search_engines --adverts FILE --queries FILE --sizes 10000 100000

Each engine answers a page of twenty with counts beside five filters and with one filter set.
PostgreSQL takes part where --postgres names a database that may be written to. What is built
stays in --folder, so that another run measures it again without building it.
"""

import argparse
import gc
import os
import random
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "crossward.config.settings.test")

from bench.engine_timing import Row, build_once, measure, rate_while_searching
from bench.other_engines import OtherEngine, PostgresEngine, SqliteEngine
from bench.varied_adverts import (
    SEED,
    SHARED_ADVERTS,
    SHARED_QUERIES,
    TODAY,
    read_originals,
    vary,
)

from crossward.adapters.gazetteer.locate import locate_place
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.query import AdvertQuery
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import all_roles
from crossward.services.understand_query import understand_query

WARM_UP = 200  # queries before those that are timed, for a service is asked more than once
EXTRA = 30_000  # adverts put into a built index while another process searches it
EXTRA_FROM = 100_000_000  # their numbers, which no built index holds


class OurEngine:
    """The search as the service runs it: the query is understood, then put to the index."""

    name = "crossward"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.engine = RoaringEngine(folder, locate=locate_place)

    def build(self, adverts: Iterator[KeptAdvert]) -> None:
        self.engine.replace_all(adverts)

    def search(self, text: str) -> object:
        asked = AdvertQuery(text=text, employer_groups=frozenset({EmployerGroup.NHS}))
        return self.engine.search(understand_query(asked, engine=self.engine).query, on=TODAY)

    def megabytes(self) -> float:
        return sum(each.stat().st_size for each in self._folder.rglob("*") if each.is_file()) / 1e6

    def close(self) -> None:
        self.engine.count()


def make_queries(path: Path, *, generated: int) -> list[str]:
    """Return the real queries and as many made from titles, each with its words."""
    real = [line.split("\t")[-1] for line in path.read_text("utf-8").splitlines() if line]
    return [*real, *from_titles(generated, seed=SEED)]


def from_titles(count: int, *, seed: int) -> Iterator[str]:
    titles = [title for role in all_roles().values() for title in role.titles]
    towns = ("", "", " Leeds", " London", " band 6", " bank", " Bristol", " part time")
    chance = random.Random(seed)
    return (chance.choice(titles) + chance.choice(towns) for _ in range(count))


def engines(asked: argparse.Namespace, *, folder: Path, size: int) -> Iterator[OtherEngine]:
    if "crossward" in asked.engines:
        yield OurEngine(folder / f"crossward-{size}")
    if "fts5" in asked.engines:
        yield SqliteEngine(folder / f"fts5-{size}.sqlite3")
    if asked.postgres and "postgresql" in asked.engines:
        yield PostgresEngine(asked.postgres, size=size)


def main() -> None:
    """Print one table."""
    asked = arguments()
    if not asked.adverts.exists():
        print("There are no adverts to search: name some with --adverts, and --queries.")
        return
    originals = read_originals(asked.adverts, most=asked.originals)
    queries = make_queries(asked.queries, generated=asked.generated)
    others = [each for each in from_titles(WARM_UP, seed=SEED + 1) if each not in queries]
    print(
        f"{len(queries)} queries, each with five filters counted and one set, "
        f"after {len(others)} others; milliseconds"
    )
    print(Row.headings(), flush=True)
    with TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for size in asked.sizes:
            for engine in engines(asked, folder=folder, size=size):
                built = build_once(engine, vary(originals, count=size), folder=folder, size=size)
                if not asked.only_build:
                    print(
                        Row(built, measure(engine.search, queries, after=others)).line(), flush=True
                    )
                engine.close()
            if asked.updates:
                print_updates(originals, queries, folder=folder / f"crossward-{size}")


def print_updates(originals: Sequence[KeptAdvert], queries: Sequence[str], *, folder: Path) -> None:
    """Put new adverts into a built index, batch by batch, while another process searches it."""
    from crossward.services.index_adverts import PAGE  # needs Django to be ready

    ours = OurEngine(folder)
    extra = list(vary(originals, count=EXTRA, start=EXTRA_FROM))
    batches = [extra[start : start + PAGE] for start in range(0, EXTRA, PAGE)]
    gc.freeze()  # an import holds one batch at a time, and has no other adverts to look through
    rate, searching = rate_while_searching(
        [partial(ours.engine.put, batch) for batch in batches],
        search=OurEngine(folder).search,
        queries=queries,
        count=EXTRA,
    )
    ours.engine.remove([kept.id for kept in extra])
    print(
        f"put in batches of {PAGE:,}, as an import does: {rate:,.0f} adverts a second; "
        f"meanwhile {searching}"
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--adverts", type=Path, default=SHARED_ADVERTS, help="postings to vary")
    parser.add_argument("--queries", type=Path, default=SHARED_QUERIES, help="id, tab, words")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    parser.add_argument("--originals", type=int, default=10_000)
    parser.add_argument("--generated", type=int, default=200)
    parser.add_argument("--postgres", default="", help="a database's address")
    parser.add_argument("--engines", nargs="+", default=["crossward", "fts5", "postgresql"])
    parser.add_argument("--folder", type=Path, help="where to keep what is built")
    parser.add_argument("--only-build", action="store_true")
    parser.add_argument("--updates", action="store_true", help="also put adverts while searching")
    return parser.parse_args()


if __name__ == "__main__":
    import django

    django.setup()
    main()
