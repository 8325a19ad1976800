"""Half of a large batch is read beside, and a small or broken start changes no result."""

import multiprocessing
import os
import signal
import time
from collections.abc import Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from types import SimpleNamespace

import pytest

from crossward.adapters.second_process import second_reader as module
from crossward.adapters.second_process.second_reader import SecondReader
from crossward.core.adverts.advert import Advert
from crossward.services.understand_adverts import Understanding, read_all

ADVERTS = [
    Advert(source="test", identifier=str(number), title=f"Band {number % 9} nurse", text="")
    for number in range(module.FEWEST)
]


def test_both_processes_together_read_what_one_would() -> None:
    with SecondReader(read_all) as reader:
        expected = read_all(ADVERTS)
        assert reader.read(ADVERTS) == expected
        warm = reader._warm
        assert warm is not None
        assert warm.result(timeout=60) == []
        assert reader.read(ADVERTS) == expected


def test_a_few_adverts_start_no_process() -> None:
    with SecondReader(read_all) as reader:
        assert len(reader.read(ADVERTS[:3])) == 3
        assert reader._executor is None


def test_one_processor_starts_no_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    with SecondReader(read_all) as reader:
        assert reader.read(ADVERTS) == read_all(ADVERTS)
        assert reader._executor is None


def test_a_second_process_that_dies_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(_: Sequence[Advert]) -> Future[list[Understanding]]:
        broken: Future[list[Understanding]] = Future()
        broken.set_exception(BrokenProcessPool("killed"))
        return broken

    with SecondReader(read_all) as reader:
        monkeypatch.setattr(reader, "_submit", break_down)
        expected = read_all(ADVERTS)
        assert reader.read(ADVERTS) == expected
        assert reader.read(ADVERTS) == expected
        assert not reader._is_wanted


def test_the_second_process_does_not_outlive_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[int] = []
    monkeypatch.setattr(os, "_exit", left.append)
    module._leave_with_parent()  # a process without a parent leaves at once
    waited: list[int] = []
    parent = SimpleNamespace(join=lambda: waited.append(1))
    monkeypatch.setattr(multiprocessing, "parent_process", lambda: parent)
    module._leave_with_parent()
    assert (left, waited) == ([1, 1], [1])


def test_ctrl_c_is_left_to_the_first_process(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[int] = []
    ignored: list[object] = []
    monkeypatch.setattr(os, "_exit", left.append)
    monkeypatch.setattr(signal, "signal", lambda *of: ignored.append(of))
    module._live_and_die_with_parent()
    deadline = time.monotonic() + 10
    while not left and time.monotonic() < deadline:
        time.sleep(0.01)
    assert ignored == [(signal.SIGINT, signal.SIG_IGN)]
    assert left == [1]
