"""How text is taken apart into words, the same for every engine and for adverts and queries."""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np
import Stemmer
import yaml
from numpy.typing import NDArray

Told = TypeVar("Told")
DATA = Path(__file__).parent / "data"
RARE_WORD_WEIGHT = 8
NUMBER = np.dtype("<u4")  # of a word
MOST_KEPT_WORDS = 300_000

_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
# Patterns that begin with the rare sign itself are found several times faster.
_DOTTED_LETTER = re.compile(r"\.(?<=[^a-z0-9][a-z]\.)[a-z]\.")
_SINGLE_LETTER_HYPHEN = re.compile(r"-(?<=[^a-z0-9][a-z]-)(?=[a-z]{2})")
_DIGIT_COMMA = re.compile(r",(?<=\d,)(?=\d{3})")
_WORD = re.compile(r"[a-z0-9]+(?:\.[0-9]+)?(?:\+\+|#)?")
_DECIMAL = re.compile(r"\.(?<=[a-z0-9]\.)([0-9]+)")
_DECIMALS_IN_A_ROW = re.compile(r"\.[0-9]+\.[0-9]")
# All but words becomes spaces. Of small letters a capital may stand for the point of a decimal.
_POINT = "P"
_ONLY_WORDS = bytes(
    ord(".") if chr(byte) == _POINT else byte if chr(byte).isalnum() and byte < 128 else 32
    for byte in range(256)
)
# Most texts hold no other signs than these, and need no search for accents then.
_SIGNS = {
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{NON-BREAKING HYPHEN}": "-",
    "\N{NO-BREAK SPACE}": " ",
    "\N{LEFT SINGLE QUOTATION MARK}": " ",
    "\N{LEFT DOUBLE QUOTATION MARK}": " ",
    "\N{RIGHT DOUBLE QUOTATION MARK}": " ",
    "\N{EN DASH}": " ",
    "\N{EM DASH}": " ",
    "\N{BULLET}": " ",
    "\N{MIDDLE DOT}": " ",
    "\N{POUND SIGN}": " ",
}
_ACCENT = re.compile("[\u0300-\u036f]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_STEMMER = Stemmer.Stemmer("english", 0)  # what it stems is remembered here


def split_words(text: str) -> list[str]:
    """Split ``text`` into lower-case words: "N.H.S. X-ray's" is nhs and xray."""
    plain = text if text.isascii() else _without_accents(text)
    plain = f" {plain.lower()}".replace("'s", "")
    if _DOTTED_LETTER.search(plain):
        plain = _INITIALS.sub(lambda match: match.group().replace(".", ""), plain)
    plain = _DIGIT_COMMA.sub("", _SINGLE_LETTER_HYPHEN.sub("", plain))
    if "#" in plain or "++" in plain or _DECIMALS_IN_A_ROW.search(plain):
        return _WORD.findall(plain)
    # The same words, found several times as fast.
    plain = _DECIMAL.sub(rf"{_POINT}\1 ", plain)
    return plain.encode().translate(_ONLY_WORDS).decode().split()


def _without_accents(text: str) -> str:
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    if text.isascii():
        return text
    return _NOT_ASCII.sub(" ", _ACCENT.sub("", unicodedata.normalize("NFKD", text)))


class _Met(dict[str, Told]):
    """What ``tell`` says of words, as far as they were met."""

    def __init__(self, tell: Callable[[str], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> Told:
        if len(self) >= MOST_KEPT_WORDS:
            self.clear()
        told = self[word] = self._tell(word)
        return told


def _stem(word: str) -> str:
    """Cut a word to its stem by Porter 2."""
    return word if word[0].isdigit() else str(_STEMMER.stemWord(word))


def _number(stemmed: str) -> int:
    return crc32(stemmed.encode())


_STEMS = _Met(_stem)
_NUMBERS = _Met(_number)


def stem(word: str) -> str:
    """Cut a word to its stem: "radiographers" is radiograph."""
    return _STEMS[word]


def stems(text: str) -> list[str]:
    return list(map(_STEMS.__getitem__, split_words(text)))


def word_number(stemmed: str) -> int:
    """Return a number of 32 bits for a stem or a run of stems; two share one as good as never."""
    return _NUMBERS[stemmed]


def word_numbers(stemmed: Sequence[str]) -> NDArray[np.uint32]:
    return np.fromiter(map(_NUMBERS.__getitem__, stemmed), dtype=NUMBER, count=len(stemmed))


@cache
def ignored_words() -> frozenset[str]:
    """Words left out of a typed query."""
    facts = yaml.safe_load((DATA / "words.yaml").read_text("utf-8"))
    return frozenset(facts["ignored_in_queries"].split())


@cache
def ignored_stems() -> frozenset[str]:
    return frozenset(map(stem, ignored_words()))


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


def telling_weight(stems: Collection[str]) -> int:
    """Say how much stems tell together, each once, without those left out of queries."""
    return sum(map(word_weight, set(stems) - ignored_stems()))


def is_common_word(stemmed: str) -> bool:
    """Say whether a stem is one of the thousand or two that adverts are made of."""
    return stemmed in _word_weights()
