"""Roles by name: the fine ones that a title says outright, and those a typed query comes near."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from crossward.core.matching.ranking_facts import ranking_facts
from crossward.core.matching.same_words import read_meanings
from crossward.core.matching.words import (
    capital_words,
    ignored_words,
    split_words,
    stem,
    word_weight,
)
from crossward.core.occupations.phrases import PhraseFinder, longest_only, to_plain_phrase
from crossward.core.occupations.roles import all_roles

BROAD_ROLES = frozenset({"other-clinical", "other-support"})
LEAST_LIKENESS = 0.55
OTHER_NAME = 0.8  # a word with the same meaning is not quite the word

Weights = dict[str, float]


@dataclass(frozen=True, slots=True)
class LikelyRole:
    """A role whose everyday name is like the words; ``likeness`` is 1 for the very words."""

    role: str
    likeness: float
    is_everyday: bool = False


@lru_cache(maxsize=10_000)
def named_roles(title: str) -> frozenset[str]:
    """Return the roles that the title names, also those within the roles of the contract."""
    hits = longest_only(_title_finder().find_all(to_plain_phrase(title)))
    return frozenset(role for hit in hits for role in hit.meanings)


@cache
def _title_finder() -> PhraseFinder[str]:
    return PhraseFinder(
        (name, role.id) for role in all_roles().values() for name in (role.name, *role.titles)
    )


def contract_role(role: str) -> str:
    """Return the role of the reading contract that ``role`` is, or is part of."""
    entry = all_roles().get(role)
    while entry is not None and entry.parent is not None:
        role, entry = entry.parent, all_roles().get(entry.parent)
    return role


def likely_roles(words: list[str]) -> list[LikelyRole]:
    """Return the roles whose names, or everyday names, are like the words; the likest first."""
    best: dict[str, LikelyRole] = {}
    for name, likeness in _like_names(_asked(words)):
        likely = LikelyRole(
            name.role, round(likeness * _worth(name), 2), is_everyday=not name.is_title
        )
        known = best.get(name.role)
        if known is None or likely.likeness > known.likeness:
            best[name.role] = likely
    return sorted(best.values(), key=lambda each: (-each.likeness, each.role))


def _worth(name: "_Name") -> float:
    """A single everyday word hints at many roles, several together at few."""
    if name.is_title:
        return 1.0
    shares = ranking_facts()["roles"]
    return float(shares["everyday_words" if len(name.stems) > 1 else "everyday_word"])


def _asked(words: list[str]) -> Weights:
    """Weigh the words, and what else they may be called."""
    stems = [stem(word) for word in words if word not in ignored_words()]
    asked: Weights = dict.fromkeys(stems, 1.0)
    for meaning in read_meanings(stems):
        for other in meaning.others:
            if len(other) == 1:
                asked.setdefault(other[0], OTHER_NAME)
    return asked


def _like_names(asked: Weights) -> list[tuple["_Name", float]]:
    """Give the names that share enough with the words: those first that hold an earlier word.

    A name must hold a word that was typed, or else nothing but other names of the words.
    """
    typed = sum(word_weight(word) for word, share in asked.items() if share == 1.0)
    shared, held = np.zeros(len(_names())), np.zeros(len(_names()))
    has_typed = np.zeros(len(_names()), dtype=np.bool_)
    for word, share in asked.items():
        if word in _names_with():
            with_word = _names_with()[word]
            shared[with_word] += share * word_weight(word)
            held[with_word] += 1
            has_typed[with_word] |= share == 1.0
    likeness = shared / np.maximum(_weights_without(asked), max(typed, 1))
    likeness[~has_typed & (held < _name_sizes())] = 0
    found = [
        (_names()[place], float(likeness[place]))
        for place in (likeness >= LEAST_LIKENESS).nonzero()[0]
    ]
    order = {word: place for place, word in enumerate(asked)}
    return sorted(found, key=lambda each: min(order[word] for word in each[0].stems & order.keys()))


def _weights_without(asked: Weights) -> NDArray[np.int64]:
    """Weigh the names, heavier where they say what other work it is than what was asked for."""
    facts = ranking_facts()["untyped_in_names"]
    weights = _name_weights().copy()
    for word in set(map(stem, facts["words"])) - asked.keys():
        weights[_names_with()[word]] += facts["weight"]
    return weights


def roles_that_say(words: list[str]) -> list[LikelyRole]:
    """Return the roles whose names together say most of the words, where no single name does.

    A word tells more of a role the more of its names hold it. One word alone tells too little.
    """
    facts = ranking_facts()["roles_by_words"]
    stems = [stem(word) for word in words if word not in ignored_words()]
    said, told = np.zeros(len(_role_ids())), np.zeros(len(_role_ids()))
    telling = np.zeros(len(_role_ids()))
    for meaning in read_meanings(stems):
        weight = sum(map(word_weight, meaning.stems))
        share = np.maximum.reduce(
            [
                _shares_of(meaning.stems),
                *(OTHER_NAME * _shares_of(each) for each in meaning.others if len(each) == 1),
            ]
        )
        said += weight * (share > 0)
        told += weight * share
        telling += (weight >= facts["telling_weight"]) * (share > 0)
    total = sum(map(word_weight, stems))
    fits = (telling >= facts["least_words"]) & (said >= facts["least_said"] * total)
    best = max(told[fits], default=0.0)
    return [
        LikelyRole(_role_ids()[place], facts["likeness"], is_everyday=True)
        for place in (fits & (told >= facts["near_the_best"] * best)).nonzero()[0]
    ]


def _shares_of(words: tuple[str, ...]) -> NDArray[np.float64]:
    """Say how surely each role is meant by words that are said together."""
    nothing = np.zeros(len(_role_ids()))
    each = [_shares_by_word().get(word, nothing) for word in words]
    shares: NDArray[np.float64] = np.minimum.reduce(each)
    return shares


@cache
def _role_ids() -> tuple[str, ...]:
    return tuple(role for role in all_roles() if contract_role(role) not in BROAD_ROLES)


@cache
def _shares_by_word() -> dict[str, NDArray[np.float64]]:
    """One name with the word tells half, two three quarters, and so on."""
    places = {role: place for place, role in enumerate(_role_ids())}
    left: dict[str, NDArray[np.float64]] = defaultdict(lambda: np.ones(len(places)))
    for name in _names():
        if name.role in places:
            for word in name.stems:
                left[word][places[name.role]] /= 2
    return {word: 1 - shares for word, shares in left.items()}


@dataclass(frozen=True, slots=True)
class _Name:
    role: str
    stems: frozenset[str]
    weight: int
    is_title: bool


@cache
def _names_with() -> dict[str, NDArray[np.intp]]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(_names()):
        for word in name.stems:
            places[word].append(place)
    return {word: np.array(found) for word, found in places.items()}


@cache
def _name_weights() -> NDArray[np.int64]:
    return np.array([name.weight for name in _names()])


@cache
def _name_sizes() -> NDArray[np.int64]:
    return np.array([len(name.stems) for name in _names()])


@cache
def _names() -> tuple[_Name, ...]:
    return tuple(dict.fromkeys(_all_names()))


def _all_names() -> Iterator[_Name]:
    for role in all_roles().values():
        for name in (role.name, *role.titles):
            yield _name(role.id, name, is_title=True)
        for name in role.everyday:
            yield _name(role.id, name, is_title=False)


def _name(role: str, name: str, *, is_title: bool) -> _Name:
    meant = " ".join(capital_words().get(word, word) for word in name.split())
    words = (word for word in split_words(meant) if word not in ignored_words())
    stems = frozenset(map(stem, words))
    return _Name(role, stems, sum(map(word_weight, stems)), is_title)
