"""The order of the best: what fits the title, is fresh, whole and near, and is not said twice."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import TypeVar

import numpy as np

from crossward.core.matching.card import Card
from crossward.core.matching.clauses import Plan
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.distances import miles_from_degrees
from crossward.core.matching.engine import Hit
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.sketch import likenesses
from crossward.core.matching.typed_facts import (
    junior_stems,
    senior_stems,
    stems_above_juniors,
)
from crossward.core.matching.words import ignored_words, stem, word_weight

Raw = TypeVar("Raw")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A result: an advert, its whole score, and the ``others`` that say the same."""

    card: Card
    score: int
    others: tuple[Card, ...] = ()

    def order(self) -> tuple[int, int, str]:
        return -self.score, -self.card.posted, self.card.advert_id


def window_size() -> int:
    """Return how many of the first finds are weighed against one another."""
    return int(ranking_facts()["window"])


def take_page(
    raw: Sequence[Raw],
    *,
    load: Callable[[Raw], Ranked],
    look: CloserLook,
    query: AdvertQuery,
    plan: Plan,
    on: date,
) -> tuple[list[Ranked], int]:
    """Return the page of ``query``, and how many adverts stand under another one.

    ``raw`` are the first finds by first points: as many as the page's end and a window more.
    """
    size = window_size()
    window = [load(each) for each in raw[:size]]
    closer = [Ranked(each.card, each.score + look.more_points(each.card)) for each in window]
    arranged = arrange(closer, plan=plan, near=query.near or query.typed_near, on=on)
    start, stop = query.offset, query.offset + query.limit
    beyond = raw[size:][max(start - len(arranged), 0) : max(stop - len(arranged), 0)]
    page = arranged[start:stop] + [load(each) for each in beyond]
    return page, len(window) - len(arranged)


def arrange(found: Iterable[Ranked], *, plan: Plan, near: Near | None, on: date) -> list[Ranked]:
    """Put the first finds into their last order, those that say the same under the best."""
    results = list(found)
    miles = _miles([each.card for each in results], near)
    weighed = (
        Ranked(
            each.card, each.score + _more_points(each.card, miles=far, plan=plan, near=near, on=on)
        )
        for each, far in zip(results, miles, strict=True)
    )
    ordered = sorted(weighed, key=Ranked.order)
    return _mix_employers(_group(ordered))


def _more_points(
    card: Card, *, miles: float | None, plan: Plan, near: Near | None, on: date
) -> int:
    worth = ranking_facts()["window_points"]
    points: int = (
        round(worth["title_coverage"] * _coverage(card.title, plan.words))
        + worth["level"] * _is_as_asked(card.title, plan.words)
        + worth["junior"] * _is_junior_as_asked(card.title, plan.words)
        + round(worth["freshness"] * _freshness(card.posted, on=on))
        + worth["completeness"] * card.completeness
        + round(worth["nearness"] * _nearness(miles, near))
    )
    return points


def _coverage(title: Sequence[str], asked: frozenset[str]) -> float:
    """Say how much of what the title tells was asked for."""
    weights = {word: word_weight(word) for word in title if word not in _ignored_stems()}
    whole = sum(weights.values())
    return sum(weights[word] for word in weights.keys() & asked) / whole if whole else 0.0


def _is_as_asked(title: Sequence[str], asked: frozenset[str]) -> bool:
    """Say whether the title is no more senior than what was asked for."""
    senior = senior_stems()
    return senior.isdisjoint(title) or not senior.isdisjoint(asked)


def _is_junior_as_asked(title: Sequence[str], asked: frozenset[str]) -> bool:
    """Say whether a post for learners or helpers was asked for, and the title is no other."""
    above = stems_above_juniors()
    return (
        not junior_stems().isdisjoint(asked) and above.isdisjoint(asked) and above.isdisjoint(title)
    )


@cache
def _ignored_stems() -> frozenset[str]:
    return frozenset(map(stem, ignored_words()))


def _freshness(posted: int, *, on: date) -> float:
    age = max(on.toordinal() - posted, 0)
    return max(0.0, 1 - age / float(ranking_facts()["fresh_days"]))


def _nearness(miles: float | None, near: Near | None) -> float:
    """Say how near an advert is: 1 in the middle, a half at the edge, and less and less beyond."""
    if near is None or miles is None or near.miles <= 0:
        return 0.0
    return 1 / (1 + miles / near.miles)


def _miles(cards: Sequence[Card], near: Near | None) -> list[float | None]:
    """Return the distance to the nearest place of each advert, all measured at once."""
    places = [place for card in cards for place in card.places]
    if near is None or not places:
        return [None] * len(cards)
    measured = iter(miles_from_degrees(near.point, np.array(places)).tolist())
    return [min(islice(measured, len(card.places)), default=None) for card in cards]


def _group(ordered: list[Ranked]) -> list[Ranked]:
    """Put each advert under the first one that says the same."""
    same = likenesses([each.card.sketch for each in ordered]) >= ranking_facts()["same_text"]
    before: defaultdict[int, list[int]] = defaultdict(list)
    for later, earlier in np.argwhere(np.tril(same, -1)).tolist():
        before[later].append(earlier)
    under: dict[int, list[Card]] = {}
    for i, each in enumerate(ordered):
        alike = (j for j in before[i] if j in under)
        first = next((j for j in alike if _has_like_title(ordered[j].card, each.card)), None)
        if first is None:
            under[i] = []
        else:
            under[first].append(each.card)
    return [Ranked(ordered[i].card, ordered[i].score, tuple(others)) for i, others in under.items()]


def _has_like_title(one: Card, other: Card) -> bool:
    """Texts alike are one advert only under like titles: trusts describe all work alike."""
    ours, theirs = set(one.title), set(other.title)
    least = float(ranking_facts()["same_title"])
    return len(ours & theirs) >= least * max(len(ours), len(theirs), 1)


def _mix_employers(ordered: list[Ranked]) -> list[Ranked]:
    """Let no employer fill the first page: its further adverts follow after it."""
    facts = ranking_facts()
    seen: Counter[str] = Counter()
    first_page: list[Ranked] = []
    later: list[Ranked] = []
    for each in ordered:
        seen[each.card.employer] += 1
        is_too_many = seen[each.card.employer] > facts["most_of_one_employer"]
        has_room = len(first_page) < facts["first_page"]
        (later if is_too_many or not has_room else first_page).append(each)
    return first_page + sorted(later, key=Ranked.order)


def to_hits(page: Sequence[Ranked], near: Near | None) -> list[Hit]:
    """Return results as an engine gives them, with distances from ``near``."""
    miles = _miles([ranked.card for ranked in page], near)
    return [
        Hit(
            advert_id=ranked.card.advert_id,
            score=float(ranked.score),
            distance_miles=far,
            others=tuple(other.advert_id for other in ranked.others),
        )
        for ranked, far in zip(page, miles, strict=True)
    ]
