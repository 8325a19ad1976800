"""How text is taken apart into words, the same for every engine and for adverts and queries."""

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import snowballstemmer
import yaml

DATA = Path(__file__).parent / "data"
RARE_WORD_WEIGHT = 8

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
# Patterns that begin with the rare sign itself are found several times faster.
_DOTTED_LETTER = re.compile(r"\.(?<=[^a-z0-9][a-z]\.)[a-z]\.")
_SINGLE_LETTER_HYPHEN = re.compile(r"-(?<=[^a-z0-9][a-z]-)(?=[a-z]{2})")
_DIGIT_COMMA = re.compile(r",(?<=\d,)(?=\d{3})")
_WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?(?:\+\+|#)?")
_ACCENT = re.compile("[\u0300-\u036f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_STEMMER = snowballstemmer.stemmer("english")


def split_words(text: str) -> list[str]:
    """Split ``text`` into lower-case words: "N.H.S. X-ray's" is nhs and xray."""
    plain = text if text.isascii() else _without_accents(text)
    plain = f" {plain.lower()}".replace("'s", "")
    if _DOTTED_LETTER.search(plain):
        plain = _INITIALS.sub(lambda match: match.group().replace(".", ""), plain)
    return _WORD.findall(_DIGIT_COMMA.sub("", _SINGLE_LETTER_HYPHEN.sub("", plain)))


def _without_accents(text: str) -> str:
    straight = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").replace(
        "\N{NON-BREAKING HYPHEN}", "-"
    )
    parts = unicodedata.normalize("NFKD", straight)
    return _NOT_ASCII.sub(" ", _ACCENT.sub("", parts))


@lru_cache(maxsize=300_000)
def stem(word: str) -> str:
    """Cut a word to its stem (Porter 2): "radiographers" is radiograph."""
    return word if word[0].isdigit() else _STEMMER.stemWord(word)


def stems(text: str) -> list[str]:
    return [stem(word) for word in split_words(text)]


@cache
def ignored_words() -> frozenset[str]:
    """Words left out of a typed query."""
    facts = yaml.safe_load((DATA / "words.yaml").read_text("utf-8"))
    return frozenset(facts["ignored_in_queries"].split())


@cache
def capital_words() -> dict[str, str]:
    """Words that mean something of their own in capitals, with a word for it."""
    facts = yaml.safe_load((DATA / "words.yaml").read_text("utf-8"))
    return dict(facts["meant_by_capitals"])


@cache
def _word_weights() -> dict[str, int]:
    facts = yaml.safe_load((DATA / "word_weights.yaml").read_text("utf-8"))
    return {
        word: weight for weight, words in facts["stems_by_weight"].items() for word in words.split()
    }


def word_weight(stemmed: str) -> int:
    """Say how much a stem tells: 1 is in half of all adverts, 8 in one of 200 or fewer.

    The table is fixed, so a score depends on the advert and the query only: it is the same in
    every engine, and does not drift as adverts come and go.
    """
    return _word_weights().get(stemmed, RARE_WORD_WEIGHT)


def is_common_word(stemmed: str) -> bool:
    """Say whether a stem is one of the thousand or two that adverts are made of."""
    return stemmed in _word_weights()
