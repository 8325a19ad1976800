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

Sketch = bytes  # the low bits of each hash, two bytes each


def sketch_of(words: Sequence[str]) -> Sketch:
    """Return the sketch of a text's stems; empty where the text is too short to compare."""
    if len(words) < SHORTEST:
        return b""
    runs = set(map(" ".join, zip(*(words[start:] for start in range(RUN)), strict=False)))
    hashes = RMinHash(num_perm=HASHES, seed=SEED)
    hashes.update(list(runs))
    low = np.array(hashes.digest(), dtype=np.uint32) & LOW_BITS
    return low.astype(np.uint16).tobytes()


def likenesses(sketches: Sequence[Sketch]) -> NDArray[np.float64]:
    """Return for every pair how much of the texts is the same, from 0 to 1."""
    none = bytes(2 * HASHES)
    whole = b"".join(sketch or none for sketch in sketches)
    table = np.frombuffer(whole, dtype=np.uint16).reshape(-1, HASHES)
    same = table[:, None, :] == table[None, :, :]
    same[[not sketch for sketch in sketches]] = False
    shares: NDArray[np.float64] = same.sum(axis=2, dtype=np.int16) / HASHES
    return shares
