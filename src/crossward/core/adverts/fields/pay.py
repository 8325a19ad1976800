"""Pay as the advert states it: never annualised, never guessed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from crossward.core.adverts.cues import cues
from crossward.core.adverts.reading import Pay, PayPeriod
from crossward.core.adverts.view import AdvertView
from crossward.core.values.evidence import Fact

POUND_CUES = cues("£")
PRO_RATA_CUES = cues("pro rata", "pro-rata", "pro- rata", "prorata", "pro rota", "pro-rota")
CUES = (POUND_CUES, PRO_RATA_CUES)

AMOUNT = re.compile(
    r"(?=[\d£(g])(?<![\d.,:])(?:(?<![a-z])|(?=£))(?P<sign>\(?£\)? ?|gbp ?)?"
    r"(?P<number>\d{2,3},\d{5}(?!\d)|\d{2,3},\d{2}(?![\d,])"
    r"|\d{1,3}(?:[,.'] ?\d{3,4}){1,2}(?!\d)(?:\.\d{1,2}(?!\d))?"
    r"|\d{2,3} \d{3}(?!\d)|\d{1,7}(?:[.:]\d{1,2}(?!\d))?)"
    r"(?P<thousands> ?k(?![a-z]))?(?! ?%|(?:st|nd|rd|th)(?![a-z])| ?(?:million|bn|m(?![a-z])))"
)
# "£12,50" and "£33,65700": small change typed without its point.
COMMA_FOR_POINT = re.compile(
    r"(?P<pounds>1?\d(?=,)|2[0-4](?=,)|\d{2,3},\d{3}(?=\d)),?(?P<pence>\d{2})"
)
# What joins the two ends of a range.
LINK = re.compile(
    r"(?: ?p/?[ah]| ?k|\.00|,00|\.| ?per annum)?[ )]*(?:-+|to|up to|and|/|>)[ (]*(?:up to )?"
)
PERIODS = (
    (PayPeriod.HOUR, r"(?:per|an|/) ?h(?:ou[a-z]*|r)|hourly|p[./ ]?h(?:r|our|\.|(?![a-z]))|p/hr"),
    (PayPeriod.YEAR, r"per an[a-z]*|p[./ ]?a(?![a-z])\.?|(?:per|a|/) ?year|annum|annual|yearly"),
    (PayPeriod.SESSION, r"(?:per|a|/) ?(?:\w+ ?hours? )?session|sessional"),
    (PayPeriod.DAY, r"(?:per|a|/) ?day(?! ?shift)|daily|p[./]d(?![a-z])|day rate"),
    (PayPeriod.WEEK, r"(?:per|a|/) ?week|weekly|p[./]?w(?![a-z])"),
    (PayPeriod.MONTH, r"(?:per|a|/) ?month|monthly|pcm(?![a-z])"),
)
PERIOD_WORDS = "|".join(rf"(?P<{period.value}>{words})" for period, words in PERIODS)
PERIOD = re.compile(f"(?<![a-z])(?:{PERIOD_WORDS})")
# What stands before the words is sought, so that the engine skips letters.
PERIOD_NEAR = re.compile(f"[^a-z](?=[pahysdwm/])(?:{PERIOD_WORDS})")
# Sizes of figure for which a period can be believed.
BELIEVABLE = {
    PayPeriod.HOUR: (4, 400),
    PayPeriod.YEAR: (1000, 1_000_000),
    PayPeriod.SESSION: (20, 20_000),
    PayPeriod.DAY: (25, 5000),
    PayPeriod.WEEK: (50, 10_000),
    PayPeriod.MONTH: (150, 30_000),
}
# After the first figure, these begin what comes on top of pay.
ON_TOP = re.compile(
    r"\+|(?<![a-z])(?:plus|bonus|(?:with(?: an?)? )?(?:ote|on[ -]target earnings)(?: of| up to|:)?"
    r" ?(?=£|\d)|(?:with|and|&|inc[a-z.]*(?: of)?|hcas?'?s?|rrp) ?(?:a "
    r"|up to |of )*£)"
)
# What may be earned with commission is no pay, where pay is stated beside it.
ON_TARGET = re.compile(r" ?(?:pa |per annum )?\(?(?:ote|on[ -]target)(?![a-z])")
ON_TARGET_BEFORE = re.compile(
    r"(?<![a-z])(?:ote|on[ -]target earnings)(?: of| up to| circa| c\.?|:| -)* ?$"
)
RATE_CARD = 110  # a line of a rate card is no longer
LEFT_OUT_BELOW = 15_000  # no bonus or allowance is larger, few salaries are smaller
NOT_PAY_AFTER = re.compile(
    r"[ ,(-]*(?:(?:per annum|pa|p\.a\.?|a year|one-off|sign[ -]?on|joining|welcome|golden"
    r"|annual|cash"
    r"|recruitment|retention|location|relocation|car|london|training|market|fringe|inner"
    r"|outer|on[ -]call"
    r"|study|travel|r&r|and|&|pensionable) ?){0,4}"
    r"(?:bonus|allowance|premi(?:um|a)|welcome|hello|rrp|supplement|relocation|weighting"
    r"|hcas?(?![a-z])"
    r"|cpd(?![a-z])|incentive|l/?a(?![a-z])|i?lw(?![a-z])|voucher|budget|fund)"
)
NOT_PAY_BEFORE = re.compile(
    r"(?:allowance|bonus|weighting|supplement|hcas?'?s?|premi(?:um|a)|rrp)[ :=-]*(?:(?:of"
    r"|up to|is) )*$"
)
UP_TO = re.compile(r"(?:up ?to|upto|maximum(?: \w+){0,3}|max\.?)(?: a)?(?: maximum of)?[ :]*$")
UP_TO_AFTER = re.compile(r"[ ,]*(?:\w+ ){0,2}up ?to *$")
AND_MORE = re.compile(r" ?\+ *$")
TWO_PLACES = re.compile(r"\d{1,3}[.:]\d\d")
FROM = re.compile(
    r"(?:from|starting(?: salary)?(?: \w+){0,3}|minimum(?: of)?|min|starts at)[ :-]*$"
)
PRO_RATA = re.compile(
    r"p(?<![a-z]p)(?:ro[ -]{0,2}(?:rat[ae]|rota|tata|rato|rta)|\.r\.?(?![a-z])|/r(?![a-z]))"
)
PAY_LINE_PRO_RATA = re.compile(
    PRO_RATA.pattern + r"|p(?<![a-z]p)r(?![a-z'])|p(?<![a-z]p)ro(?: r(?:at?)?)?$"
)
# In the text a figure is pay only beside such words, and never beside those of NEVER_PAY.
SPEAKS_OF_PAY = re.compile(
    r"(?<![a-z])(?:salar(?:y|ies)|pay(?! for| towards| back)|paid|rates?|earn(?:s|ing"
    r"|ings)?|wage|remuneration"
    r"|per annum|p\.?a\.?(?![a-z])|per hour|p/?h(?![a-z])|an hour|hourly|per session|per day|basic)"
)
RUN_ON = re.compile(r"(?<=\d)\.(?=[a-z]{3})")  # the next sentence begins without a space
NEVER_PAY = re.compile(
    r"bonus|budget|allowance|relocat|million|\dm(?![a-z])|bursar|voucher|discount|gym"
    r"|worth |savings?(?![a-z])|save "
    r"|refer(?:ral)? |welcome|fees?(?![a-z])|costs?(?![a-z])|premium|charge|refund|reimburs"
    r"|contribut|supplement"
    r"|turnover|insurance|golden|incentive|payment of|income|towards|parking|funding|grant"
    r"|tuition|mileage"
    r"|per mile|competition|fundrais|invest|saving the|levy|levies|instalment|deduct|cycle"
    r"|benefit(?:s)? of|prize"
)


@dataclass(frozen=True, slots=True)
class Amount:
    start: int
    end: int
    value: Decimal
    is_signed: bool
    has_thousands: bool


def read_pay(view: AdvertView) -> Fact[Pay] | None:
    """The pay line's figures or, where it has none, those of the text."""
    start, end = view.pay_start, view.text_start - 1
    amounts = pay_line_amounts(view.words, start, end=end)
    if amounts:
        return _state(view, amounts, scope=(start, end))
    for amounts, scope in _text_amounts(view):
        return _state(view, amounts, scope=scope)
    return None


