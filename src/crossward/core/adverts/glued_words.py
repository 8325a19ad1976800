"""Words that an advert has run together: parted for reading, their evidence put back."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from itertools import pairwise
from typing import Any, TypeVar

from crossward.core.adverts.reading import Extras, Reading
from crossward.core.values.evidence import Evidence, Fact

Record = TypeVar("Record", Reading, Extras)

FEW_LINES = 3  # a text of more lines has not lost their ends
# Words that open lines of adverts, by their first letters; a lost line's end glues them.
OPENERS = {
    "A": "re you|bout (?:us|you|the)|pply",
    "B": "enefits|and(?= \\d)",
    "C": "ontract|losing [Dd]ate",
    "D": "o you|uties|uration|esirable",
    "E": "ssential",
    "F": "ull[ -][Tt]ime|ixed[ -][Tt]erm",
    "H": "ours|ybrid|CPC",
    "I": "f you|nterview",
    "K": "ey",
    "L": "ocation",
    "M": "onday|ust",
    "O": "ur|n-?[Ss]ite",
    "P": "art[ -][Tt]ime|ermanent|lease",
    "Q": "ualifications",
    "R": "emote|esponsibilit\\w+|equirements|ole(?= [A-Z])",
    "N": "MC",
    "S": "alary|tart [Dd]ate|hifts?",
    "T": "he(?! recruiting)|his|hese",
    "W": "e|hat|ho|hy",
    "Y": "ou|our",
}
OPENER = "|".join(f"(?<={first})(?:{rest})" for first, rest in OPENERS.items())
# One set of letters opens it, so that the engine skips all others at once.
GLUE = re.compile(
    r"[.?!A-Z](?:(?<=[a-z]{3}[.?!])(?=[A-Z][a-z]+[ ,'])"
    rf"|(?<=(?:[a-z]{{3}}|[A-Z]{{3}}|\d{{3}}|\d[ap]m)[A-Z])(?:{OPENER})(?![a-z]))"
)


def find_glue(text: str) -> list[int]:
    """Where two words of ``text``, a card that has lost its lines, have run together."""
    if text.count("\n") > FEW_LINES:
        return []
    return [match.start() + (match[0] in ".?!") for match in GLUE.finditer(text)]


def part_words(text: str, glue: Sequence[int]) -> str:
    """Put a line's end where the words have run together."""
    return "\n".join(text[start:end] for start, end in pairwise([0, *glue, len(text)]))


def put_back(reading: Reading, *, text: str, glue: Sequence[int]) -> Reading:
    """Give evidence that was read in the parted text its places in ``text``."""
    added = [place + number for number, place in enumerate(glue)]

    def move(one: Evidence) -> Evidence:
        if one.part != "text":
            return one
        start, end = (at - bisect_left(added, at) for at in (one.start, one.end))
        return replace(one, start=start, end=end, quote=text[start:end])

    return replace(_moved(reading, move), extras=_moved(reading.extras, move))


def _moved(record: Record, move: Callable[[Evidence], Evidence]) -> Record:
    changed: dict[str, Any] = {}
    for field in fields(record):
        held = getattr(record, field.name)
        if isinstance(held, Fact):
            changed[field.name] = _with_moved(held, move)
        elif isinstance(held, tuple):
            changed[field.name] = tuple(_with_moved(fact, move) for fact in held)
    return replace(record, **changed)


def _with_moved(fact: Fact[Any], move: Callable[[Evidence], Evidence]) -> Fact[Any]:
    return replace(fact, evidence=tuple(move(one) for one in fact.evidence))
