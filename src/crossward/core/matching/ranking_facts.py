"""The numbers by which adverts are ranked."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from crossward.core.matching.words import DATA
from crossward.core.values.data_file import read_yaml


@cache
def ranking_facts() -> Mapping[str, Any]:
    facts: Mapping[str, Any] = read_yaml(DATA / "ranking.yaml")
    return facts
