"""A pay case as plain keys and values, the same for the API, the command line and its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from crossward.core.pay.package import (
    Bonus,
    CompanyCar,
    Fuel,
    LoanPlan,
    MarriageAllowance,
    Nation,
    NiCategory,
    Package,
    PensionBasis,
    PensionChoice,
    PensionMethod,
    Person,
    Scheme,
    Step,
    UnsocialHours,
    Zone,
)

Kind = TypeVar("Kind", bound=StrEnum)
Read = TypeVar("Read")
ONE = Decimal(1)
STEP_WORDS = {
    "bottom": "entry",
    "min": "entry",
    "minimum": "entry",
    "mid": "intermediate",
    "middle": "intermediate",
    "max": "top",
    "maximum": "top",
}
NATION_WORDS = {"ni": "northern_ireland"}
YES = frozenset({"true", "yes", "1", "y"})
NO = frozenset({"false", "no", "0", "n", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PayCase:
    """A package, a person and a day; ``unread`` are keys that mean nothing here.

    ``payslip`` asks for the month of ``on`` as a payroll would work it out.
    """

    package: Package
    person: Person
    on: date
    payslip: bool = False
    unread: tuple[str, ...] = ()


@dataclass(slots=True)
class _Keys:
    """The keys of one case, ticked off as they are read."""

    raw: Mapping[str, object]
    read: set[str] = field(default_factory=set)

    def get(self, key: str, reader: Callable[[str, object], Read]) -> Read | None:
        self.read.add(key)
        value = self.raw.get(key)
        return None if value is None or value == "" else reader(key, value)

    def number(self, key: str) -> Decimal | None:
        return self.get(key, _to_number)

    def amount(self, key: str) -> Decimal:
        return self.number(key) or Decimal(0)

    def whole(self, key: str) -> int | None:
        return self.get(key, _to_whole)

    def share(self, key: str) -> Decimal | None:
        return self.get(key, _to_share)

    def flag(self, key: str) -> bool:
        return self.get(key, _to_flag) or False

    def choice(
        self, key: str, kind: type[Kind], *, words: Mapping[str, str] | None = None
    ) -> Kind | None:
        return self.get(key, lambda name, value: _to_choice(name, value, kind=kind, words=words))


def read_case(raw: Mapping[str, object], *, default_on: date) -> PayCase:
    """Read a case; raises ValueError with a full sentence for a value that makes no sense."""
    keys = _Keys(raw)
    person = _to_person(keys)
    package = _to_package(keys)
    on = keys.get("on", _to_day) or default_on
    payslip = keys.flag("payslip")
    unread = tuple(key for key in raw if key not in keys.read and key != "id")
    return PayCase(package=package, person=person, on=on, payslip=payslip, unread=unread)


def _to_person(keys: _Keys) -> Person:
    return Person(
        age=keys.whole("age"),
        tax_nation=keys.choice("tax_nation", Nation, words=NATION_WORDS),
        ni_category=keys.choice("ni_category", NiCategory),
        student_loan=keys.get("student_loan", _to_plan),
        postgraduate_loan=keys.flag("postgraduate_loan"),
        is_blind=keys.flag("blind"),
        marriage_allowance=keys.choice("marriage_allowance", MarriageAllowance)
        or MarriageAllowance.NONE,
        children=keys.whole("children") or 0,
        nhs_service_years=keys.whole("nhs_service_years") or 0,
    )


def _to_package(keys: _Keys) -> Package:
    weekday, sunday = (keys.amount(f"unsocial_{part}_hours") for part in ("weekday", "sunday"))
    unsocial = UnsocialHours(weekday=weekday, sunday=sunday) if weekday or sunday else None
    allowance, car = keys.get("car", _to_car) or (Decimal(0), None)
    return Package(
        label=keys.get("label", lambda _, value: str(value)) or "",
        nation=keys.choice("nation", Nation, words=NATION_WORDS) or Nation.ENGLAND,
        salary=keys.number("salary"),
        band=keys.get("band", _to_band),
        step=keys.choice("step", Step, words=STEP_WORDS) or Step.ENTRY,
        zone=keys.choice("zone", Zone, words={"none": ""}),
        hours=keys.number("hours"),
        unsocial_hours=unsocial,
        on_call_sessions=keys.whole("on_call_sessions") or 0,
        on_call_pay=keys.amount("on_call_pay"),
        supplements=keys.amount("supplements"),
        bonus=keys.get("bonus", _to_bonus),
        car_allowance=allowance + keys.amount("car_allowance"),
        car=car,
        pension=_to_pension(keys),
        leave_days=keys.number("leave_days"),
    )


def _to_pension(keys: _Keys) -> PensionChoice:
    return PensionChoice(
        scheme=keys.choice("pension", Scheme) or Scheme.NONE,
        rate=keys.share("pension_rate"),
        employer_rate=keys.share("employer_pension_rate"),
        method=keys.choice("pension_method", PensionMethod) or PensionMethod.NET_PAY,
        basis=keys.choice("pension_basis", PensionBasis) or PensionBasis.QUALIFYING,
        half=keys.flag("pension_half"),
    )


def _to_number(key: str, value: object) -> Decimal:
    number = _find_number(value)
    if number is None:
        raise ValueError(f"“{key}” is “{value}”, which is no number. Write digits only.")
    return number


def _find_number(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    try:
        number = Decimal(str(value).replace(",", "").replace("£", "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _to_whole(key: str, value: object) -> int:
    number = _to_number(key, value)
    if number != number.to_integral_value() or number < 0:
        raise ValueError(f"“{key}” is “{value}”. Give a whole number, 0 or more.")
    return int(number)


def _to_share(key: str, value: object) -> Decimal:
    """Read 0.05, 5 and "5%" alike: from 1 on a number is meant in per cent."""
    text = str(value).strip()
    number = _to_number(key, text.removesuffix("%"))
    share = number / 100 if text.endswith("%") or number >= ONE else number
    if not 0 <= share <= ONE:
        raise ValueError(f"“{key}” is “{value}”. Give a rate between 0 and 100 per cent.")
    return share


def _to_flag(key: str, value: object) -> bool:
    word = str(value).strip().casefold()
    if word in YES or word in NO:
        return word in YES
    raise ValueError(f"“{key}” is “{value}”. Say true or false.")


def _to_choice(
    key: str, value: object, *, kind: type[Kind], words: Mapping[str, str] | None
) -> Kind | None:
    plain = str(value).strip().casefold().replace("-", "_").replace(" ", "_")
    wanted = (words or {}).get(plain, plain)
    if not wanted:
        return None
    for member in kind:
        if member.value.casefold() == wanted:
            return member
    known = ", ".join(member.value for member in kind)
    raise ValueError(f"“{key}” is “{value}”, which is not known. Choose one of {known}.")


def _to_band(key: str, value: object) -> str:
    del key
    return str(value).strip().casefold().removeprefix("band").strip()


def _to_plan(key: str, value: object) -> LoanPlan | None:
    word = str(value).strip().casefold().replace(" ", "").replace("_", "").removeprefix("plan")
    if word in NO:
        return None
    return _to_choice(key, f"plan{word}", kind=LoanPlan, words=None)


def _to_day(key: str, value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"“{key}” is “{value}”. Give a day such as 2026-11-01.") from None


def _to_bonus(key: str, value: object) -> Bonus | None:
    if not isinstance(value, Mapping):
        amount = _to_number(key, value)
        return Bonus(expected=amount) if amount else None  # none of it is promised
    keys = _Keys(value)
    return Bonus(
        expected=keys.amount("expected"), least=keys.amount("least"), most=keys.number("most")
    )


def _to_car(key: str, value: object) -> tuple[Decimal, CompanyCar | None]:
    """Read a number as a yearly car allowance, and keys as a company car."""
    if not isinstance(value, Mapping):
        return _to_number(key, value), None
    keys = _Keys(value)
    allowance, price = keys.amount("allowance"), keys.number("list_price")
    if price is None:
        return allowance, None
    return allowance, CompanyCar(
        list_price=price,
        fuel=keys.choice("fuel", Fuel) or Fuel.ELECTRIC,
        co2=keys.whole("co2") or 0,
        electric_range=keys.whole("electric_range") or 0,
        meets_rde2=keys.get("meets_rde2", _to_flag) is not False,
        contribution=keys.amount("contribution"),
    )
