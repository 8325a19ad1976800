"""Sets of docs as Roaring bitmaps, and as sorted arrays of numbers."""

from array import array
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

DocArray = NDArray[np.intp]  # as numpy takes values by


def to_docs(numbers: NDArray[Any]) -> BitMap:
    """Return a set of sorted numbers (an array of Python's own is taken in 10 times as fast)."""
    return BitMap(array("I", numbers.astype(np.uint32).tobytes()))


def to_array(docs: BitMap) -> DocArray:
    return np.asarray(docs.to_array()).astype(np.intp)
