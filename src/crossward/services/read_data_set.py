"""Read a data set of many files on a cluster of machines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from crossward.services.open_pieces import open_pieces
from crossward.services.read_adverts_in_bulk import read_adverts_in_bulk
from crossward.services.read_partition import Refusal
from crossward.services.write_readings import write_readings


class Cluster(Protocol):
    """What we need of a client of `distributed`: to run a function on each of many values."""

    def map(self, function: Any, *values: Any) -> Any: ...

    def gather(self, futures: Any) -> Any: ...


@dataclass(frozen=True, slots=True)
class FileSummary:
    """One file of the data set: where its readings went, how many, and what was refused."""

    file: str
    readings: str
    read: int
    refused: int


def read_data_set(
    files: Sequence[str], *, folder: Path, cluster: Cluster, as_parquet: bool = False
) -> Iterator[FileSummary]:
    """Read each of ``files`` on some machine of ``cluster`` into a file of its own in ``folder``.

    A file is the unit of work, so a run that was cut off is repeated by naming the files that
    have no readings yet. Every machine must reach the same paths.
    """
    folder.mkdir(parents=True, exist_ok=True)
    suffix = ".readings.parquet" if as_parquet else ".readings.jsonl"
    targets = [str(folder / (Path(file).name + suffix)) for file in files]
    yield from cluster.gather(cluster.map(read_one_file, list(files), targets))


def read_one_file(file: str, target: str) -> FileSummary:
    """Read one file into ``target``, written aside first so that a target is always whole."""
    counts = {"refused": 0}

    def readings() -> Iterator[bytes]:
        pieces = open_pieces(file)
        taken = (piece for piece in pieces if not isinstance(piece, Refusal))
        for said in read_adverts_in_bulk(taken):
            if isinstance(said, Refusal):
                counts["refused"] += 1
            else:
                yield said

    read = write_readings(readings(), target=Path(target))
    return FileSummary(file=file, readings=target, read=read, refused=counts["refused"])
