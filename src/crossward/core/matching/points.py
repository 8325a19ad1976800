"""What an advert earns for what it shares with a query."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from crossward.core.matching.clauses import (
    AtLeast,
    Best,
    Clause,
    Earning,
    Has,
    HasPhrase,
    Named,
    Points,
)
from crossward.core.matching.fact_clauses import fact_clause, is_told_or_silent, silence
from crossward.core.matching.group_points import in_field, points_for_group
from crossward.core.matching.index_entry import SKILLS
from crossward.core.matching.place_clauses import place_clause
from crossward.core.matching.query import Near
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.same_words import spell_out
from crossward.core.matching.typed_facts import TypedFact, same_fact
from crossward.core.matching.typed_roles import TypedRole
from crossward.core.matching.typed_text import Stems
from crossward.core.matching.understanding import UnderstoodQuery
from crossward.core.matching.words import split_words, stem
from crossward.core.matching.work_clauses import role_clause, work_clause
from crossward.core.occupations.roles import all_roles
from crossward.core.occupations.skills import all_skills

BESIDE = "Words side by side in the title, as typed"


def points_for(understood: UnderstoodQuery, *, near: Near | None) -> tuple[Earning, ...]:
    """Return what can be earned; the sum stays below 4,096."""
    facts = ranking_facts()
    return (
        *_for_roles(understood),
        *(each for group in understood.groups for each in points_for_group(group)),
        *_for_pairs(understood),
        *(_for_phrase(stems) for stems in understood.phrases[: facts["most_phrases"]]),
        *_for_facts(understood),
        *_for_skills(understood),
        *_for_place(near),
        *_for_filter_phrases(understood.filter_phrases[: facts["most_filter_phrases"]]),
    )


def _for_roles(understood: UnderstoodQuery) -> Iterator[Best]:
    for is_fine, worth in ((False, "role"), (True, "fine_role")):
        ways = tuple(
            Points(role_clause(each), int(ranking_facts()[worth] * each.weight), _role_name(each))
            for each in understood.roles
            if each.is_fine is is_fine
        )
        if ways:
            yield Best(ways)


def _role_name(typed: TypedRole) -> str:
    entry = all_roles().get(typed.role)
    return f"The role {entry.name if entry is not None else typed.role}"


def _for_facts(understood: UnderstoodQuery) -> Iterator[Best]:
    work = work_clause(understood)
    for fact in understood.facts[: ranking_facts()["most_facts"]]:
        yield from _for_fact(fact, work=work)


def _for_fact(fact: TypedFact, *, work: Clause | None) -> Iterator[Best]:
    """An advert that is silent on what was asked earns more than one that contradicts it.

    Being just what was asked is worth little to an advert of other work.
    """
    worth = ranking_facts()["fact"]
    told = tuple(_told(fact, work=work, worth=worth))
    if (says_nothing := silence(fact)) is None:
        yield Best(told)
        return
    silent = Points(says_nothing, worth["silent"], f"Does not say otherwise than {fact.words}")
    if is_told_or_silent(fact):
        yield from (Best(told), Best((silent,)))
    else:
        yield Best((*told, silent))


def _told(fact: TypedFact, *, work: Clause | None, worth: Mapping[str, int]) -> Iterator[Points]:
    told, reason = fact_clause(fact), f"As asked: {fact.words}"
    if work is None:
        yield Points(told, worth["told"], reason)
    else:
        yield Points(AtLeast(2, (told, work)), worth["told"], reason)
        yield Points(told, worth["told_of_other_work"], reason)


def _for_filter_phrases(phrases: tuple[Stems, ...]) -> Iterator[Named]:
    """An advert that says in so many words what was filtered by, says it most clearly."""
    worth = ranking_facts()["filter_phrase"]
    for stems in phrases:
        ways = (way for form in same_fact(stems) for way in _in_short_fields(form, worth))
        yield Named(tuple(ways))


def _in_short_fields(stems: Stems, worth: Mapping[str, int]) -> Iterator[Points]:
    for field, points in worth.items():
        words: tuple[Clause, ...] = tuple(Has(field, word) for word in stems)
        clause = HasPhrase(field, stems) if field == "title" else AtLeast(len(words), words)
        reason = f"“{spell_out(stems)}” {ranking_facts()['where'][field]}"
        yield Points(clause if len(words) > 1 else words[0], points, reason)


def _for_pairs(understood: UnderstoodQuery) -> Iterator[Best]:
    """Words that stand side by side in the query earn more side by side in a title."""
    words = [word for group in understood.groups for word in group.stems]
    for pair in list(pairwise(words))[: ranking_facts()["most_words"]]:
        yield Best((Points(HasPhrase("title", pair), ranking_facts()["pair_in_title"], BESIDE),))


def _for_phrase(stems: Stems) -> Best:
    worth = ranking_facts()["phrase"]
    where = ranking_facts()["where"]
    phrase = " ".join(stems)
    return Best(
        tuple(
            Points(in_field(field, stems), points, f"“{phrase}” {where[field]}")
            for field, points in worth.items()
        )
    )


def _for_skills(understood: UnderstoodQuery) -> Iterator[Best]:
    """An advert that asks for a skill which the words name earns for it, however it calls it."""
    for skill in understood.skills[: ranking_facts()["most_skills"]]:
        reason = f"Asks for {all_skills()[skill].name}"
        yield Best((Points(Has(SKILLS, skill), ranking_facts()["skill"], reason),))


def _for_place(near: Near | None) -> Iterator[Best]:
    if near is None:
        return
    worth = ranking_facts()["place"]
    said = near.in_words()
    reason = f"{said[0].upper()}{said[1:]}"
    yield Best((Points(place_clause(near), worth["near"], reason),))
    if words := tuple(Has("place", word) for word in map(stem, split_words(near.typed))):
        named = AtLeast(len(words), words)
        yield Best((Points(named, worth["named"], f"“{near.typed}” in the place"),))
