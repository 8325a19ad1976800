"""A short sketch of a text, by which adverts that say the same are known (MinHash)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

HASHES = 32
SEED = 20261121
RUN = 3  # words in a row make one thing to compare
SHORTEST = 30  # words; shorter texts are alike by chance
LOW_BITS = 0xFFFF  # enough to tell two hashes apart

Sketch = Sequence[int]


def sketch_of(words: Sequence[str]) -> Sketch:
    """Return the sketch of a text's stems; empty where the text is too short to compare."""
    if len(words) < SHORTEST:
        return ()
    runs = set(map(" ".join, zip(*(words[start:] for start in range(RUN)), strict=False)))
    hashes = RMinHash(num_perm=HASHES, seed=SEED)
    hashes.update(list(runs))
    return tuple(value & LOW_BITS for value in hashes.digest())


def likenesses(sketches: Sequence[Sketch]) -> NDArray[np.float64]:
    """Return for every pair how much of the texts is the same, from 0 to 1."""
    empty = [-1] * HASHES
    table = np.array([sketch or empty for sketch in sketches], dtype=np.int32).reshape(-1, HASHES)
    same = table[:, None, :] == table[None, :, :]
    same[table[:, 0] < 0] = False
    shares: NDArray[np.float64] = same.sum(axis=2, dtype=np.int16) / HASHES
    return shares
