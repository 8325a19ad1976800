"""What an advert earns for what it shares with a query."""

from collections.abc import Iterator
from itertools import pairwise

from crossward.core.matching.clauses import Best, Clause, Has, HasPhrase, Points, Within
from crossward.core.matching.fact_clauses import fact_clause
from crossward.core.matching.index_entry import NAMED_ROLES
from crossward.core.matching.query import Near
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.same_words import spell_out
from crossward.core.matching.typed_roles import TypedRole
from crossward.core.matching.typed_text import Stems
from crossward.core.matching.understanding import UnderstoodQuery, WordGroup
from crossward.core.matching.words import word_weight
from crossward.core.occupations.roles import all_roles

BESIDE = "Words side by side in the title, as typed"


def points_for(understood: UnderstoodQuery, *, near: Near | None) -> tuple[Best, ...]:
    """Return what can be earned; the sum stays below 4,096."""
    facts = ranking_facts()
    return (
        *_for_roles(understood),
        *(best for group in understood.groups for best in _for_group(group)),
        *_for_pairs(understood),
        *(_for_phrase(stems) for stems in understood.phrases[: facts["most_phrases"]]),
        *(
            Best((Points(fact_clause(fact), facts["fact"], f"As asked: {fact.words}"),))
            for fact in understood.facts[: facts["most_facts"]]
        ),
        *_for_place(near),
        *_for_filter_words(understood.filter_words[: facts["most_filter_words"]]),
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


def role_clause(typed: TypedRole) -> Clause:
    return Has(NAMED_ROLES if typed.is_fine else "roles", typed.role)


def _for_group(group: WordGroup) -> Iterator[Best]:
    """A word earns where it is named and again for how much the text is about it."""
    yield Best(tuple(_ways(group, "named")))
    yield Best(tuple(_ways(group, "told")))


def _ways(group: WordGroup, part: str) -> Iterator[Points]:
    """A group is worth its most telling word; another name for it is worth less."""
    facts = ranking_facts()
    weight = max(map(word_weight, group.stems))
    shares = ((facts["other_name"][part], group.others), (facts["near_name"][part], group.near))
    for field, times in facts[part].items():
        where = facts["where"][field]
        yield Points(_in(field, group.stems), weight * times, f"“{group.words}” {where}")
        for share, names in shares:
            less = weight * times * share // 100
            yield from _by_other_names(group, names, field=field, points=less)


def _by_other_names(
    group: WordGroup, names: tuple[Stems, ...], *, field: str, points: int
) -> Iterator[Points]:
    """Of several words in a row only the title and the whole text are asked."""
    where = ranking_facts()["where"][field]
    for stems in names:
        if points and (len(stems) == 1 or field in {"title", "anywhere"}):
            reason = f"“{spell_out(stems)}” {where}, for “{group.words}”"
            yield Points(_in(field, stems), points, reason)


def _in(field: str, stems: Stems) -> Clause:
    if len(stems) == 1:
        return Has(field, stems[0])
    return HasPhrase("title" if field == "title" else "body", stems)


def _for_filter_words(words: tuple[str, ...]) -> Iterator[Best]:
    """An advert that says in so many words what was filtered by, says it most clearly."""
    for word in words:
        worth = ranking_facts()["filter_word"]
        where = ranking_facts()["where"]
        yield Best(
            tuple(
                Points(Has(field, word), points, f"“{word}” {where[field]}")
                for field, points in worth.items()
            )
        )


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
            Points(_in(field, stems), points, f"“{phrase}” {where[field]}")
            for field, points in worth.items()
        )
    )


def _for_place(near: Near | None) -> Iterator[Best]:
    if near is not None:
        circle = Within(near.point, near.miles)
        yield Best(
            (
                Points(
                    circle, ranking_facts()["place"], f"Within {near.miles:g} miles of {near.label}"
                ),
            )
        )
