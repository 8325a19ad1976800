"""Score the search against queries whose results people have graded."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory

from crossward.adapters.gazetteer.locate import locate_place
from crossward.adapters.search_index.plain_bm25 import PlainBm25
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import read_advert
from crossward.core.matching.ndcg import CUT, ndcg
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.services.understand_query import understand_query


@dataclass(frozen=True, slots=True)
class GradedQuery:
    """``grades`` by the graders' own ids of adverts: the last part of an advert's address."""

    id: str
    text: str
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class GradedResult:
    title: str
    grade: int | None


@dataclass(frozen=True, slots=True)
class QueryScore:
    """``top`` are the first ten results, ``missed`` the best-graded adverts that are not there."""

    query: GradedQuery
    ndcg: float
    bm25_ndcg: float
    top: tuple[GradedResult, ...]
    missed: tuple[GradedResult, ...]


@dataclass(frozen=True, slots=True)
class SearchScore:
    adverts: int
    queries: tuple[QueryScore, ...]

    @property
    def mean_ndcg(self) -> float:
        return fmean(each.ndcg for each in self.queries) if self.queries else 0.0

    @property
    def bm25_ndcg(self) -> float:
        return fmean(each.bm25_ndcg for each in self.queries) if self.queries else 0.0


def score_search(
    adverts: Iterable[Advert],
    queries: Sequence[GradedQuery],
    *,
    at: datetime,
    on_read: Callable[[int], None] | None = None,
) -> SearchScore:
    """Index ``adverts`` in a throw-away place and score each query; the store is left alone.

    Adverts never expire here: they are searched as if all were open on the day of ``at``.
    """
    kept = {}
    for number, advert in enumerate(adverts, start=1):
        kept[advert.id] = _keep(advert, at=at)
        if on_read is not None:
            on_read(number)
    with TemporaryDirectory(prefix="crossward-score-") as folder:
        engine = RoaringEngine(Path(folder), locate=locate_place)
        engine.replace_all(kept.values())
        bm25 = PlainBm25(each.advert for each in kept.values())
        names = {advert_id: _graders_id(each.advert) for advert_id, each in kept.items()}
        bench = _Bench(engine, bm25=bm25, kept=kept, names=names, on=at.date())
        return SearchScore(len(kept), tuple(bench.score(query) for query in queries))


def _keep(advert: Advert, *, at: datetime) -> KeptAdvert:
    reading = read_advert(advert)
    return KeptAdvert(
        advert=replace(advert, closes=None),
        reading=reading,
        employer_group=decide_employer_group(advert.employer),
        first_seen=at,
        last_changed=at,
    )


def _graders_id(advert: Advert) -> str:
    return advert.url.rstrip("/").rpartition("/")[2] or advert.identifier


class _Bench:
    """The engine and the baseline over the same adverts."""

    def __init__(
        self,
        engine: RoaringEngine,
        *,
        bm25: PlainBm25,
        kept: Mapping[str, KeptAdvert],
        names: Mapping[str, str],
        on: date,
    ) -> None:
        self._engine = engine
        self._bm25 = bm25
        self._names = names
        self._titles = {names[each.id]: each.advert.title for each in kept.values()}
        self._on = on

    def score(self, query: GradedQuery) -> QueryScore:
        ours = self._our_results(query.text)
        plain = [self._names[each] for each in self._bm25.search(query.text, limit=CUT)]
        missed = sorted(set(query.grades) - set(ours), key=lambda each: (-query.grades[each], each))
        return QueryScore(
            query=query,
            ndcg=ndcg(ours, query.grades),
            bm25_ndcg=ndcg(plain, query.grades),
            top=tuple(self._graded(each, query) for each in ours),
            missed=tuple(self._graded(each, query) for each in missed if query.grades[each] > 1),
        )

    def _our_results(self, text: str) -> list[str]:
        """Return what a person reads, in order: each result, then those listed under it."""
        asked = replace(understand_query(text, engine=self._engine).query, limit=CUT)
        hits = self._engine.search(asked, on=self._on).hits
        shown = [each for hit in hits for each in (hit.advert_id, *hit.others)]
        return [self._names[each] for each in shown][:CUT]

    def _graded(self, name: str, query: GradedQuery) -> GradedResult:
        return GradedResult(self._titles.get(name, f"(not given: {name})"), query.grades.get(name))
