"""The engine that the settings name."""

from functools import cache
from pathlib import Path

from django.conf import settings

from crossward.adapters.gazetteer.locate import locate_place
from crossward.adapters.search_index.roaring_engine import RoaringEngine
from crossward.core.matching.engine import SearchEngine


def open_search_engine() -> SearchEngine:
    """Return this process's engine on ``CROSSWARD_SEARCH_INDEX``."""
    return _engine_at(Path(settings.CROSSWARD_SEARCH_INDEX))


def close_search_engine() -> None:
    """Let go of the index before this process becomes several; each opens it again."""
    _engine_at(Path(settings.CROSSWARD_SEARCH_INDEX)).close()


@cache
def _engine_at(root: Path) -> RoaringEngine:
    return RoaringEngine(root, locate=locate_place)
