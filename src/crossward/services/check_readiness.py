"""Find out whether the store and the search index can answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.db import connection

from crossward.adapters.search_index.current import open_search_engine


@dataclass(frozen=True, slots=True)
class Readiness:
    """What each part answered: "ok", or what is wrong with it in a sentence."""

    checks: Mapping[str, str]

    @property
    def is_ready(self) -> bool:
        return all(answer == "ok" for answer in self.checks.values())


def check_readiness() -> Readiness:
    """Ask every part that pages need; never raises."""
    return Readiness(
        {"store": _ask(_ask_store), "search index": _ask(lambda: open_search_engine().count())}
    )


def _ask(part: Callable[[], object]) -> str:
    try:
        part()
    except Exception as wrong:  # noqa: BLE001 - whatever is wrong is the answer
        return f"It cannot be used: {wrong}"
    return "ok"


def _ask_store() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
