"""Rules of reading as data: words that state a value, and the words around them that unsay it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Generic, TypeVar

from crossward.core.adverts.cues import Cues
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

Value = TypeVar("Value")
Span = tuple[int, int]
Said = re.Match[str]
WITHIN = (40, 80)
REACH = 70  # how far before and after the words their company is looked at


@dataclass(frozen=True, slots=True)
class RuleBook(Generic[Value]):
    """Rules in the order in which they are tried, and the cues of each."""

    rules: tuple["Rule[Value]", ...]
    cues: tuple[Cues, ...]

    def opened(self, view: AdvertView) -> list["Rule[Value]"]:
        """The rules of which a cue stands in the advert."""
        present = view.cues
        if present.keys().isdisjoint(self.cues):  # as most are, and this tells it soonest
            return []
        return [one for cues, one in zip(self.cues, self.rules, strict=True) if cues in present]


@dataclass(frozen=True, slots=True)
class Rule(Generic[Value]):
    """``words`` near a cue state ``value`` unless their company in the sentence says otherwise.

    They must come right ``after`` and right ``before`` such company and ``only_with`` such in the
    sentence, where these are given; ``not_after``, ``not_before`` and ``not_with`` unsay them.
    """

    value: Value
    cues: Cues
    words: re.Pattern[str]
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    not_with: re.Pattern[str] | None
    only_with: re.Pattern[str] | None
    only_in_head: bool
    at_cue: bool
    within: Span


def rule(
    value: Value,
    cues: str,
    *,
    words: str,
    after: str = "",
    before: str = "",
    not_after: str = "",
    not_before: str = "",
    not_with: str = "",
    only_with: str = "",
    only_in_head: bool = False,
    at_cue: bool = False,
    within: Span = WITHIN,
) -> Rule[Value]:
    """Write a rule; ``cues`` are parted by bars, whole words are meant throughout.

    Words that begin with a cue, whichever they are, are looked for ``at_cue`` alone; others
    ``within`` so many letters before and after where a cue begins.

    Whole words are sought by what stands before them: the engine skips letters at once.
    """
    return Rule(
        value=value,
        cues=_shared(cues),
        words=re.compile(rf"[^a-z](?!\d(?<=\d\d))(?=({words})(?![a-z]))"),
        after=_compiled(rf"[^a-z](?:{after})[ ,:(/|-]*$", given=after),
        before=_compiled(rf"[ ,:()/|-]*(?:{before})", given=before),
        not_after=_compiled(rf"[^a-z](?:{not_after})[ ,(-]*$", given=not_after),
        not_before=_compiled(rf"[ ,)-]*(?:{not_before})", given=not_before),
        not_with=_compiled(rf"[^a-z](?:{not_with})", given=not_with),
        only_with=_compiled(rf"[^a-z](?:{only_with})", given=only_with),
        only_in_head=only_in_head,
        at_cue=at_cue,
        within=within,
    )


@cache
def _shared(cues: str) -> Cues:
    """Rules that name the same cues share them: each is noted once."""
    return Cues(tuple(cues.split("|")))


def _compiled(pattern: str, *, given: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if given else None


def rule_book(rules: Iterable[Rule[Value]]) -> RuleBook[Value]:
    """Bind ``rules``, so that those whose cues are absent cost nothing."""
    bound = tuple(rules)
    return RuleBook(bound, tuple(one.cues for one in bound))


def spans(view: AdvertView, one: Rule[Value]) -> Iterator[Span]:
    """Where ``one`` holds."""
    places = view.places(one.cues)
    if one.only_in_head:
        places = places[: bisect_left(places, view.text_start)]
    reach = 0
    for match in _said(view, one, places=places):
        span = match.start(1) - 1, match.end(1) - 1
        if span[0] < reach:  # inside the words before
            continue
        reach = span[1]
        if holds(view, one, span=span):
            yield span


def _said(view: AdvertView, one: Rule[Value], *, places: Sequence[int]) -> Iterable[Said]:
    led, words = view.led, one.words
    if one.at_cue:
        return [match for at in places if (match := words.match(led, at))]
    stretches = view.around(places, before=one.within[0], after=one.within[1])
    return chain.from_iterable([words.finditer(led, start, end + 1) for start, end in stretches])


def holds(view: AdvertView, one: Rule[Value], *, span: Span) -> bool:
    """Say whether the company of the words at ``span`` lets them stand."""
    start, end = view.sentence(span[0])
    return (  # what is looked for in the whole sentence takes longest
        _holds_before(view, one, rest=(span[1], end))
        and _holds_after(view, one, opening=(start, span[0]))
        and not (one.not_with and one.not_with.search(view.led, start, end + 1))
        and not (one.only_with and not one.only_with.search(view.led, start, end + 1))
    )


def _holds_before(view: AdvertView, one: Rule[Value], *, rest: Span) -> bool:
    if one.not_before and one.not_before.match(view.words, *rest):
        return False
    return one.before is None or one.before.match(view.words, *rest) is not None


def _holds_after(view: AdvertView, one: Rule[Value], *, opening: Span) -> bool:
    if not (one.after or one.not_after):
        return True
    company = "\n" + view.words[max(opening[0], opening[1] - REACH) : opening[1]]
    if one.not_after and one.not_after.search(company):
        return False
    return one.after is None or one.after.search(company) is not None


def first_of_each(
    view: AdvertView, field: str, *, book: RuleBook[Value]
) -> tuple[Fact[Value], ...]:
    """Each value once, with the first words that state it."""
    found: dict[Value, Span] = {}
    for one in book.opened(view):
        if one.value not in found and (span := next(spans(view, one), None)):
            found[one.value] = span
    return tuple([view.fact(field, value, span) for value, span in found.items()])
