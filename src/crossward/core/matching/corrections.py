"""Slips of the keyboard, put right from the words of the trade."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from crossward.core.matching.same_words import meaning_words
from crossward.core.matching.typed_facts import typed_fact_words
from crossward.core.matching.words import is_common_word, split_words, stem
from crossward.core.occupations.role_rules import title_rules
from crossward.core.occupations.roles import all_roles

SHORTEST = 5  # shorter words are too near to one another
LONG = 8  # may hold two slips

IsKnown = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed, and the word that was probably meant."""

    typed: str
    meant: str


def find_correction(word: str, *, is_known: IsKnown) -> Correction | None:
    """Return what ``word`` was meant to be; None where it is a word already, or a riddle."""
    if len(word) < SHORTEST or not word.isalpha():
        return None
    if is_common_word(stem(word)) or stem(word) in _trade_stems() or is_known(stem(word)):
        return None
    near = process.extractOne(
        word,
        _trade_words(),
        scorer=DamerauLevenshtein.distance,
        score_cutoff=1 + (len(word) >= LONG),
    )
    return Correction(word, str(near[0])) if near is not None else None


def nothing_else_is_known(stemmed: str) -> bool:
    """Stand in where no index can be asked for its words."""
    del stemmed
    return False


@cache
def _trade_words() -> tuple[str, ...]:
    from_titles = (phrase for rule in title_rules().values() for phrase in rule.words)
    phrases = (*from_titles, *meaning_words(), *typed_fact_words())
    words = {word for phrase in phrases for word in split_words(phrase)}
    return tuple(sorted(word for word in words if len(word) >= SHORTEST))


@cache
def _trade_stems() -> frozenset[str]:
    """Return the stems of all words of the trade, also of those by which people talk of roles."""
    everyday = (name for role in all_roles().values() for name in (*role.titles, *role.everyday))
    talked = (stem(word) for name in everyday for word in split_words(name))
    return frozenset((*map(stem, _trade_words()), *talked))
