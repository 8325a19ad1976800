"""What tells that an advert is of the work that was meant: its role, or the words of its title."""

from crossward.core.matching.clauses import AnyOf, AtLeast, Clause, Has, HasPhrase
from crossward.core.matching.index_entry import NAMED_ROLES
from crossward.core.matching.typed_roles import TypedRole
from crossward.core.matching.understanding import UnderstoodQuery, WordGroup

AS_SURE = 0.8  # roles of less weight than this share of the best are hints


def work_clause(understood: UnderstoodQuery) -> Clause | None:
    """Match adverts of a role that was meant, or with one of the words in the title."""
    meant = (*role_clauses(understood), *map(in_title, understood.groups))
    return AnyOf(meant) if meant else None


def role_clauses(understood: UnderstoodQuery) -> tuple[Clause, ...]:
    """Match the roles that the words mean; faint hints only add points."""
    best = understood.roles[0].weight if understood.roles else 1.0
    return tuple(role_clause(each) for each in understood.roles if each.weight >= best * AS_SURE)


def role_clause(typed: TypedRole) -> Clause:
    return Has(NAMED_ROLES if typed.is_fine else "roles", typed.role)


def in_title(group: WordGroup) -> Clause:
    """Match a title that says a word or one of its other names."""
    runs = (*group.others, *group.near)
    others = tuple(Has("title", r[0]) if len(r) == 1 else HasPhrase("title", r) for r in runs)
    itself = words_in_title(group)
    return AnyOf((itself, *others)) if others else itself


def words_in_title(group: WordGroup) -> Clause:
    return all_of(tuple(Has("title", word) for word in group.stems))


def all_of(clauses: tuple[Clause, ...]) -> Clause:
    return clauses[0] if len(clauses) == 1 else AtLeast(len(clauses), clauses)
