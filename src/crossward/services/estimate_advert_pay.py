"""Say what an advert's pay comes to in the pocket."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from crossward.core.adverts.kept_advert import KeptAdvert
from crossward.core.matching.advert_package import package_from_advert
from crossward.core.pay.package import Package, PensionChoice, Person, Scheme
from crossward.core.pay.statement import PayStatement, pay_statement

TENS = Decimal(10)
ANYBODY = Person()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvertPay:
    """``monthly`` take-home pay to the nearest ten pounds, for somebody of whom nothing is known.

    ``case`` are the keys with which a calculator starts from the same package.
    """

    package: Package
    statement: PayStatement
    monthly: Decimal
    words: str
    case: dict[str, str]


def estimate_advert_pay(kept: KeptAdvert, *, on: date) -> AdvertPay | None:
    """Return the estimate, or None where the advert tells no pay that can be worked out."""
    found = package_from_advert(kept)
    if found is None:
        return None
    worked = _work_out(found.package, on=on)
    if worked is None:
        return None
    package, statement, left_out = worked
    monthly = (statement.net_monthly / TENS).quantize(Decimal(1)) * TENS
    return AdvertPay(
        package=package,
        statement=statement,
        monthly=monthly,
        words=f"Worked out from {found.words}, {_pension_words(package, left_out=left_out)}.",
        case=_case(package, on=on),
    )


def _work_out(package: Package, *, on: date) -> tuple[Package, PayStatement, bool] | None:
    """Work the package out, without its pension where a rate of that is not known."""
    without = replace(package, pension=PensionChoice())
    for candidate, left_out in ((package, False), (without, True)):
        try:
            return candidate, pay_statement(candidate, ANYBODY, on=on), left_out
        except (LookupError, ValueError):
            continue
    return None


def _pension_words(package: Package, *, left_out: bool) -> str:
    if left_out:
        return "before any pension contribution, whose rate is not known here"
    names = {
        Scheme.NHS_2015: "after NHS pension contributions",
        Scheme.ALPHA: "after Civil Service (alpha) pension contributions",
        Scheme.LGPS: "after local government pension contributions",
        Scheme.USS: "after university (USS) pension contributions",
    }
    return names.get(package.pension.scheme, "after the least pension contributions by law")


def _case(package: Package, *, on: date) -> dict[str, str]:
    pay = (
        {"salary": str(package.salary)}
        if package.band is None
        else {"band": package.band, "step": package.step.value}
    )
    return {
        **pay,
        "nation": package.nation.value,
        "pension": package.pension.scheme.value,
        "on": on.isoformat(),
    }
