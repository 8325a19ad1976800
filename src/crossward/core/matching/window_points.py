"""What the first finds earn against one another: a fitting title, freshness, nearness."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import islice

import numpy as np

from crossward.core.matching.card import DEGREES, Card
from crossward.core.matching.clauses import Plan
from crossward.core.matching.distances import miles_from_degrees
from crossward.core.matching.query import Near
from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.typed_facts import (
    junior_stems,
    senior_stems,
    stems_above_juniors,
)
from crossward.core.matching.window import Numbers, Shares, Window
from crossward.core.matching.words import ignored_stems, word_weight


def window_points(window: Window, *, plan: Plan, near: Near | None, on: date) -> Numbers:
    """Return what each advert earns."""
    worth = ranking_facts()["window_points"]
    cards = window.cards
    points: Numbers = worth["completeness"] * np.array([card.completeness for card in cards])
    points += _rounded(worth["title_coverage"] * _coverage(window, plan.words))
    points += _rounded(worth["freshness"] * _freshness(cards, on=on))
    points += _level_points(window, plan=plan, worth=worth)
    if near is not None and near.miles > 0:
        points += _rounded(worth["nearness"] * _nearness(cards, near))
    return points


def _rounded(shares: Shares) -> Numbers:
    return np.rint(shares).astype(np.int64)


def _coverage(window: Window, asked: frozenset[str]) -> Shares:
    """Say how much of what each title tells was asked for."""
    told = [0] * len(window.cards)
    for word in asked & window.with_in_title.keys() - ignored_stems():
        weight = word_weight(word)
        for which in window.with_in_title[word]:
            told[which] += weight
    whole = [card.title_weight or 1 for card in window.cards]
    return np.divide(told, whole, dtype=np.float64)


def _level_points(window: Window, *, plan: Plan, worth: Mapping[str, int]) -> Numbers:
    """Give points to titles that are no more senior than what was typed.

    Where a senior post was typed, titles of such posts earn. Where a post for learners or helpers
    was asked for, titles of no others earn again.
    """
    points = np.full(len(window.cards), worth["level"])
    if senior_stems().isdisjoint(plan.typed):
        points[_with_any(window, senior_stems())] = 0
    elif junior_stems().isdisjoint(plan.typed):
        points[:] = 0
        points[_with_any(window, senior_stems())] = worth["senior"]
    above = stems_above_juniors()
    if not junior_stems().isdisjoint(plan.words) and above.isdisjoint(plan.words):
        points += worth["junior"]
        points[_with_any(window, above)] -= worth["junior"]
    return points


def _with_any(window: Window, words: frozenset[str]) -> list[int]:
    """Return the adverts whose titles hold one of the words, each once."""
    found = words & window.with_in_title.keys()
    return list({which for word in found for which in window.with_in_title[word]})


def _freshness(cards: Sequence[Card], *, on: date) -> Shares:
    age = np.maximum(on.toordinal() - np.array([card.posted for card in cards]), 0)
    shares: Shares = np.maximum(0.0, 1 - age / float(ranking_facts()["fresh_days"]))
    return shares


def _nearness(cards: Sequence[Card], near: Near) -> Shares:
    """Say how near each advert is: 1 in the middle, a half at the edge, and ever less beyond."""
    return 1 / (1 + np.array(miles_of(cards, near)) / near.miles)


def miles_of(cards: Sequence[Card], near: Near) -> list[float]:
    """Return the distance to the nearest place of each advert; infinite where it has none."""
    places = np.frombuffer(b"".join([card.places for card in cards]), DEGREES).reshape(-1, 2)
    measured = iter(miles_from_degrees(near.point, places).tolist())
    sizes = (len(card.places) // (2 * DEGREES.itemsize) for card in cards)
    return [min(islice(measured, size), default=float("inf")) for size in sizes]
