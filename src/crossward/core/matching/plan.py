"""From a query to a plan: which adverts are found, and what each earns."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from crossward.core.matching.clauses import (
    AnyOf,
    AtLeast,
    Between,
    Clause,
    Has,
    HasPhrase,
    NoneOf,
    Plan,
)
from crossward.core.matching.fact_clauses import fact_clause
from crossward.core.matching.index_entry import FACET_FIELDS
from crossward.core.matching.place_clauses import place_clause
from crossward.core.matching.points import points_for
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.typed_text import Stems
from crossward.core.matching.understanding import UnderstoodQuery, WordGroup, understand
from crossward.core.matching.work_clauses import (
    all_of,
    in_title,
    role_clauses,
    words_in_title,
)


def make_plans(query: AdvertQuery, *, on: date) -> Iterator[Plan]:
    """Give the strict plan (everything that was typed) and, where it can be spared, loose ones.

    An engine takes the first that finds ``enough`` adverts, or the last.
    """
    understood = _understand(query.text)
    filters = tuple(_filters(query, on=on))
    scores = points_for(understood, near=query.typed_near)
    words = frozenset(_all_words(understood))
    typed = frozenset(stem for group in understood.groups for stem in group.stems)
    must_not = tuple(anywhere(stems) for stems in understood.excluded)
    for must, enough in _must(understood, near=query.typed_near):
        yield Plan(
            must=must,
            must_not=must_not,
            filters=filters,
            scores=scores,
            words=words,
            typed=typed,
            enough=enough,
        )


@lru_cache(maxsize=2_000)
def _understand(text: str) -> UnderstoodQuery:
    return understand(text, is_known=_every_word_is_meant)


def _every_word_is_meant(stemmed: str) -> bool:
    """Slips are put right before an engine is asked, where the person can be told of it."""
    del stemmed
    return True


def _all_words(understood: UnderstoodQuery) -> Iterator[str]:
    for phrase in understood.filter_phrases:
        yield from phrase
    for group in understood.groups:
        for stems in (group.stems, *group.others):
            yield from stems


def effective_sort(query: AdvertQuery, plan: Plan) -> Sort:
    """Relevance needs words and distance a place; without them the newest come first."""
    lacks_words = query.sort is Sort.RELEVANCE and not plan.scores
    lacks_place = query.sort is Sort.DISTANCE and query.near is None
    return Sort.NEWEST if lacks_words or lacks_place else query.sort


def _must(
    understood: UnderstoodQuery, *, near: Near | None
) -> Iterator[tuple[tuple[Clause, ...], int]]:
    """Give what each plan asks for, and how many finds are enough of it.

    Few adverts are of a role or say most of what was typed in their titles; of those the best
    are also the best of the many that say half of it somewhere.
    """
    phrases = tuple(anywhere(stems) for stems in understood.phrases)
    groups = tuple(_any_name(group) for group in understood.groups)
    role = role_clauses(understood)
    facts = tuple(fact_clause(fact) for fact in understood.facts)
    place = (place_clause(near),) if near is not None else ()
    words = _strict_words(understood, role, is_clear=bool(facts))
    yield (*phrases, *words, *facts, *place), ranking_facts()["enough"]
    if groups and (len(groups) + len(facts) + len(place) > 1 or role):
        titles = tuple(map(in_title, understood.groups))
        most_in_title = AnyOf((*role, AtLeast(len(titles) // 2 + 1, titles)))
        half_anywhere = AnyOf((*role, AtLeast((len(groups) + 1) // 2, groups)))
        yield (*phrases, most_in_title), ranking_facts()["enough_by_title"]
        yield (*phrases, half_anywhere), 0
    elif len(facts) + len(place) > 1:
        yield phrases, 0


def _strict_words(
    understood: UnderstoodQuery, role: tuple[Clause, ...], *, is_clear: bool
) -> Iterator[Clause]:
    """Every word, where the words that named a role may be missing from an advert of the role.

    Beside a filter only adverts that clearly are of the role count, so that a wrong role which
    happens to fit the filter never keeps out the right one that does not.
    """
    groups = _needed(understood.groups)
    named_by = (group for group in groups if group.is_role)
    named = tuple(words_in_title(group) if is_clear else _any_name(group) for group in named_by)
    if named and role:
        yield AnyOf((*role, AtLeast(len(named), named)))
    else:
        yield from named
    yield from (_any_name(group) for group in groups if not group.is_role)


def _needed(groups: tuple[WordGroup, ...]) -> tuple[WordGroup, ...]:
    """Leave out words that most adverts hold, where others tell more: "people", "patient"."""
    common = ranking_facts()["may_be_missing"]
    telling = tuple(group for group in groups if group.is_role or group.weight > common)
    return telling or groups


def _any_name(group: WordGroup) -> Clause:
    """Match a word or its other names. Several words in a row need not stand together."""
    itself = all_of(tuple(Has("anywhere", word) for word in group.stems))
    others = tuple(anywhere(stems) for stems in (*group.others, *group.near))
    return AnyOf((itself, *others)) if others else itself


def anywhere(stems: Stems) -> Clause:
    if len(stems) == 1:
        return Has("anywhere", stems[0])
    return AnyOf((HasPhrase("title", stems), HasPhrase("body", stems)))


def _filters(query: AdvertQuery, *, on: date) -> Iterator[tuple[str, Clause]]:
    yield "closes", NoneOf((Between("closes", None, on.toordinal() - 1),))
    for name in FACET_FIELDS:
        if chosen := getattr(query, name):
            yield name, _any_value(name, chosen)
    if query.pay_at_least is not None:
        yield "pay_at_least", Between("pay_top", max(1, int(query.pay_at_least)), None)
    if query.posted_since is not None:
        yield "posted_since", Between("posted", query.posted_since.toordinal(), None)
    if query.near is not None:
        yield "near", place_clause(query.near)


def _any_value(field: str, values: Iterable[str]) -> Clause:
    return AnyOf(tuple(Has(field, str(value)) for value in sorted(values)))
