"""An advert laid out for reading: one even text, and the way back to the exact words."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import TypeVar

from ahocorasick_rs import BytesAhoCorasick, Implementation

from crossward.core.adverts.advert import Advert
from crossward.core.values.evidence import Evidence, Fact, Part

Value = TypeVar("Value")
Span = tuple[int, int]

# One character for one character, so that every position is also a position in the original.
EVEN_OUT = tuple(
    (odd, even)
    for even, family in (
        ("'", "\u2018\u2019\u02bc\u0060\u00b4"),
        ('"', "\u201c\u201d"),
        ("-", "\u2010\u2011\u2012\u2013\u2014\u2212\u00ad"),
        (" ", "\u00a0\u2002\u2003\u2009\u200b\u202f\ufeff\t\r"),
    )
    for odd in family
)
# One set of letters opens it, so that the engine skips all others at once.
STOP = re.compile(r"[\n!?;.](?:(?<=\n)|(?=\s)(?<!e\.g\.)(?<!i\.e\.)(?<!incl\.)(?<!etc\.))")
HEADING = re.compile(
    r"[ •*-]*(?:(?:the |your |our )?(?:key |person )?(?:spec\w* |skills |requirements |criteria "
    r"|qualifications )?[-:]? ?)?(?P<word>essential|desirable|preferred|advantageous)"
    r"(?: (?:criteria|skills?|requirements?|qualifications?|experience|and \w+|attributes|qualities"
    r"|knowledge|&|abilities|competenc\w+|training)){0,6} ?(?::|-|\n|$)"
)
# Headings that open such a list in other words, and those that end one.
SECTION = re.compile(
    r"[ •*#-]*(?:(?P<wish>nice[ -]to[ -]haves?|(?:it )?(?:would|will) be (?:nice|great|good|a bonus"
    r"|an advantage|beneficial)(?: if you(?: have)?| to have)?|bonus points(?: for| if)?"
    r"|desired(?: skills| experience)?|(?:additional|beneficial) (?:skills|experience))"
    r"|(?P<must>must[ -]haves?|(?:key |minimum |job |our )?requirements|what you(?:'ll| will)? "
    r"(?:need|bring)|you(?:'ll| will) (?:need|have)|skills required)"
    r"|(?P<end>(?:our |the |employee |key )?benefits(?: package)?|what we(?:'ll| can| will)? offer"
    r"(?: you)?|we(?:'ll| can| will)? offer(?: you)?|about (?:us|the (?:role|company|team|trust))"
    r"|how to apply|(?:key |main |your )?(?:responsibilities|duties)|the role"
    r"|why (?:join|work for|work with) us|what's in it for you)) ?(?::|\?|\n|$)"
)
SECTION_CUES = (
    "nice to have",
    "nice-to-have",
    "would be",
    "bonus points",
    "desired",
    "additional skills",
    "additional exp",
    "beneficial",
    "must have",
    "must-have",
    "requirements",
    "what you",
    "you will need",
    "you'll need",
    "you will have",
    "you'll have",
    "skills required",
    "benefits",
    "offer",
    "about us",
    "about the",
    "how to apply",
    "responsibilities",
    "duties",
    "the role",
    "why join us",
    "why work",
    "what's in it",
)
SECTION_WORDS = {"wish": "desirable", "must": "essential", "end": ""}
NEAR = 50  # a heading names its word within so many characters
SECTION_NEAR = 20  # and these almost at once
# A page's width broke a long line before a small letter; its writer ended shorter ones.
WRAPPED = re.compile(
    r"\n(?=[a-z])(?!contact@|www\.|http|o |essential|desirable)(?<=[^\n]{60}[^.:;!?\n]\n)"
)
MOST_PLACES = 200  # of one cue: no advert has more, and the time to read any text is bounded
SEVERAL = 2
BREATH = 400  # a sentence longer than this is cut: no rule looks further


@dataclass(frozen=True)
class AdvertView:
    """``words`` is title, pay line and text, a line between them, in lower case and evened out.

    ``led`` is the same behind a line's end, so that each of its words has something before it.
    """

    advert: Advert
    words: str
    led: str
    pay_start: int
    text_start: int
    cues: Mapping[str, Sequence[int]]

    def places(self, *cues: str) -> Sequence[int]:
        """Where any of ``cues`` stands, in order of reading."""
        known = self.cues
        present = known.keys() & cues
        if len(present) < SEVERAL:
            return known[present.pop()] if present else ()
        return sorted(chain.from_iterable([known[cue] for cue in present]))

    def find(
        self, pattern: re.Pattern[str], *cues: str, before: int = 40, after: int = 80
    ) -> Iterable[re.Match[str]]:
        """Matches of ``pattern`` around ``cues``: each once, none across a line's end."""
        if self.cues.keys().isdisjoint(cues):
            return ()
        stretches = self.around(self.places(*cues), before=before, after=after)
        return chain.from_iterable([pattern.finditer(self.words, *each) for each in stretches])

    def around(self, places: Sequence[int], *, before: int, after: int) -> list[Span]:
        """The stretches of a line around ``places``; those that touch are one."""
        words = self.words
        stretches: list[Span] = []
        open_start, open_end = -1, -1
        for at in places:
            reach = max(0, at - before)
            # A cue may begin with the line's end before it.
            start = words.rfind("\n", reach, at + 1) + 1 or reach
            if start > open_end:
                if open_end >= 0:
                    stretches.append((open_start, open_end))
                open_start = start
            line_end = words.find("\n", at + 1, at + after)
            end = min(len(words), at + after) if line_end < 0 else line_end
            open_end = max(open_end, end)
        if open_end >= 0:
            stretches.append((open_start, open_end))
        return stretches

    def all_at(self, pattern: re.Pattern[str], cues: tuple[str, ...]) -> tuple[Span, ...]:
        """Where ``pattern`` begins with one of ``cues``, found once and remembered."""
        known = self._found_before.get(cues)
        if known is None:
            known = self._found_before[cues] = tuple(self._matches_at(pattern, cues))
        return known

    def _matches_at(self, pattern: re.Pattern[str], cues: tuple[str, ...]) -> Iterator[Span]:
        reach = 0
        for at in self.places(*cues):
            match = pattern.match(self.words, at) if at >= reach else None
            if match:
                reach = match.end()
                yield match.span()

    @cached_property
    def _found_before(self) -> dict[tuple[str, ...], tuple[Span, ...]]:
        """By the cues: patterns are slow keys."""
        return {}

    def line(self, at: int) -> Span:
        """The line around ``at``, cut at a fair length on either side."""
        start = self.words.rfind("\n", max(0, at - BREATH), at) + 1
        end = self.words.find("\n", at, at + BREATH)
        return (start or max(0, at - BREATH)), (
            min(at + BREATH, len(self.words)) if end < 0 else end
        )

    def sentence(self, at: int) -> Span:
        """The sentence around ``at``, cut at a fair length; a line's end ends it unless wrapped."""
        starts = self._sentence_starts
        which = bisect_right(starts, at)
        start = starts[which - 1]
        end = starts[which] if which < len(starts) else len(self.words)
        if end > at and self.words[end - 1] == "\n":
            end -= 1
        return max(start, at - BREATH), min(end, at + BREATH)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        stops = STOP.finditer(self.words, 0, len(self.words) - 1)
        return [0, *[stop.end() for stop in stops]]

    @cached_property
    def wishes(self) -> tuple[tuple[int, str], ...]:
        """Where headings open a list of what is essential or desirable, with the word they use."""
        found = []
        for at in self.places("essential", "desirable", "preferred", "advantageous"):
            start = self.words.rfind("\n", 0, at) + 1
            match = HEADING.match(self.words, start) if at - start < NEAR else None
            if match and start >= self.text_start:
                found.append((match.end(), match["word"]))
        for at in self.places(*SECTION_CUES):
            start = self.words.rfind("\n", 0, at) + 1
            match = SECTION.match(self.words, start) if at - start < SECTION_NEAR else None
            if match and start >= self.text_start:
                found.append((match.end(), SECTION_WORDS[match.lastgroup or "end"]))
        return tuple(sorted(set(found)))

    def in_title(self, at: int) -> bool:
        return at < self.pay_start

    def in_pay_line(self, at: int) -> bool:
        return self.pay_start <= at < self.text_start

    def evidence(self, field: str, span: tuple[int, int]) -> Evidence:
        """The exact words between two positions, kept inside the part where they begin."""
        part, offset, whole = self._part(span[0])
        start = span[0] - offset
        words = whole[start : span[1] - offset]
        quote = words.strip()
        if len(quote) < len(words):
            start += len(words) - len(words.lstrip())
        return Evidence(field, part, start, start + len(quote), quote)

    def fact(
        self,
        field: str,
        value: Value,
        *spans: tuple[int, int],
        confidence: float = 1.0,
        note: str = "",
    ) -> Fact[Value]:
        """A value with the words between each of ``spans`` as its evidence."""
        evidence = tuple([self.evidence(field, span) for span in spans])
        return Fact(value, evidence, confidence, note)

    def _part(self, at: int) -> tuple[Part, int, str]:
        if at >= self.text_start:
            return "text", self.text_start, self.advert.text
        if at >= self.pay_start:
            return "pay_line", self.pay_start, self.advert.pay_line
        return "title", 0, self.advert.title


