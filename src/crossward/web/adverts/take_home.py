"""What an advert's pay comes to in the pocket, in words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from crossward.services.estimate_advert_pay import AdvertPay
from crossward.web.design_system.advert_words import date_words


@dataclass(frozen=True, slots=True)
class TakeHome:
    """A month's pay for anybody, how it was found, and where to adjust it."""

    words: str
    note: str
    href: str


def present_take_home(pay: AdvertPay | None) -> TakeHome | None:
    """Put the estimate into words; None where the advert states too little."""
    if pay is None:
        return None
    return TakeHome(
        words=f"About £{pay.monthly:,.0f} a month take-home",
        note=f"{pay.words} Without loans, at the rates of {date_words(pay.statement.on)}.",
        href=f"{reverse('pay')}?{urlencode(pay.case)}",
    )
