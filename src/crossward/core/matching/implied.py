"""Which questions need not be asked, because another one that must be true answers them."""

from crossward.core.matching.clauses import AnyOf, AtLeast, Clause, Has
from crossward.core.matching.index_entry import COUNT_FIELDS, TEXT_FIELDS

INSIDE_ANYWHERE = frozenset((*TEXT_FIELDS, *COUNT_FIELDS))


def implies(known: Clause, asked: Clause) -> bool:
    """Say whether every advert of which ``known`` is true is one of which ``asked`` is true.

    False may also mean that this is not known.
    """
    if known == asked:
        return True
    match known, asked:
        case AnyOf(ways), _:
            return all(implies(way, asked) for way in ways)
        case Has(field, word), Has("anywhere", other):
            return word == other and field in INSIDE_ANYWHERE
        case _, AnyOf(ways):
            return any(implies(known, way) for way in ways)
        case _, AtLeast(number, ways):
            return sum(implies(known, way) for way in ways) >= number
    return False
