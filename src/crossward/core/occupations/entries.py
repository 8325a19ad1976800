"""Entries of the vocabulary: YAML under data/ read into frozen dataclasses."""

from collections import ChainMap
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Protocol, TypeVar, Union, get_args, get_origin, get_type_hints

from crossward.core.values.data_file import read_yaml

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


def load_entries(
    kind: str, entry_type: type[EntryT], *, handed_down: Collection[str] = ()
) -> Mapping[str, EntryT]:
    """Read every file of data/``kind`` into entries by id, in the order of the files.

    An entry with a ``parent`` has from it what is ``handed_down`` and what it does not say itself.
    """
    raws = _raw_entries_by_id(kind)
    return MappingProxyType(
        {
            entry_id: to_dataclass(
                _with_inheritance(raw, raws, handed_down=handed_down),
                entry_type,
                where=f"data/{kind}",
            )
            for entry_id, raw in raws.items()
        }
    )


def get_entry(entries: Mapping[str, EntryT], *, kind: str, entry_id: str) -> EntryT:
    """Return the entry of this id, or say in a sentence that there is none."""
    try:
        return entries[entry_id]
    except KeyError:
        raise KeyError(f"The vocabulary has no {kind} with the id {entry_id!r}.") from None


def data_files(kind: str) -> list[Path]:
    """Return the files of one kind, in a fixed order."""
    return sorted((DATA / kind).glob("*.yaml"))


def _raw_entries_by_id(kind: str) -> dict[str, ChainMap[str, Any]]:
    """Return what the files say; what stands beside ``entries`` is a default for each."""
    found: dict[str, ChainMap[str, Any]] = {}
    for path in data_files(kind):
        content = read_yaml(path)
        shared = {key: value for key, value in content.items() if key != "entries"}
        for raw in content["entries"]:
            if raw["id"] in found:
                raise VocabularyError(
                    f"{kind}/{path.name} has a second entry {raw['id']!r}; give it another id."
                )
            found[raw["id"]] = ChainMap(raw, shared)
    return found


def _with_inheritance(
    raw: ChainMap[str, Any],
    raws: Mapping[str, ChainMap[str, Any]],
    *,
    handed_down: Collection[str],
) -> dict[str, Any]:
    parent = raws.get(raw.get("parent") or "")
    if not handed_down or parent is None:
        return dict(raw)
    above = _with_inheritance(parent, raws, handed_down=handed_down)
    inherited = {key: value for key, value in above.items() if key in handed_down}
    return {**raw.maps[1], **inherited, **raw.maps[0]}


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