def pay_line_amounts(words: str, start: int, *, end: int) -> list[Amount]:
    written = list(_amounts(words, start, end=end))
    everything = [
        amount
        for amount in written
        if _can_stand_alone(words, amount) and not _is_extra(words, amount, end=end)
    ]
    if not everything:
        return []
    on_top = ON_TOP.search(words, everything[0].end, end)
    if "between" in words[start : everything[0].start]:
        on_top = None
    stop = max(on_top.start(), everything[0].end) if on_top else end
    among = list(_amounts(words, start, end=stop)) if on_top else written
    kept = _that_are_pay(words, among, within=(start, stop), end=end)
    return [amount for amount in kept if not ON_TARGET.match(words, amount.end, end)] or kept


def _that_are_pay(
    words: str, among: Iterable[Amount], *, within: tuple[int, int], end: int
) -> list[Amount]:
    """Amounts ``within`` a stretch, without allowances and bare numbers that are no money."""
    kept: list[Amount] = []
    previous: Amount | None = None
    is_any_signed = "£" in words[slice(*within)]
    for amount in among:
        before, previous = previous, amount
        is_linked = before is not None and LINK.fullmatch(words, before.end, amount.start)
        if before and is_linked and not _is_extra(words, amount, end=end):
            low = _lift(before, to=amount)
            if kept and kept[-1] == before:
                kept[-1] = low
            elif _is_as_large(low, amount):  # "31,365 to £44,503": the bare end belongs
                kept.append(low)
            if kept and kept[-1] == low:
                kept.append(amount)
                continue
        if not amount.is_signed and (is_any_signed or not _can_stand_alone(words, amount)):
            continue
        if not _is_extra(words, amount, end=end):
            kept.append(amount)
    return kept


