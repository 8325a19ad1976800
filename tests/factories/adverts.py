"""Adverts for tests: plain ones that are open on the day the tests live in."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from crossward.core.adverts.advert import Advert
from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.adverts.reader import read_advert
from crossward.core.occupations.employer_groups import decide_employer_group
from crossward.core.values.places import Place, Point

TODAY = date(2026, 11, 20)
LEEDS = Place(locality="Leeds", region="West Yorkshire", point=Point(53.8, -1.55))
BRISTOL = Place(locality="Bristol", point=Point(51.45, -2.59))


def an_advert(number: int = 1, **changes: Any) -> Advert:
    """Return an advert of a hospital in Leeds; ``changes`` replace what it says."""
    plain = Advert(
        source="trust.example",
        identifier=str(number),
        title="Diagnostic radiographer, Band 6",
        text=(
            "About the role\n"
            "You will join our imaging team as a Band 6 radiographer on a permanent contract.\n"
            "• HCPC registration is essential\n"
            "• 37.5 hours a week, with weekend shifts\n"
            f"{_own_words(number)}\n"
            "Please apply by the closing date."
        ),
        employer="Airedale Vale NHS Foundation Trust",
        places=(LEEDS,),
        pay_line="£38,682 to £46,580 a year",
        posted=date(2026, 11, 9),
        closes=datetime(2026, 12, 3, 23, 59, tzinfo=UTC),
        url=f"https://trust.example/jobs/{number}",
    )
    return replace(plain, **changes)


def keep(advert: Advert) -> KeptAdvert:
    """Return an advert as the store holds it, read today."""
    now = datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC)
    return KeptAdvert(
        advert=advert,
        reading=read_advert(advert),
        employer_group=decide_employer_group(advert.employer),
        first_seen=now,
        last_changed=now,
    )


def _own_words(number: int) -> str:
    """Words that no other advert has, so that no two say the same."""
    return " ".join(f"clinic{number}n{each}" for each in range(40)) + "."
