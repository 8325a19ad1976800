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


@cache
def _engine_at(root: Path) -> RoaringEngine:
    return RoaringEngine(root, locate=locate_place)
