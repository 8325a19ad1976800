"""The ranges of a pay line one by one: "£26,970 to £31,534 or £31,365 to £37,890"."""

import re
from collections.abc import Iterator, Sequence

from crossward.core.adverts.fields.pay import Amount, are_alike, pay_line_amounts
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

Ranges = tuple[Fact[NumberRange], ...]
SIGNS_OF_TWO_RANGES = 3
BETWEEN_TWO = " or "
# "To" makes a range wherever it stands; a stroke makes one where no such word does.
UP_TO = re.compile(
    r"(?: ?p[./]?[ah]\.?| ?k|\.00|,00|\.| ?per annum)?[ )]*(?:-+|to|up to|>)[ (]*(?:up to )?"
)
STROKE = re.compile(r" ?/ ?")


def read_pay_ranges(view: AdvertView) -> Ranges:
    """Each range or single figure of a pay line that gives several of one kind, else nothing."""
    start, end = view.pay_start, view.text_start - 1
    signs = view.words.count("£", start, end)
    if signs < SIGNS_OF_TWO_RANGES and not view.words.count(BETWEEN_TWO, start, end):
        return ()
    amounts = pay_line_amounts(view.words, start, end=end)
    alike = [amount for amount in amounts if are_alike(amounts[0], amount)]
    ranges = list(_chains(view.words, alike, link=UP_TO))
    if all(len(chain) == 1 for chain in ranges):
        ranges = list(_chains(view.words, alike, link=STROKE))
    return _several(tuple(_fact(view, chain) for chain in ranges))


def _several(ranges: Ranges) -> Ranges:
    """Each range once, without single figures that are in one of them; one alone says nothing."""
    distinct = {fact.value: fact for fact in reversed(ranges)}
    wide = [value for value in distinct if value.min != value.max]
    told = [
        fact
        for fact in reversed(distinct.values())
        if fact.value in wide or not any(_is_in(fact.value, one) for one in wide)
    ]
    return tuple(told) if len(told) > 1 else ()


def _is_in(one: NumberRange, other: NumberRange) -> bool:
    return one.min in {other.min, other.max}


def _chains(
    words: str, amounts: Sequence[Amount], *, link: re.Pattern[str]
) -> Iterator[list[Amount]]:
    """The amounts in runs that ``link`` joins."""
    chain: list[Amount] = []
    for amount in amounts:
        if chain and not link.fullmatch(words, chain[-1].end, amount.start):
            yield chain
            chain = []
        chain.append(amount)
    if chain:
        yield chain


def _fact(view: AdvertView, chain: Sequence[Amount]) -> Fact[NumberRange]:
    values = [amount.value for amount in chain]
    span = (chain[0].start, chain[-1].end)
    return view.fact("pay_ranges", NumberRange(min(values), max(values)), span)
