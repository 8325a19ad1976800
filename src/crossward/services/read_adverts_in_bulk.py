"""Read adverts by the million with several processes and flat memory."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

from crossward.services.read_partition import Piece, Refusal, read_partition

PIECES = 200  # adverts handed to a process at a time
AHEAD = 3  # such handfuls under way for each process: enough to keep it busy, few to hold


def read_adverts_in_bulk(pieces: Iterable[Piece], *, workers: int = 1) -> Iterator[bytes | Refusal]:
    """Give each piece's reading as a JSON line, or its refusal, in the order of ``pieces``.

    However long ``pieces`` are, only a few hundred for each of the ``workers`` are in memory.
    """
    handfuls = _handfuls(pieces)
    if workers <= 1:
        for handful in handfuls:
            yield from read_partition(handful)
        return
    with ProcessPoolExecutor(workers) as pool:
        under_way: deque[Future[list[bytes | Refusal]]] = deque()
        for handful in handfuls:
            under_way.append(pool.submit(read_partition, handful))
            if len(under_way) >= workers * AHEAD:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()


def _handfuls(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    source = iter(pieces)
    while handful := list(islice(source, PIECES)):
        yield handful
