"""What watches over the server asks these."""

import pytest
from django.test import Client

from crossward.services import check_readiness as module


def test_health_needs_neither_store_nor_index(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer.json() == {"status": "ok"}
    assert "no-cache" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_once_store_and_index_answer(client: Client) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "checks": {"store": "ok", "search index": "ok"}}


@pytest.mark.django_db
def test_not_ready_while_the_index_is_broken(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(module, "open_search_engine", refuse)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["checks"]["search index"] == "It cannot be used: the disk is full"
