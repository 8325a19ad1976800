"""How fast adverts are read on one core, field by field; on the shared adverts or our samples.

    python -m bench.reading [adverts.jsonl.gz] [how many]

Times are of the processor, not of the clock on the wall, so that a busy machine matters less.
"""

import inspect
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from bench.varied_adverts import SHARED_ADVERTS

from crossward.adapters.advert_sources.job_postings.fetch import fetch_adverts
from crossward.core.adverts import reader
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.view import AdvertView, lay_out

HANDFUL = 50
RUNS = 5
TARGET = 800  # whole adverts a second on one core


def adverts(path: str, number: int) -> list[Advert]:
    found = (one for one in fetch_adverts([path]) if isinstance(one, Advert))
    return list(islice(found, number))


def own_samples() -> list[Advert]:
    """Our own sample adverts, where the shared ones are absent."""
    from datetime import date

    from crossward.adapters.advert_sources.job_postings.parse import to_advert
    from crossward.adapters.advert_sources.samples.generate import generate_sample_adverts

    return [to_advert(posting) for posting in generate_sample_adverts(on=date(2026, 11, 1))]


def undisturbed(work: Callable[[Any], object], things: Sequence[Any]) -> float:
    """Seconds for all ``things``: handful by handful, the best of five runs of each.

    What else runs on the machine disturbs some runs of a handful, hardly all of them.
    """
    total = 0.0
    for start in range(0, len(things), HANDFUL):
        handful = things[start : start + HANDFUL]
        total += min(seconds(work, handful) for _ in range(RUNS))
    return total


def seconds(work: Callable[[Any], object], things: Sequence[Any]) -> float:
    started = time.process_time()
    for thing in things:
        work(thing)
    return time.process_time() - started


def laid_out(advert: Advert) -> AdvertView:
    """An advert as the fields find it; its sentences are parted once, for all of them."""
    view = lay_out(advert, reader.CUES)
    view.sentence(0)
    return view


def readers() -> Iterator[tuple[str, Callable[[AdvertView], object]]]:
    """Every function of every field that reads a fact."""
    for module in (*reader.FIELDS, *reader.BEYOND):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("read_") and function.__module__ == module.__name__:
                yield name.removeprefix("read_"), function


def main() -> None:
    path = sys.argv[1] if len(sys.argv) > 1 else str(SHARED_ADVERTS)
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    sample = adverts(path, number) if Path(path).exists() else own_samples()
    letters = sum(len(one.text) for one in sample) / len(sample)
    for one in sample[:50]:
        reader.read_advert(one)
    rate = len(sample) / undisturbed(reader.read_advert, sample)
    print(f"{len(sample):,} adverts of {letters:,.0f} letters: {rate:,.0f} whole adverts a second")
    print(f"the target is {TARGET} a second: {'met' if rate >= TARGET else 'MISSED'}")
    rows = [("laying out, sentences", undisturbed(laid_out, sample))]
    views = [laid_out(one) for one in sample]
    rows += [(name, undisturbed(read, views)) for name, read in readers()]
    print(f"\n{'microseconds an advert':<28}{'':>8}")
    for name, taken in sorted(rows, key=lambda row: -row[1]):
        print(f"{name:<28}{taken / len(sample) * 1e6:>8,.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\nmost memory {peak:,.0f} MB, with all the adverts held in it")


if __name__ == "__main__":
    main()
