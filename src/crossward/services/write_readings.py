"""Write readings to a file, as JSON lines or as Parquet."""

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from crossward.services.open_pieces import NoBatchExtraError

ROWS = 2000  # readings in a row group of Parquet


def write_readings(readings: Iterable[bytes], *, target: Path) -> int:
    """Write JSON lines to ``target``, by its suffix as they are or as Parquet; give their number.

    The file appears only when it is whole.
    """
    aside = target.with_name(target.name + ".part")
    write = _write_parquet if target.suffix == ".parquet" else _write_lines
    number = write(readings, aside)
    aside.replace(target)
    return number


def _write_lines(readings: Iterable[bytes], path: Path) -> int:
    number = 0
    with path.open("wb") as file:
        for line in readings:
            file.write(line)
            number += 1
    return number


def _write_parquet(readings: Iterable[bytes], path: Path) -> int:
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError:
        raise NoBatchExtraError(
            "Parquet needs the batch extra. Install it with: pip install 'crossward[batch]'."
        ) from None
    number = 0
    source = iter(readings)
    with ParquetWriter(path, _schema(pa)) as writer:
        while lines := list(islice(source, ROWS)):
            rows = [orjson.loads(line) for line in lines]
            writer.write_table(pa.Table.from_pylist(rows, schema=_schema(pa)))
            number += len(rows)
    return number


def _schema(pa: Any) -> Any:
    """The columns of a reading, the same for every file, whatever its first rows hold."""
    text, number, texts = pa.string(), pa.float64(), pa.list_(pa.string())
    ends = [("min", number), ("max", number)]
    need = [("need", text)]
    evidence = [("field", text), ("part", text), ("start", pa.int32())]
    evidence += [("end", pa.int32()), ("quote", text)]
    columns = [(name, text) for name in ("id", "advert_id", "url", "title")]
    columns += [(name, texts) for name in ("bands", "contracts", "patterns", "standards")]
    columns += [(name, text) for name in ("dbs", "clearance", "driving", "sponsorship")]
    columns += [(name, text) for name in ("closing", "interview", "role")]
    columns += [(name, pa.struct(ends)) for name in ("term_months", "hours")]
    columns += [
        ("pay", pa.struct([*ends, ("period", text), ("pro_rata", pa.bool_())])),
        ("registrations", pa.list_(pa.struct([("body", text), *need]))),
        ("qualification", pa.struct([("level", pa.int8()), *need])),
        ("evidence", pa.list_(pa.struct(evidence))),
    ]
    return pa.schema(columns)
