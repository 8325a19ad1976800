"""`crossward demo` and `crossward serve`."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

from crossward.cli import serve
from crossward.cli.demo import demo_command
from crossward.cli.serve import serve_command
from crossward.services.import_adverts import ImportSummary

LONGEST_START = 90  # seconds, on a machine that is busy with other tests


@pytest.fixture
def taken_port() -> Iterator[int]:
    with closing(socket.socket()) as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


@pytest.fixture
def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("command", [demo_command, serve_command])
def test_a_taken_port_is_an_error_that_names_another(command: Any, taken_port: int) -> None:
    result = CliRunner().invoke(command, ["--port", str(taken_port)])
    assert result.exit_code == 1
    assert f"Port {taken_port} is already in use" in result.output
    assert f"--port {taken_port + 1}" in result.output


def test_an_address_of_another_machine_is_an_error() -> None:
    result = CliRunner().invoke(serve_command, ["--host", "192.0.2.1"])
    assert result.exit_code == 1
    assert "Crossward cannot listen on 192.0.2.1" in result.output


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is done instead of doing it."""
    done: list[str] = []
    monkeypatch.setattr(
        "crossward.services.prepare_store.prepare_store", lambda: done.append("store")
    )
    monkeypatch.setattr(
        "crossward.services.prepare_assets.prepare_assets", lambda: done.append("assets")
    )
    monkeypatch.setattr("crossward.services.repair_index.repair_index", lambda: False)
    monkeypatch.setattr(serve, "serve_on", lambda *_, **__: done.append("serve"))
    return done


def load(summary: ImportSummary | None) -> Any:
    def load_samples(*, on: object, on_progress: Any) -> ImportSummary | None:
        on_progress(1, 2)
        return summary

    return load_samples


def test_serve_makes_everything_ready_first(steps: list[str], free_port: int) -> None:
    CliRunner().invoke(serve_command, ["--port", str(free_port)], catch_exceptions=False)
    assert steps == ["store", "assets", "serve"]


def test_the_demo_serves_where_samples_are_there_already(
    steps: list[str], free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crossward.services.load_samples.load_samples", load(None))
    CliRunner().invoke(demo_command, ["--port", str(free_port)], catch_exceptions=False)
    assert steps == ["store", "assets", "serve"]


def test_the_demo_serves_once_its_samples_are_ready(
    steps: list[str], free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "crossward.services.load_samples.load_samples", load(ImportSummary(new=440))
    )
    said = CliRunner().invoke(demo_command, ["--port", str(free_port)], catch_exceptions=False)
    assert "440 sample adverts of fictional employers are ready" in said.output
    assert steps == ["store", "assets", "serve"]


@pytest.mark.parametrize(("host", "bind"), [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]")])
def test_the_server_is_set_up_as_asked(
    host: str, bind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    set_up: list[Any] = []
    done: list[str] = []

    def note(server: Any) -> None:
        set_up.append(server)

    monkeypatch.setattr(BaseApplication, "run", note)
    monkeypatch.setattr("django.db.connections.close_all", lambda: done.append("closed"))
    monkeypatch.setattr("crossward.services.warm_up.warm_up", lambda: done.append("warm"))
    serve.serve_on(host, 8123, workers=3)
    server = set_up[0]
    assert server.cfg.address == [(host, 8123)]
    assert (server.cfg.workers, server.cfg.threads) == (3, serve.THREADS)
    assert server.cfg.logconfig_dict["handlers"]["stderr"]["formatter"] == "json"
    assert server.cfg.preload_app
    assert (callable(server.load()), done) == (True, ["warm", "closed"])
    server.cfg.when_ready(None)
    assert f"Crossward is at http://{bind}:8123/" in capsys.readouterr().out


def test_the_demo_answers_with_samples_and_stops_on_interrupt(
    tmp_path: Path, free_port: int
) -> None:
    environment = os.environ | {
        "CROSSWARD_HOME": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "crossward.config.settings.local",
    }
    command = [sys.executable, "-m", "crossward", "demo", "--port", str(free_port)]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)  # noqa: S603
        try:
            page = answer_of(f"http://127.0.0.1:{free_port}/api/v1/adverts?limit=1", server)
        finally:
            server.send_signal(signal.SIGINT)
            status = server.wait(timeout=LONGEST_START)
    said = (tmp_path / "log").read_text()
    assert json.loads(page)["total"] > 400
    assert f"Crossward is at http://127.0.0.1:{free_port}/" in said
    assert '"path": "/api/v1/adverts", "status": 200' in said
    assert "limit=1" not in said
    assert status == 0, said


def answer_of(address: str, server: "subprocess.Popen[bytes]") -> bytes:
    """Ask until there is an answer."""
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=LONGEST_START) as response:  # noqa: S310 - our own server
                return bytes(response.read())
        except OSError:
            time.sleep(0.2)
    raise AssertionError("The server did not answer.")
