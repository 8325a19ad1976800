"""How text is taken apart into words, the same for every engine and for adverts and queries."""

import re
import unicodedata
from array import array
from collections.abc import Callable, Collection, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import numpy as np
import Stemmer
from numpy.typing import NDArray

from crossward.core.values.data_file import read_yaml

Word = TypeVar("Word")
Told = TypeVar("Told")

DATA = Path(__file__).parent / "data"
RARE_WORD_WEIGHT = 8
NUMBER = np.dtype("<u4")  # of a word
Numbers = NDArray[np.uint32]
MOST_KEPT_WORDS = 300_000

_INITIALS = re.compile(rb"\b(?:[a-z]\.){2,}")
# Patterns that begin with the rare sign itself are found several times faster.
_DOTTED_LETTER = re.compile(rb"\.(?<=[^a-z0-9][a-z]\.)[a-z]\.")
_SINGLE_LETTER_HYPHEN = re.compile(rb"-(?<=[^a-z0-9][a-z]-)(?=[a-z]{2})")
_DIGIT_COMMA = re.compile(rb",(?<=\d,)(?=\d{3})")
_WORD = re.compile(rb"[a-z0-9]+(?:\.[0-9]+)?(?:\+\+|#)?")
_DECIMAL = re.compile(rb"\.(?<=[a-z0-9]\.)([0-9]+)")
# All but words becomes spaces. Of small letters a capital may stand for the point of a decimal.
_POINT = b"P"
_TWO_DECIMALS = b" " + _POINT  # one straight after the other: of two points one is no decimal's
_ONLY_WORDS = bytes(
    ord(".") if byte == _POINT[0] else byte if chr(byte).isalnum() and byte < 128 else 32
    for byte in range(256)
)
_CODE = "cp1252"  # all that most texts hold, a byte a letter
_ACCENT = re.compile("[\u0300-\u036f]")
_STEMMER = Stemmer.Stemmer("english", 0)  # what it stems is remembered here


def _without_accents(text: str) -> bytes:
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text))
    return plain.replace("\N{HYPHEN}", "-").encode(_CODE, "replace")


def _small_letter(byte: int) -> int:
    """Return the plain small letter or the sign for a byte of the code; a space for many signs."""
    letter = bytes([byte]).decode(_CODE, "replace")
    if letter == "\N{RIGHT SINGLE QUOTATION MARK}":
        return ord("'")
    plain = _without_accents(letter).lower()
    return plain[0] if len(plain) == 1 and plain.isascii() else ord(" ")


_SMALL_LETTERS = bytes(map(_small_letter, range(256)))


def split_words(text: str) -> list[str]:
    """Split ``text`` into lower-case words: "N.H.S. X-ray's" is nhs and xray."""
    return b" ".join(_split(text)).decode().split()


def _split(text: str) -> list[bytes]:
    try:
        letters = text.encode(_CODE)
    except UnicodeEncodeError:
        letters = _without_accents(text)
    plain = b" " + letters.translate(_SMALL_LETTERS).replace(b"'s", b"")
    if _DOTTED_LETTER.search(plain):
        plain = _INITIALS.sub(lambda match: match.group().replace(b".", b""), plain)
    plain = _DIGIT_COMMA.sub(b"", _SINGLE_LETTER_HYPHEN.sub(b"", plain))
    # Where each point of a decimal is known, the same words are found several times as fast.
    marked = _DECIMAL.sub(_POINT + rb"\1 ", plain)
    if b"#" in plain or b"++" in plain or _TWO_DECIMALS in marked:
        return _WORD.findall(plain)
    return marked.translate(_ONLY_WORDS).split()


class _Met(dict[Word, Told]):
    """What ``tell`` says of words, as far as they were met."""

    def __init__(self, tell: Callable[[Word], Told]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: Word) -> Told:
        if len(self) >= MOST_KEPT_WORDS:
            self.clear()
        told = self[word] = self._tell(word)
        return told


def _stem(word: str) -> str:
    """Cut a word to its stem by Porter 2."""
    return word if word[0].isdigit() else str(_STEMMER.stemWord(word))


def _number(stemmed: str) -> int:
    return crc32(stemmed.encode())


def _number_of_stem(word: bytes) -> int:
    return _number(_stem(word.decode()))


_STEMS = _Met(_stem)
_NUMBERS = _Met(_number)
_NUMBERS_OF_STEMS = _Met(_number_of_stem)


def stem(word: str) -> str:
    """Cut a word to its stem: "radiographers" is radiograph."""
    return _STEMS[word]


def stems(text: str) -> list[str]:
    return list(map(_STEMS.__getitem__, split_words(text)))


def word_number(stemmed: str) -> int:
    """Return a number of 32 bits for a stem or a run of stems; two share one as good as never."""
    return _NUMBERS[stemmed]


def word_numbers(stemmed: Collection[str]) -> Numbers:
    return np.array(array("I", map(_NUMBERS.__getitem__, stemmed)), dtype=NUMBER)


def numbers_in(text: str) -> Numbers:
    """Return the numbers of all stems in a text, in their order."""
    return np.array(array("I", map(_NUMBERS_OF_STEMS.__getitem__, _split(text))), dtype=NUMBER)


def find_run(numbers: Numbers, wanted: Sequence[int]) -> NDArray[np.intp]:
    """Return where a run of numbers begins."""
    first, *others = wanted
    places = np.flatnonzero(numbers[: max(len(numbers) - len(others), 0)] == first)
    for beyond, number in enumerate(others, start=1):
        places = places[numbers[places + beyond] == number]
    return places


@cache
def ignored_words() -> frozenset[str]:
    """Words left out of a typed query."""
    facts = read_yaml(DATA / "words.yaml")
    return frozenset(facts["ignored_in_queries"].split())


@cache
def ignored_stems() -> frozenset[str]:
    return frozenset(map(stem, ignored_words()))


@cache
def capital_words() -> dict[str, str]:
    """Words that mean something of their own in capitals, with a word for it."""
    facts = read_yaml(DATA / "words.yaml")
    return dict(facts["meant_by_capitals"])


@cache
def _word_weights() -> dict[str, int]:
    facts = read_yaml(DATA / "word_weights.yaml")
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