def lay_out(advert: Advert, cues: tuple[str, ...]) -> AdvertView:
    """Lay ``advert`` out and note where each of ``cues`` stands."""
    text = WRAPPED.sub(" ", advert.text)
    led = even_out(f"\n{advert.title}\n{advert.pay_line}\n{text}")
    words = led[1:]
    pay_start = len(advert.title) + 1
    return AdvertView(
        advert=advert,
        words=words,
        led=led,
        pay_start=pay_start,
        text_start=pay_start + len(advert.pay_line) + 1,
        cues=_find_cues(words, cues),
    )


def even_out(words: str) -> str:
    """Lower case with plain quotes, dashes and spaces, every character in its old place."""
    lowered = words.lower()
    if len(lowered) != len(words):
        lowered = "".join(_lower_one(letter) for letter in words)
    if not lowered.isascii():
        for odd, even in EVEN_OUT:
            lowered = lowered.replace(odd, even)
    return lowered.replace("\t", " ").replace("\r", " ")


def _lower_one(letter: str) -> str:
    lowered = letter.lower()
    return lowered if len(lowered) == 1 else letter


def _find_cues(words: str, cues: tuple[str, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    plain = words.encode("latin-1", "replace")  # a byte a letter keeps every place
    for which, start, _end in _cue_finder(cues).find_matches_as_indexes(plain, overlapping=True):
        cue = cues[which]
        if cue not in found:
            found[cue] = [start]
        elif len(found[cue]) < MOST_PLACES:
            found[cue].append(start)
    return found


@lru_cache(maxsize=4)
def _cue_finder(cues: tuple[str, ...]) -> BytesAhoCorasick:
    letters = [cue.encode("latin-1") for cue in cues]
    return BytesAhoCorasick(letters, implementation=Implementation.DFA)


def gather_cues(families: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """All the cue words of all the fields, each once."""
    return tuple(sorted({cue for family in families for cue in family}))