def _is_extra(words: str, amount: Amount, *, end: int) -> bool:
    """Say whether a figure is a bonus or an allowance by the words around it."""
    if amount.value >= LEFT_OUT_BELOW:
        return False
    before = words[max(0, amount.start - 30) : amount.start]
    return bool(NOT_PAY_AFTER.match(words, amount.end, end) or NOT_PAY_BEFORE.search(before))


def _is_as_large(one: Amount, other: Amount) -> bool:
    """Say whether two figures can be the ends of one range."""
    return one.value * 4 > other.value and other.value * 4 > one.value


def _lift(low: Amount, *, to: Amount) -> Amount:
    """Read "25-31000" and "£30-35k" as thousands at both ends."""
    is_whole = low.value == low.value.to_integral_value() and low.value.as_tuple().exponent == 0
    if is_whole and low.value < 1000 and to.value >= 10_000 and low.value * 1000 <= to.value:
        return replace(low, value=low.value * 1000)
    return low


def _amounts(words: str, start: int, *, end: int) -> Iterator[Amount]:
    for match in AMOUNT.finditer(words, start, end):
        value = _value(match["number"], is_thousands=match["thousands"] is not None)
        if not value:
            continue
        yield Amount(
            start=match.start(),
            end=match.end(),
            value=value,
            is_signed=match["sign"] is not None,
            has_thousands=match["thousands"] is not None,
        )


def _value(number: str, *, is_thousands: bool) -> Decimal:
    typed = COMMA_FOR_POINT.fullmatch(number) if "," in number else None
    if typed:
        number = f"{typed['pounds']}.{typed['pence']}"
    plain = number.replace(" ", "").replace(",", "").replace("'", "").replace(":", ".")
    whole, dot, rest = plain.partition(".")
    if dot and (len(rest) == 3 or "." in rest):  # "£24.907" has its comma mistyped
        plain = whole + rest[:3] + rest[3:]
    value = Decimal(plain)
    return value * 1000 if is_thousands and value < 1000 else value


def _can_stand_alone(words: str, amount: Amount) -> bool:
    """Say whether a figure can be money by its own look."""
    if amount.is_signed or (amount.has_thousands and amount.value >= 5000):
        return True
    digits = words[amount.start : amount.end].strip()
    if amount.value >= 5000:
        return True
    return TWO_PLACES.fullmatch(digits) is not None and amount.value > 4


def _text_amounts(view: AdvertView) -> Iterator[tuple[list[Amount], tuple[int, int]]]:
    """The text's own pay figures, all those of the first line's kind together."""
    gathered: list[Amount] = []
    scope: tuple[int, int] | None = None
    for at in view.places(POUND_CUES):
        if at < view.text_start or (gathered and at < gathered[-1].end):
            continue
        amounts, where = _line_amounts(view, at)
        if not amounts or (gathered and not are_alike(gathered[0], amounts[0])):
            continue
        scope = scope or where
        if len(gathered) < 12:
            gathered.extend(amounts)
    if scope:
        yield gathered, scope


def are_alike(one: Amount, other: Amount) -> bool:
    return (one.value >= 1000) == (other.value >= 1000)


def _line_amounts(view: AdvertView, at: int) -> tuple[list[Amount], tuple[int, int]]:
    words = view.words
    start, end = view.sentence(at)
    if ON_TARGET_BEFORE.search(words[max(start, at - 30) : at]):
        return [], (start, end)
    run_on = RUN_ON.search(words, at, end)
    end = run_on.start() if run_on else end
    about = words[start:end]
    if NEVER_PAY.search(about) or not (SPEAKS_OF_PAY.search(about) or _is_rate_card_line(view, at)):
        return [], (start, end)
    on_top = ON_TOP.search(words, at + 1, end)
    stop = on_top.start() if on_top else end
    amounts = _that_are_pay(words, _amounts(words, at, end=stop), within=(at, stop), end=end)
    return [amount for amount in amounts if 4 <= amount.value <= 400_000], (start, end)


