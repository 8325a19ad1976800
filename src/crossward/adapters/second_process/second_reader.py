"""A second process that reads half of the adverts, where there are many and a processor is free."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, Self, TypeVar

from crossward.core.adverts.advert import Advert

FEWEST = 200  # below this, starting a process costs more than it saves
Read = TypeVar("Read")


class SecondReader(Generic[Read]):
    """Reads batches with ``read``, half of each in a second process once that has started.

    Use it as a context manager. ``read`` is a function of a module, which the second process
    imports for itself.
    """

    def __init__(self, read: Callable[[Sequence[Advert]], list[Read]]) -> None:
        self._read = read
        self._executor: ProcessPoolExecutor | None = None
        self._warm: Future[list[Read]] | None = None
        self._is_wanted = (os.cpu_count() or 1) > 1

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def read(self, adverts: Sequence[Advert]) -> list[Read]:
        """Return what ``read`` makes of each advert, in their order."""
        if len(adverts) < FEWEST or not self._is_ready():
            return self._read(adverts)
        half = len(adverts) // 2
        try:
            other = self._submit(adverts[half:])
            own = self._read(adverts[:half])
            return own + other.result()
        except BrokenProcessPool:
            self._is_wanted = False
            return self._read(adverts)

    def _is_ready(self) -> bool:
        """Tell whether the second process has started; start it when first asked."""
        if not self._is_wanted:
            return False
        if self._warm is None:
            self._warm = self._submit([])
        return self._warm.done()

    def _submit(self, adverts: Sequence[Advert]) -> Future[list[Read]]:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                max_workers=1,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_live_and_die_with_parent,
            )
        return self._executor.submit(self._read, adverts)


def _live_and_die_with_parent() -> None:
    """Leave Ctrl-C to the first process, and do not outlive it however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    os._exit(1)
