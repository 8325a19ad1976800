"""The order of the best: what fits the title, is fresh, whole and near, and is not said twice."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from math import isfinite
from typing import NamedTuple, TypeVar

from crossward.core.matching.card import Card
from crossward.core.matching.clauses import Plan
from crossward.core.matching.closer_look import CloserLook
from crossward.core.matching.engine import Hit
from crossward.core.matching.query import AdvertQuery, Near
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.sketch import find_alike
from crossward.core.matching.window import Window
from crossward.core.matching.window_points import miles_of, window_points
from crossward.core.matching.words import word_weight

Raw = TypeVar("Raw")


class Ranked(NamedTuple):
    """A result: an advert, its whole score, and the ``others`` that say the same."""

    card: Card
    score: int
    others: tuple[Card, ...] = ()


def _order(ranked: Ranked) -> tuple[int, int, str]:
    return -ranked.score, -ranked.card.posted, ranked.card.advert_id


def window_size() -> int:
    """Return how many of the first finds are weighed against one another."""
    return int(ranking_facts()["window"])


def take_page(
    raw: Sequence[Raw],
    *,
    load: Callable[[Sequence[Raw]], list[Ranked]],
    look: CloserLook,
    query: AdvertQuery,
    plan: Plan,
    on: date,
) -> tuple[list[Ranked], int]:
    """Return the page of ``query``, and how many adverts stand under another one.

    ``raw`` are the first finds by first points: as many as the page's end and a window more.
    """
    size = window_size()
    found = load(raw[:size])
    near = query.near or query.typed_near
    arranged = arrange(found, look=look, plan=plan, near=near, on=on)
    start, stop = query.offset, query.offset + query.limit
    beyond = raw[size:][max(start - len(arranged), 0) : max(stop - len(arranged), 0)]
    page = arranged[start:stop] + load(beyond)
    return page, len(found) - len(arranged)


def arrange(
    found: Sequence[Ranked],
    *,
    look: CloserLook,
    plan: Plan,
    near: Near | None,
    on: date,
) -> list[Ranked]:
    """Put the first finds into their last order, those that say the same under the best."""
    window = Window([each.card for each in found])
    more = look.more_points(window) + window_points(window, plan=plan, near=near, on=on)
    weighed = (
        Ranked(each.card, each.score + points)
        for each, points in zip(found, more.tolist(), strict=True)
    )
    return _mix_employers(_group(sorted(weighed, key=_order)), asked=plan.words)


def _group(ordered: list[Ranked]) -> list[Ranked]:
    """Put each advert under the first one that says the same."""
    before: defaultdict[int, list[int]] = defaultdict(list)
    sketches = [each.card.sketch for each in ordered]
    for later, earlier in find_alike(sketches, least=ranking_facts()["same_text"]):
        before[later].append(earlier)
    under: dict[int, int] = {}
    others: defaultdict[int, list[Card]] = defaultdict(list)
    for later, alike in before.items():
        card = ordered[later].card
        for earlier in alike:
            if earlier not in under and _has_like_title(ordered[earlier].card, card):
                under[later] = earlier
                others[earlier].append(card)
                break
    return [
        Ranked(each.card, each.score, tuple(others[i])) if i in others else each
        for i, each in enumerate(ordered)
        if i not in under
    ]


def _has_like_title(one: Card, other: Card) -> bool:
    """Texts alike are one advert only under like titles: trusts describe all work alike."""
    ours, theirs = set(one.title.split()), set(other.title.split())
    least = float(ranking_facts()["same_title"])
    return len(ours & theirs) >= least * max(len(ours), len(theirs), 1)


def _mix_employers(ordered: Iterable[Ranked], *, asked: frozenset[str]) -> list[Ranked]:
    """Let no employer fill the first page, unless it was asked for: its others follow after it."""
    facts = ranking_facts()
    names = {word for word in asked if word_weight(word) >= facts["telling_weight"]}
    most, room = facts["most_of_one_employer"], facts["first_page"]
    seen: Counter[str] = Counter()
    first_page: list[Ranked] = []
    later: list[Ranked] = []
    for each in ordered:
        employer = each.card.employer
        seen[employer] += names.isdisjoint(employer.split())
        has_place = seen[employer] <= most and len(first_page) < room
        (first_page if has_place else later).append(each)
    return first_page + later


def to_hits(page: Sequence[Ranked], near: Near | None) -> list[Hit]:
    """Return results as an engine gives them, with distances from ``near``."""
    miles = miles_of([ranked.card for ranked in page], near) if near is not None else []
    far = [each if isfinite(each) else None for each in miles] or [None] * len(page)
    return [
        Hit(
            advert_id=ranked.card.advert_id,
            score=float(ranked.score),
            distance_miles=distance,
            others=tuple([other.advert_id for other in ranked.others]),
        )
        for ranked, distance in zip(page, far, strict=True)
    ]