def _is_rate_card_line(view: AdvertView, at: int) -> bool:
    """ "Nights £16.20": a short line of a shift's name and its rate."""
    start, end = view.line(at)
    return (
        end - start < RATE_CARD
        and re.search(
            r"(?<![a-z])(?:days?|nights?|weekends?|sat(?:urday)?s?|sun(?:day)?s?"
            r"|bank holidays?)(?![a-z])",
            view.words[start:end],
        )
        is not None
    )


def _state(view: AdvertView, amounts: Sequence[Amount], *, scope: tuple[int, int]) -> Fact[Pay]:
    same = [amount for amount in amounts if are_alike(amounts[0], amount)]
    period, said_at, is_said = _period(view.led, same, scope=scope)
    low, high = min(a.value for a in same), max(a.value for a in same)
    is_open_below, is_open_above, start = _open_ends(view.words, same, scope=scope)
    spans = _spans(view.words, same, start=start, said_at=said_at)
    pro_rata = _pro_rata(view, same)
    pay = Pay(
        min=None if is_open_below else low,
        max=None if is_open_above else high,
        period=period,
        pro_rata=pro_rata is not None,
    )
    if pro_rata and not any(span[0] <= pro_rata[0] < span[1] for span in spans):
        spans.append(pro_rata)
    note = "" if is_said else f"No period is written; the size of the figure says {period.value}."
    return view.fact("pay", pay, *spans, confidence=1.0 if is_said else 0.9, note=note)


def _spans(
    words: str, amounts: Sequence[Amount], *, start: int, said_at: int
) -> list[tuple[int, int]]:
    """The figures' words with the period right after them, one stretch a line."""
    spans = [(start, amounts[0].end)]
    for amount in amounts[1:]:
        if "\n" in words[spans[-1][1] : amount.start]:
            spans.append((amount.start, amount.end))
        else:
            spans[-1] = (spans[-1][0], amount.end)
    spans = [(begin, _end_of_period(words, end)) for begin, end in spans]
    spans[-1] = (spans[-1][0], max(spans[-1][1], said_at))
    return spans


def _end_of_period(words: str, end: int) -> int:
    period = PERIOD.match(words, end + words.startswith(" ", end))
    return period.end() if period else end


def _open_ends(
    words: str, amounts: Sequence[Amount], *, scope: tuple[int, int]
) -> tuple[bool, bool, int]:
    """Whether the low and the high end are open, and where the figure's words begin."""
    first, last = amounts[0], amounts[-1]
    if first.value != last.value:
        return False, False, first.start
    before = max(scope[0], first.start - 40)
    if up_to := UP_TO.search(words[before : first.start]):
        return True, False, before + up_to.start()
    if UP_TO_AFTER.match(words, last.end, scope[1]):
        return True, False, first.start
    if starts := FROM.search(words[before : first.start]):
        return False, True, before + starts.start()
    if AND_MORE.match(words, last.end, scope[1]):
        return False, True, first.start
    return False, False, first.start


def _period(
    led: str, amounts: Sequence[Amount], *, scope: tuple[int, int]
) -> tuple[PayPeriod, int, bool]:
    """The period, the end of the words that say it, and whether any did."""
    size = amounts[0].value
    ends = [a.end for a in amounts]
    for end in (*reversed(ends), scope[0]):
        for match in PERIOD_NEAR.finditer(led, end, scope[1] + 1):
            period = PayPeriod(match.lastgroup or PayPeriod.YEAR)
            low, high = BELIEVABLE[period]
            if low <= size <= high:
                said_at = match.end() - 1
                return period, (said_at if said_at - end < 40 and end != scope[0] else 0), True
    return _by_size(size), 0, False


def _by_size(size: Decimal) -> PayPeriod:
    for period, ceiling in ((PayPeriod.HOUR, 130), (PayPeriod.DAY, 1000), (PayPeriod.MONTH, 5000)):
        if size < ceiling:
            return period
    return PayPeriod.YEAR


def _pro_rata(view: AdvertView, amounts: Sequence[Amount]) -> tuple[int, int] | None:
    """Where pay is said to be pro rata: in the pay line, or in the text after a figure of it."""
    match = PAY_LINE_PRO_RATA.search(view.words, view.pay_start, view.text_start - 1)
    if match:
        return match.span()
    figures = {amount.value for amount in amounts if amount.value >= 1000}
    for at in view.places(PRO_RATA_CUES):
        start, _end = view.sentence(at)
        match = PRO_RATA.match(view.words, at)
        if not match or at < view.text_start:
            continue
        if any(said.value in figures for said in _amounts(view.words, max(start, at - 90), end=at)):
            return match.span()
    return None
