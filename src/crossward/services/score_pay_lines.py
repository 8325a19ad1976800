"""Compare what we read from pay lines with the figures that their source made of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from crossward.core.adverts.advert import Advert, SourcePay
from crossward.core.adverts.reader import read_advert
from crossward.core.adverts.reading import Pay, PayPeriod, Reading
from crossward.core.values.ranges import NumberRange

THOUSANDS = re.compile(r"(?<=\d)k(?![a-z])", re.IGNORECASE)


class Disagreement(StrEnum):
    """Why a source's figures and ours differ."""

    BONUS_TAKEN_FOR_PAY = "the source took a bonus or allowance for pay"
    LIST_CUT_SHORT = "the source read the first figures of a list only"
    CONVERTED_BY_SOURCE = "the source converted hours, points or grades into a yearly figure"
    RUN_TOGETHER = "the source ran digits together"
    OURS = "ours or unexplained"

    @property
    def side(self) -> str:
        """Whose error it is by the reading contract: "site" or "ours"."""
        return "ours" if self is Disagreement.OURS else "site"


@dataclass(frozen=True, slots=True)
class PayLineDifference:
    pay_line: str
    ours: str
    theirs: str


@dataclass(slots=True)
class PayLineScore:
    """Over yearly pay lines: how many agree, and the others by kind.

    ``agree_whole`` counts lines whose lowest and highest figure are the source's, which is the
    contract's answer; ``agree_on_range`` further lines where one of several ranges is.
    """

    lines: int = 0
    agree_whole: int = 0
    agree_on_range: int = 0
    differences: dict[Disagreement, list[PayLineDifference]] = field(
        default_factory=lambda: defaultdict(list)
    )

    @property
    def share(self) -> float:
        return (self.agree_whole + self.agree_on_range) / self.lines if self.lines else 0.0

    @property
    def share_whole(self) -> float:
        return self.agree_whole / self.lines if self.lines else 0.0

    def count_of(self, side: str) -> int:
        """How many lines differ by an error of ``side``, "site" or "ours"."""
        return sum(len(found) for kind, found in self.differences.items() if kind.side == side)


def score_pay_lines(adverts: Iterable[Advert]) -> PayLineScore:
    """Score the yearly pay lines of adverts whose source gives both ends of the pay."""
    score = PayLineScore()
    for advert in adverts:
        theirs = advert.source_pay
        if theirs is None or theirs.min is None or theirs.max is None:
            continue
        reading = read_advert(advert)
        if _is_yearly_line(reading):
            _score_line(score, advert, reading=reading, theirs=theirs)
    return score


def _is_yearly_line(reading: Reading) -> bool:
    pay = reading.pay
    if pay is None or pay.evidence[0].part != "pay_line":
        return False
    return pay.value.period is PayPeriod.YEAR


def _score_line(
    score: PayLineScore, advert: Advert, *, reading: Reading, theirs: SourcePay
) -> None:
    assert reading.pay is not None  # noqa: S101 - _is_yearly_line has seen it
    pay = reading.pay.value
    score.lines += 1
    ends = _ends(pay)
    if _are_equal(ends, theirs):
        score.agree_whole += 1
        return
    if any(_are_equal(_ends(fact.value), theirs) for fact in reading.extras.pay_ranges):
        score.agree_on_range += 1
        return
    kind = _kind(advert.pay_line, ends, theirs=theirs)
    score.differences[kind].append(
        PayLineDifference(
            advert.pay_line, f"{ends[0]} to {ends[1]}", f"{theirs.min} to {theirs.max}"
        )
    )


def _ends(pay: Pay | NumberRange) -> tuple[Decimal, Decimal]:
    """Both ends; an open one is given as the other, which is how sources write "up to"."""
    low = pay.min if pay.min is not None else pay.max
    high = pay.max if pay.max is not None else pay.min
    assert low is not None  # noqa: S101 - a range has at least one end
    assert high is not None  # noqa: S101
    return low, high


def _are_equal(ends: tuple[Decimal, Decimal], theirs: SourcePay) -> bool:
    """Sources drop the pence."""
    return int(ends[0]) == int(theirs.min or 0) and int(ends[1]) == int(theirs.max or 0)


def _kind(line: str, ends: tuple[Decimal, Decimal], *, theirs: SourcePay) -> Disagreement:
    digits = THOUSANDS.sub("000", line).replace(",", "").replace(" ", "")
    low, high = str(int(theirs.min or 0)), str(int(theirs.max or 0))
    if low not in digits and high not in digits:
        return Disagreement.CONVERTED_BY_SOURCE
    if (theirs.max or 0) > 5 * ends[1]:
        return Disagreement.RUN_TOGETHER
    if (theirs.min or 0) * 2 < ends[0]:
        return Disagreement.BONUS_TAKEN_FOR_PAY
    if ends[0] <= (theirs.min or 0) and (theirs.max or 0) <= ends[1]:
        return Disagreement.LIST_CUT_SHORT
    return Disagreement.OURS
