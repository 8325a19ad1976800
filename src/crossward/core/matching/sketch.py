"""A short sketch of a text, by which adverts that say the same are known (MinHash)."""

from collections.abc import Sequence

import numpy as np
from rensa import RMinHash

from crossward.core.matching.words import Numbers

HASHES = 32
SEED = 20261121
RUN = 3  # words in a row make one thing to compare
ONE_OF = 4  # words begins a run that is compared
SHORTEST = 30  # words; shorter texts are alike by chance
LOW_BITS = 0xFFFF  # enough to tell two hashes apart

Sketch = bytes  # the low bits of each hash, two bytes each


def sketch_of(said: Numbers) -> Sketch:
    """Return the sketch of the numbers of a text's words; empty where it is too short to compare.

    Only runs that begin with certain words are taken: as telling, and a quarter of the work.
    """
    if len(said) < SHORTEST:
        return b""
    packed, size = said.tobytes(), said.itemsize
    starts = np.flatnonzero(said[: 1 - RUN] % ONE_OF == 0) * size
    hashes = RMinHash(num_perm=HASHES, seed=SEED)
    hashes.update([packed[start : start + RUN * size] for start in starts.tolist()])
    low = np.array(hashes.digest(), dtype=np.uint32) & LOW_BITS
    return low.astype(np.uint16).tobytes()


def find_alike(sketches: Sequence[Sketch], *, least: float) -> list[tuple[int, int]]:
    """Return the pairs of texts that are the same to ``least`` or more.

    The later of a pair comes first; pairs are in the order of the later, then of the earlier.
    """
    whole = [which for which, sketch in enumerate(sketches) if sketch]
    rows = np.frombuffer(b"".join(sketches), dtype=np.uint16).reshape(-1, HASHES)
    table = rows.T.copy()  # hash after hash: twice as fast to compare
    same = (table[:, :, None] == table[:, None, :]).view(np.uint8).sum(axis=0, dtype=np.uint8)
    later, earlier = np.tril(same >= least * HASHES, -1).nonzero()
    pairs = zip(later.tolist(), earlier.tolist(), strict=True)
    return [(whole[one], whole[other]) for one, other in pairs]
