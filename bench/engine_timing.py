"""What an engine took to build and to answer: seconds on the wall and of the processor."""

import gc
import json
import multiprocessing
import os
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing.synchronize import Event
from pathlib import Path

import psutil
from bench.other_engines import OtherEngine

from crossward.core.adverts.kept_advert import KeptAdvert


@dataclass(frozen=True, slots=True)
class Built:
    """``load`` is the machine's load at the end: how many processes wanted its two cores."""

    engine: str
    size: int
    seconds: float
    processor_seconds: float
    megabytes: float
    load: float


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of each query: on the wall, and of this process's processor time."""

    wall: Sequence[float]
    processor: Sequence[float]
    load: float


@dataclass(frozen=True, slots=True)
class Row:
    built: Built
    times: Times

    @staticmethod
    def headings() -> str:
        return (
            "engine        adverts  build s  build CPU s      MB     p50     p95     p99"
            "  CPU p50  CPU p95  CPU p99   MB held  load"
        )

    def line(self) -> str:
        built = self.built
        wall = [percentile(self.times.wall, share) for share in (0.5, 0.95, 0.99)]
        processor = [percentile(self.times.processor, share) for share in (0.5, 0.95, 0.99)]
        return (
            f"{built.engine:10} {built.size:>10,} {built.seconds:>8.0f}"
            f" {built.processor_seconds:>12.0f} {built.megabytes:>7.0f}"
            + "".join(f" {figure:>7.1f}" for figure in wall)
            + "".join(f" {figure:>8.1f}" for figure in processor)
            + f" {memory():>9.0f} {self.times.load:>5.1f}"
        )


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def memory() -> float:
    """Return what this process holds of its own, in megabytes; files of an index are shared."""
    held = psutil.Process().memory_info()
    return (held.rss - held.shared) / 2**20


def processor_seconds() -> float:
    """Return what this process and its finished children have used."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in spent)


def build_once(
    engine: OtherEngine, adverts: Iterator[KeptAdvert], *, folder: Path, size: int
) -> Built:
    """Build, or read what an earlier run noted of building the same."""
    note = folder / f"{engine.name}-{size}.json"
    if note.exists():
        return Built(**json.loads(note.read_text("utf-8")))
    began, before = time.perf_counter(), processor_seconds()
    engine.build(adverts)
    built = Built(
        engine=engine.name,
        size=size,
        seconds=time.perf_counter() - began,
        processor_seconds=processor_seconds() - before,
        megabytes=engine.megabytes(),
        load=os.getloadavg()[0],
    )
    note.write_text(json.dumps(asdict(built)), "utf-8")
    return built


def measure(
    search: Callable[[str], object], queries: Sequence[str], *, after: Sequence[str]
) -> Times:
    """Time each query once, ``after`` some others."""
    for query in after:
        search(query)
    gc.freeze()  # as the server does, once all is loaded
    wall, processor = [], []
    for query in queries:
        began, before = time.perf_counter(), time.process_time()
        search(query)
        wall.append((time.perf_counter() - began) * 1000)
        processor.append((time.process_time() - before) * 1000)
    return Times(wall, processor, os.getloadavg()[0])


def rate_while_searching(
    puts: Sequence[Callable[[], None]],
    *,
    search: Callable[[str], object],
    queries: Sequence[str],
    count: int,
) -> tuple[float, str]:
    """Return adverts put a second, and how another process fared that searched all the while."""
    context = multiprocessing.get_context("fork")
    is_done = context.Event()
    answers: multiprocessing.Queue[list[float]] = context.Queue()
    searcher = context.Process(target=_search_until, args=(is_done, search, queries, answers))
    searcher.start()
    time.sleep(1)
    began = time.perf_counter()
    for put in puts:
        put()
    seconds = time.perf_counter() - began
    is_done.set()
    times = answers.get()
    searcher.join()
    p50, p95 = percentile(times, 0.5), percentile(times, 0.95)
    return count / seconds, f"{len(times)} searches, p50 {p50:.1f} ms, p95 {p95:.1f} ms"


def _search_until(
    is_done: Event,
    search: Callable[[str], object],
    queries: Sequence[str],
    answers: "multiprocessing.Queue[list[float]]",
) -> None:
    times: list[float] = []
    while not is_done.is_set():
        began = time.perf_counter()
        search(queries[len(times) % len(queries)])
        times.append((time.perf_counter() - began) * 1000)
    answers.put(times)
