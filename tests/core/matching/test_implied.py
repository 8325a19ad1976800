"""What follows from what, among the questions of a search."""

from crossward.core.matching.clauses import AnyOf, AtLeast, Clause, Has, HasPhrase, NoneOf
from crossward.core.matching.implied import implies

NURSE = Has("anywhere", "nurs")
WARD = Has("anywhere", "ward")
ROLE = Has("roles", "nurse")


def test_a_clause_follows_from_itself() -> None:
    clauses: tuple[Clause, ...] = (ROLE, HasPhrase("body", ("a", "b")), NoneOf((ROLE,)))
    assert all(implies(clause, clause) for clause in clauses)


def test_a_word_in_one_field_is_a_word_anywhere() -> None:
    assert implies(Has("title", "nurs"), NURSE)
    assert implies(Has("often", "nurs"), NURSE)
    assert not implies(Has("title", "ward"), NURSE)
    assert not implies(Has("roles", "nurs"), NURSE)
    assert not implies(NURSE, Has("title", "nurs"))


def test_one_of_many_follows_from_each_of_them() -> None:
    assert implies(ROLE, AnyOf((ROLE, NURSE)))
    assert implies(AnyOf((ROLE, Has("title", "nurs"))), AnyOf((NURSE, ROLE)))
    assert not implies(AnyOf((ROLE, WARD)), AnyOf((NURSE, ROLE)))


def test_some_of_many_follow_where_as_many_do() -> None:
    assert implies(Has("title", "nurs"), AtLeast(1, (NURSE, WARD)))
    assert not implies(Has("title", "nurs"), AtLeast(2, (NURSE, WARD)))


def test_a_clause_never_follows_from_its_opposite() -> None:
    assert not implies(ROLE, NoneOf((ROLE,)))
