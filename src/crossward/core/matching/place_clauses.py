"""What a place asks of an advert, typed among the words or chosen."""

from crossward.core.matching.clauses import AnyOf, Clause, Within
from crossward.core.matching.query import Near


def place_clause(near: Near) -> Clause:
    """Match adverts in the place: in its circle or, where a region has several, in one of them."""
    if not near.circles:
        return Within(near.point, near.miles)
    return AnyOf(tuple(Within(circle.point, circle.miles) for circle in near.circles))
