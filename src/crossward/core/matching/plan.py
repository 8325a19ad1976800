"""From a query to a plan: which adverts are found, and what each earns."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import yaml

from crossward.core.matching.clauses import (
    AnyOf,
    AtLeast,
    Best,
    Between,
    Clause,
    Has,
    HasPhrase,
    Plan,
    Points,
    Within,
)
from crossward.core.matching.index_entry import FACET_FIELDS
from crossward.core.matching.query import AdvertQuery, Sort
from crossward.core.matching.typed_text import TypedText, parse_typed_text
from crossward.core.matching.words import DATA, word_weight


@cache
def ranking_facts() -> Mapping[str, Any]:
    facts: Mapping[str, Any] = yaml.safe_load((DATA / "ranking.yaml").read_text("utf-8"))
    return facts


def make_plans(query: AdvertQuery, *, on: date) -> tuple[Plan, ...]:
    """Return the strict plan (every word) and, where words can be spared, the loose one.

    An engine takes the first that finds ``enough`` adverts, or the last.
    """
    typed = _most_telling(parse_typed_text(query.text))
    filters = tuple(_filters(query, on=on))
    scores = tuple(_scores(typed))
    must_not = tuple(_anywhere(stems) for stems in typed.excluded)
    return tuple(
        Plan(must=must, must_not=must_not, filters=filters, scores=scores) for must in _must(typed)
    )


def _most_telling(typed: TypedText) -> TypedText:
    """Leave out the least telling words of a long query; those kept stay in their order."""
    most = ranking_facts()["most_words"]
    telling = sorted(typed.words, key=word_weight, reverse=True)[:most]
    return replace(typed, words=tuple(word for word in typed.words if word in telling))


def effective_sort(query: AdvertQuery, plan: Plan) -> Sort:
    """Relevance needs words and distance a place; without them the newest come first."""
    lacks_words = query.sort is Sort.RELEVANCE and not plan.scores
    lacks_place = query.sort is Sort.DISTANCE and query.near is None
    return Sort.NEWEST if lacks_words or lacks_place else query.sort


def _must(typed: TypedText) -> Iterator[tuple[Clause, ...]]:
    phrases = tuple(_anywhere(stems) for stems in typed.phrases)
    words = tuple(Has("anywhere", word) for word in typed.words)
    yield phrases + words
    if len(words) > 1:
        yield (*phrases, AtLeast((len(words) + 1) // 2, words))


def _anywhere(stems: tuple[str, ...]) -> Clause:
    if len(stems) == 1:
        return Has("anywhere", stems[0])
    return AnyOf((HasPhrase("title", stems), HasPhrase("body", stems)))


def _scores(typed: TypedText) -> Iterator[Best]:
    facts = ranking_facts()
    for word in typed.words:
        weight = word_weight(word)
        yield Best(
            tuple(
                Points(Has(field, word), weight * times) for field, times in facts["word"].items()
            )
        )
    for stems in typed.phrases[: facts["most_words"]]:
        yield Best(
            tuple(Points(_in(field, stems), points) for field, points in facts["phrase"].items())
        )


def _in(field: str, stems: tuple[str, ...]) -> Clause:
    return Has(field, stems[0]) if len(stems) == 1 else HasPhrase(field, stems)


def _filters(query: AdvertQuery, *, on: date) -> Iterator[tuple[str, Clause]]:
    yield "closes", Between("closes", on.toordinal(), None)
    for name in FACET_FIELDS:
        if chosen := getattr(query, name):
            yield name, _any_value(name, chosen)
    if query.pay_at_least is not None:
        yield "pay_at_least", Between("pay_top", max(1, int(query.pay_at_least)), None)
    if query.posted_since is not None:
        yield "posted_since", Between("posted", query.posted_since.toordinal(), None)
    if query.near is not None:
        yield "near", Within(query.near.point, query.near.miles)


def _any_value(field: str, values: Iterable[str]) -> Clause:
    return AnyOf(tuple(Has(field, str(value)) for value in sorted(values)))
