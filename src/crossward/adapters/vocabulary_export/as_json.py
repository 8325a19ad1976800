"""The vocabulary as one JSON document."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import orjson

from crossward.core.occupations.entries import Entry


def to_json(vocabulary: Mapping[str, Mapping[str, Entry]]) -> bytes:
    """Write the entries of each kind in their order, with every field they have."""
    kinds = {
        kind: [to_plain_value(entry) for entry in entries.values()]
        for kind, entries in vocabulary.items()
    }
    return orjson.dumps(kinds, option=orjson.OPT_INDENT_2)


def to_plain_value(value: Any) -> Any:
    """Turn entries into mappings and lists; orjson writes dates and enums itself."""
    if is_dataclass(value):
        return {field.name: to_plain_value(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: to_plain_value(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [to_plain_value(item) for item in value]
    return value
