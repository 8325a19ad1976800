"""Entries of the vocabulary: YAML under data/ read into frozen dataclasses."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

DATA = Path(__file__).with_name("data")


class Entry(Protocol):
    """What every entry of the vocabulary has."""

    @property
    def id(self) -> str: ...

    @property
    def sources(self) -> tuple[str, ...]: ...


EntryT = TypeVar("EntryT", bound=Entry)


class VocabularyError(ValueError):
    """The vocabulary's data is wrong; the message says where and what to do."""


def load_entries(kind: str, entry_type: type[EntryT]) -> Mapping[str, EntryT]:
    """Read every file of data/``kind`` into entries by id, in the order of the files."""
    found: dict[str, EntryT] = {}
    for path in data_files(kind):
        for raw in _raw_entries(path):
            entry = to_dataclass(raw, entry_type, where=f"{kind}/{path.name}")
            if entry.id in found:
                raise VocabularyError(
                    f"{kind}/{path.name} has a second entry {entry.id!r}; give it another id."
                )
            found[entry.id] = entry
    return MappingProxyType(found)


def get_entry(entries: Mapping[str, EntryT], *, kind: str, entry_id: str) -> EntryT:
    """Return the entry of this id, or say in a sentence that there is none."""
    try:
        return entries[entry_id]
    except KeyError:
        raise KeyError(f"The vocabulary has no {kind} with the id {entry_id!r}.") from None


def data_files(kind: str) -> list[Path]:
    """Return the files of one kind, in a fixed order."""
    return sorted((DATA / kind).glob("*.yaml"))


def read_yaml(path: Path) -> Any:
    """Read one file of data; the C loader is ten times faster than Python's own."""
    return yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def _raw_entries(path: Path) -> Iterator[dict[str, Any]]:
    """Yield a file's entries; what stands beside ``entries`` is given to each as a default."""
    content = read_yaml(path)
    shared = {key: value for key, value in content.items() if key != "entries"}
    for raw in content["entries"]:
        yield {**shared, **raw}


def to_dataclass(raw: Mapping[str, Any], target: Any, *, where: str) -> Any:
    """Turn a mapping into a frozen dataclass, refusing keys that it does not have."""
    hints = _hints(target)
    label = f"{where}, entry {raw.get('id', '?')!r}"
    unknown = set(raw) - set(hints)
    if unknown:
        raise VocabularyError(f"{label} has keys nobody reads: {', '.join(sorted(unknown))}.")
    try:
        return target(
            **{key: _convert(value, hints[key], where=label) for key, value in raw.items()}
        )
    except (TypeError, ValueError) as error:
        raise VocabularyError(f"{label} cannot be read: {error}") from error


@cache
def _hints(target: Any) -> dict[str, Any]:
    hints = get_type_hints(target)
    return {field.name: hints[field.name] for field in fields(target)}


def _convert(value: Any, hint: Any, *, where: str) -> Any:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        if value is None:
            return None
        hint = next(part for part in get_args(hint) if part is not NoneType)
        return _convert(value, hint, where=where)
    if origin is tuple:
        return tuple(_convert(item, get_args(hint)[0], where=where) for item in value)
    if origin is not None:
        part = get_args(hint)[1]
        return MappingProxyType(
            {key: _convert(item, part, where=where) for key, item in value.items()}
        )
    return _convert_single(value, hint, where=where)


def _convert_single(value: Any, hint: type[Any], *, where: str) -> Any:
    if is_dataclass(hint):
        return to_dataclass(value, hint, where=where)
    if issubclass(hint, Enum):
        return hint(value)
    if hint is float and isinstance(value, int):
        return float(value)
    if not isinstance(value, hint):
        raise TypeError(f"{value!r} should be of the type {hint.__name__}.")
    return value.strip() if isinstance(value, str) else value
