"""The numbers by which adverts are ranked."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import yaml

from crossward.core.matching.words import DATA


@cache
def ranking_facts() -> Mapping[str, Any]:
    facts: Mapping[str, Any] = yaml.safe_load((DATA / "ranking.yaml").read_text("utf-8"))
    return facts
