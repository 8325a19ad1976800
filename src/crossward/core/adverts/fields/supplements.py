"""Money that an advert offers on top of pay."""

import re
from decimal import Decimal

from crossward.core.adverts.reading import Supplement, SupplementKind
from crossward.core.adverts.rules import rule, rule_book, spans
from crossward.core.adverts.view import AdvertView, Span
from crossward.core.values.evidence import Fact

NO = r"no|not|without|exclud\w+(?: of)?|excl"
RULES = (
    rule(
        SupplementKind.HIGH_COST_AREA,
        "hcas| hca|high cost|weighting|fringe|london allowance|inner london|outer london",
        words=r"hcas'?|inc(?:l\w*)?\.? (?:of )?hca'?s?|(?:plus|\+) hcas?"
        r"|high[ -]cost(?:[ -]area)?(?:s)? (?:supplement|allowance)s?(?: \(hcas?\))?"
        r"|(?:inner|outer|fringe) (?:london )?(?:hcas?|weighting|allowance|high cost)"
        r"|london (?:weighting|allowance)",
        not_after=NO,
        not_before=r"assistant|worker|role|band|staff|to ",
    ),
    rule(
        SupplementKind.UNSOCIAL_HOURS,
        "unsocial|enhancement|enhanced rate|enhanced pay",
        words=r"unsoci(?:al|able) (?:hours?|working|rates?)(?: \w+)?|enhancements?(?= (?:for"
        r"|paid|in line|are|will)|$|[.,)])|enhanced (?:pay )?rates?",
        not_after=rf"{NO}|service|quality|further",
    ),
    rule(
        SupplementKind.ON_CALL,
        "on call|on-call",
        words=r"on[ -]call (?:supplement|payments?|allowance|availability supplement)",
        not_after=NO,
    ),
    rule(
        SupplementKind.RECRUITMENT_PREMIUM,
        "premi|rrp",
        words=r"(?:recruitment|retention|r&r|market)(?:(?: and| &|/) ?(?:recruitment"
        r"|retention))? (?:premi(?:um|a)|payments?|supplement)|rrp",
        not_after=NO,
    ),
    rule(
        SupplementKind.WELCOME_BONUS,
        "bonus|golden|hello",
        words=r"(?:welcome|joining|sign(?:ing)?[ -]on|new hire|starter|start[ -]up) (?:bonus"
        r"|payment)|golden hello(?: bonus)?",
        not_after=NO,
    ),
    rule(
        SupplementKind.RELOCATION,
        "relocat",
        words=r"relocation (?:package|expenses|allowance|support|assistance|costs"
        r"|reimbursement|payment|bonus|scheme)",
        not_after=NO,
    ),
    rule(
        SupplementKind.CAR_ALLOWANCE,
        "car allowance|company car|car or car",
        words=r"car allowance",
        not_after=NO,
    ),
    rule(
        SupplementKind.BONUS,
        "bonus",
        words=r"(?:annual|performance|discretionary|company|quarterly|yearly"
        r"|individual performance related) (?:\w+ )?bonus(?:es)?|bonus scheme"
        r"|bonus potential",
        not_after=NO,
    ),
)
BOOK = rule_book(RULES)
CUES = BOOK.cues
MONEY = re.compile(r"£ ?(\d{1,3}(?:,\d{3})+|\d{3,5}|\d{1,2}(?=k))(k(?![a-z]))?(?![\d%])")


def read_supplements(view: AdvertView) -> tuple[Fact[Supplement], ...]:
    """Each kind once, with the sum said right beside it where there is one."""
    found: dict[SupplementKind, Fact[Supplement]] = {}
    for one in BOOK.opened(view):
        for span in spans(view, one):
            if one.value not in found:
                amount, money = _amount(view, span)
                evidence = (money, span) if money else (span,)
                found[one.value] = view.fact(
                    "supplements", Supplement(one.value, amount), *evidence
                )
    return tuple(found.values())


def _amount(view: AdvertView, span: Span) -> tuple[Decimal | None, Span | None]:
    """A sum of at most £20,000 within a few words before, else right after."""
    start, end = view.sentence(span[0])
    before = list(MONEY.finditer(view.words, max(start, span[0] - 25), span[0]))
    after = MONEY.search(view.words, span[1], min(end, span[1] + 20))
    money = before[-1] if before else after
    if money is None:
        return None, None
    amount = Decimal(money[1].replace(",", "")) * (1000 if money[2] else 1)
    return (amount, money.span()) if amount <= 20_000 else (None, None)
