"""An advert laid out for reading: one even text, and the way back to the exact words."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain
from typing import TypeVar

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.cues import CueFinder, Cues, cues
from crossward.core.values.evidence import Evidence, Fact, Part

Value = TypeVar("Value")
Span = tuple[int, int]

# One character for one character, so that every position is also a position in the original.
# What is left is Latin-1, of which Python keeps a byte a letter: all that reads it is quicker.
EVEN_OUT = tuple(
    (odd, even)
    for even, family in (
        ("'", "\u2018\u2019\u02bc"),
        ('"', "\u201c\u201d"),
        ("-", "\u2010\u2011\u2012\u2013\u2014\u2212"),
        (" ", "\u2002\u2003\u2009\u200b\u202f\ufeff"),
        ("\u00b7", "\u2022"),  # every bullet is a middle dot
        ("\u00a6", "\u2026"),  # and every other sign is one that no rule looks for
    )
    for odd in family
)
EVENER = str.maketrans("\u0060\u00b4\u00ad\u00a0\t\r", "''-   ")
SMALL = bytes(ord(chr(EVENER.get(code, code)).lower()) for code in range(256))
LAST_LATIN = "\u00ff"  # a letter, and so it stands for all letters beyond it
# What ends a sentence where a space follows, seen as a point; spaces of all kinds as one.
STOPS = bytes(
    46 if chr(code) in "!?;" else 32 if chr(code) != "\n" and chr(code).isspace() else code
    for code in range(256)
)
SHORTENED = cues("e.g.", "i.e.", "incl.", "etc.")  # their points end no sentence
HEADING = re.compile(
    r"[ ·*-]*(?:(?:the |your |our )?(?:key |person )?(?:spec\w* |skills |requirements |criteria "
    r"|qualifications )?[-:]? ?)?(?P<word>essential|desirable|preferred|advantageous)"
    r"(?: (?:criteria|skills?|requirements?|qualifications?|experience|and \w+|attributes|qualities"
    r"|knowledge|&|abilities|competenc\w+|training)){0,6} ?(?::|-|\n|$)"
)
# Headings that open such a list in other words, and those that end one.
SECTION = re.compile(
    r"[ ·*#-]*(?:(?P<wish>nice[ -]to[ -]haves?|(?:it )?(?:would|will) be (?:nice|great|good|a bonus"
    r"|an advantage|beneficial)(?: if you(?: have)?| to have)?|bonus points(?: for| if)?"
    r"|desired(?: skills| experience)?|(?:additional|beneficial) (?:skills|experience))"
    r"|(?P<must>must[ -]haves?|(?:key |minimum |job |our )?requirements|what you(?:'ll| will)? "
    r"(?:need|bring)|you(?:'ll| will) (?:need|have)|skills required)"
    r"|(?P<end>(?:our |the |employee |key )?benefits(?: package)?|what we(?:'ll| can| will)? offer"
    r"(?: you)?|we(?:'ll| can| will)? offer(?: you)?|about (?:us|the (?:role|company|team|trust))"
    r"|how to apply|(?:key |main |your )?(?:responsibilities|duties)|the role"
    r"|why (?:join|work for|work with) us|what's in it for you)) ?(?::|\?|\n|$)"
)
HEADING_CUES = cues("essential", "desirable", "preferred", "advantageous")
SECTION_CUES = cues(
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
TEXT: Part = "text"
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
    cues: Mapping[Cues, list[int]]

    def places(self, cues: Cues) -> list[int]:
        """Where any of ``cues`` stands, in order of reading."""
        places = self.cues.get(cues, [])
        return sorted(places)[:MOST_PLACES] if len(places) > 1 else places

    def find(
        self, pattern: re.Pattern[str], cues: Cues, *, before: int = 40, after: int = 80
    ) -> Iterable[re.Match[str]]:
        """Matches of ``pattern`` around ``cues``: each once, none across a line's end."""
        if cues not in self.cues:
            return ()
        stretches = self.around(self.places(cues), before=before, after=after)
        return chain.from_iterable([pattern.finditer(self.words, *each) for each in stretches])

    def find_at(self, pattern: re.Pattern[str], cues: Cues) -> Iterator[re.Match[str]]:
        """Matches of ``pattern`` that begin with one of ``cues``, or right after its first sign."""
        reach = 0
        for at in self.places(cues):
            start = at if self.words[at].isalnum() else at + 1
            match = pattern.match(self.words, start) if start >= reach else None
            if match:
                reach = match.end()
                yield match

    def around(self, places: Sequence[int], *, before: int, after: int) -> list[Span]:
        """The stretches of a line around ``places``; those that touch are one."""
        words = self.words
        stretches: list[Span] = []
        open_start, open_end = -1, -1
        for at in places:
            reach = at - before if at > before else 0
            # A cue may begin with the line's end before it.
            start = words.rfind("\n", reach, at + 1) + 1 or reach
            if start > open_end:
                if open_end >= 0:
                    stretches.append((open_start, open_end))
                open_start = start
            line_end = words.find("\n", at + 1, at + after)
            end = at + after if line_end < 0 else line_end
            open_end = max(open_end, end)
        if open_end >= 0:
            stretches.append((open_start, open_end))
        return stretches

    def all_at(self, pattern: re.Pattern[str], cues: Cues) -> tuple[Span, ...]:
        """Where ``pattern`` begins with one of ``cues``, found once and remembered."""
        if cues not in self.cues:
            return ()
        known = self._found_before.get(cues)
        if known is None:
            spans = [match.span() for match in self.find_at(pattern, cues)]
            known = self._found_before[cues] = tuple(spans)
        return known

    @cached_property
    def _found_before(self) -> dict[Cues, tuple[Span, ...]]:
        """By the cues: patterns are slow keys."""
        return {}

    def has(self, cues: Cues, span: Span) -> bool:
        """Whether one of ``cues`` begins between two positions."""
        start, end = span
        return any(start <= at < end for at in self.cues.get(cues, ()))

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
        return (
            start if at - start < BREATH else at - BREATH,
            end if end - at < BREATH else at + BREATH,
        )

    @cached_property
    def _sentence_starts(self) -> list[int]:
        marks = self.words[:-1].encode("latin-1")
        # Whole-text replacing and splitting run in C: a pattern would try every letter.
        marks = marks.translate(STOPS).replace(b". ", b"\n ")
        # One more letter: so the last line is one that no line's end closes.
        starts = list(accumulate(map(len, (marks + b".").splitlines(keepends=True)), initial=0))
        starts.pop()
        if SHORTENED not in self.cues:
            return starts
        after_short = {self.words.index(".", at + 2) + 1 for at in self.places(SHORTENED)}
        return [at for at in starts if at not in after_short]

    @cached_property
    def wishes(self) -> tuple[tuple[int, str], ...]:
        """Where headings open a list of what is essential or desirable, with the word they use."""
        found = []
        for at in self.places(HEADING_CUES):
            start = self.words.rfind("\n", 0, at) + 1
            match = HEADING.match(self.words, start) if at - start < NEAR else None
            if match and start >= self.text_start:
                found.append((match.end(), match["word"]))
        for at in self.places(SECTION_CUES):
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
        if span[0] >= self.text_start:
            part, offset, whole = TEXT, self.text_start, self.advert.text
        else:
            part, offset, whole = self._part_of_head(span[0])
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

    def _part_of_head(self, at: int) -> tuple[Part, int, str]:
        if at >= self.pay_start:
            return "pay_line", self.pay_start, self.advert.pay_line
        return "title", 0, self.advert.title


def lay_out(advert: Advert, cues: CueFinder) -> AdvertView:
    """Lay ``advert`` out and note where the ``cues`` of every look stand."""
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
        cues=cues.find(words),
    )


def even_out(words: str) -> str:
    """Small Latin-1 letters, plain quotes, dashes and spaces, every character in its old place."""
    if not words.isascii():
        for odd, even in EVEN_OUT:
            words = words.replace(odd, even)
    try:
        plain = words.encode("latin-1")
    except UnicodeEncodeError:
        plain = "".join(map(_as_latin, words)).encode("latin-1")
    return plain.translate(SMALL).decode("latin-1")


def _as_latin(letter: str) -> str:
    """The same letter, its small form where that alone is Latin-1, or one that stands for all."""
    small = letter.lower()
    if len(small) == 1 and small <= LAST_LATIN:
        return small
    return LAST_LATIN if letter.isalpha() else "\u00a6"
