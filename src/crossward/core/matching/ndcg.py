"""How good an order is, against grades that people gave (nDCG)."""

from collections.abc import Mapping, Sequence
from math import log2

CUT = 10  # results, as many as people look at


def ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Return nDCG@10: gain 2^grade - 1, discount log2, ideal over all grades of the query.

    What has no grade counts as 0. A query without any good advert scores 0.
    """
    ideal = _dcg(sorted(grades.values(), reverse=True))
    return _dcg([grades.get(each, 0) for each in ranked]) / ideal if ideal else 0.0


def _dcg(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:CUT]))
