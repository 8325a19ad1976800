"""Packages and people as forms: the keys of a pay case, with a label each."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from crossward.core.pay.flat_case import to_case
from crossward.core.pay.parameters import DayNotCoveredError
from crossward.web.design_system.form_fields.drawing import DrawnForm
from crossward.web.pay.choices import (
    BASIS_WORDS,
    CATEGORY_WORDS,
    FUEL_WORDS,
    LOAN_WORDS,
    MARRIAGE_WORDS,
    METHOD_WORDS,
    NATION_WORDS,
    SCHEME_WORDS,
    STEP_WORDS,
    ZONE_WORDS,
    band_pairs,
    pairs,
)
from crossward.web.pay.fields import (
    ChoiceField,
    DayField,
    MoneyField,
    NumberField,
    RateField,
    TickField,
)

Answer = TypeVar("Answer")
NEITHER = "Enter a yearly salary, or choose an NHS band."
BOTH = "Give a salary or an NHS band, not both: empty one of them."
# Words in what core refuses, and the field that they are about.
ABOUT = (
    ("step", "step"),
    ("igh cost", "zone"),
    ("A zone", "zone"),
    ("bonus", "bonus"),
    ("hours", "hours"),
    ("Band", "band"),
    ("pension", "pension"),
    ("contribution rate", "pension"),
)


class CaseForm(DrawnForm):
    """A form whose fields are keys of a pay case."""

    @property
    def is_asked(self) -> bool:
        """Say whether the address asks for anything here."""
        return any(self.add_prefix(name) in self.data for name in self.fields)

    def case(self, *, only: Iterable[str] | None = None) -> dict[str, object]:
        """Return the pay case that was asked for."""
        names = self.fields if only is None else only
        return to_case({name: self.cleaned_data.get(name) for name in names})


class PackageForm(CaseForm):
    """What is offered. Either a salary or a band."""

    salary = MoneyField("Yearly salary", help_text="Before tax, as you are paid it")
    band = ChoiceField("or NHS band", band_pairs("No band"))
    step = ChoiceField("Step in the band", pairs(STEP_WORDS))
    nation = ChoiceField("Nation", pairs(NATION_WORDS))
    hours = NumberField("Hours a week", most=100, help_text="Empty for full time")
    zone = ChoiceField("High cost area", pairs(ZONE_WORDS, first="None"))
    pension = ChoiceField("Pension", pairs(SCHEME_WORDS))
    pension_rate = RateField("You pay", help_text="Empty for the legal minimum")
    employer_pension_rate = RateField("Employer pays", help_text="Empty for the legal minimum")
    pension_method = ChoiceField("How it is taken", pairs(METHOD_WORDS))
    pension_basis = ChoiceField("Counted on", pairs(BASIS_WORDS))
    bonus = MoneyField("Bonus, as expected", help_text="A year")
    bonus_least = MoneyField("Least bonus", help_text="Promised; empty for none")
    bonus_most = MoneyField("Greatest bonus")
    car = MoneyField("Car allowance", help_text="A year")
    leave_days = NumberField(
        "Days of leave", most=100, help_text="A year, public holidays included"
    )

    def clean(self) -> dict[str, Any]:
        """Ask for one of salary and band, and refuse both."""
        given = self.cleaned_data
        if "salary" in given and "band" in given:
            has_salary, has_band = given["salary"] is not None, bool(given["band"])
            if has_salary and has_band:
                self.add_error("band", BOTH)
            elif not has_salary and not has_band:
                self.add_error("salary", NEITHER)
        return given


class FullPackageForm(PackageForm):
    """The same with what fewer people have."""

    unsocial_weekday_hours = NumberField(
        "Weekday nights and Saturdays", most=100, help_text="NHS unsocial hours a week"
    )
    unsocial_sunday_hours = NumberField(
        "Sundays and public holidays", most=100, help_text="NHS unsocial hours a week"
    )
    on_call_sessions = NumberField("On-call sessions a year", most=366, whole=True)
    on_call_pay = MoneyField("On-call pay", help_text="A year, where no national rate is set")
    supplements = MoneyField("Other supplements", help_text="A year")
    car_list_price = MoneyField("Company car: list price")
    car_fuel = ChoiceField("Company car: fuel", pairs(FUEL_WORDS))
    car_co2 = NumberField("Company car: CO2", most=999, suffix="g/km", whole=True)
    car_electric_range = NumberField(
        "Company car: electric range", most=999, suffix="miles", whole=True
    )
    car_contribution = MoneyField("Company car: you pay", help_text="A year, for private use")


class PersonForm(CaseForm):
    """Whose pay it is, and on which day."""

    student_loan = ChoiceField("Student loan", pairs(LOAN_WORDS, first="None"))
    postgraduate_loan = TickField("I repay a postgraduate loan")
    age = NumberField("Age", most=120, whole=True)
    on = DayField("Day", help_text="Whose rates apply; empty for today")


class FullPersonForm(PersonForm):
    """The same with what fewer people have."""

    ni_category = ChoiceField(
        "National Insurance category", pairs(CATEGORY_WORDS, first="By my age")
    )
    tax_nation = ChoiceField(
        "Where you live, for tax", pairs(NATION_WORDS, first="Where the work is")
    )
    children = NumberField("Children with Child Benefit", most=20, whole=True)
    marriage_allowance = ChoiceField("Marriage allowance", pairs(MARRIAGE_WORDS))
    blind = TickField("I have the blind person’s allowance")
    nhs_service_years = NumberField("Years of NHS service", most=60, whole=True)


def find_answer(form: CaseForm, work: Callable[[], Answer]) -> Answer | None:
    """Answer, or put what cannot be answered beside the field it is about."""
    try:
        return work()
    except (ValueError, LookupError) as refused:
        words = str(refused.args[0]) if refused.args else str(refused)
        form.add_error(
            _field_of(form, words, is_day=isinstance(refused, DayNotCoveredError)), words
        )
        return None


def _field_of(form: CaseForm, words: str, *, is_day: bool) -> str | None:
    names = (name for part, name in ABOUT if part.casefold() in words.casefold())
    found = next((name for name in names if name in form.fields), None)
    if found is None and is_day and "on" in form.fields:
        return "on"
    return found


def plain_query(data: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """What an address asks of ``names``, without what is empty."""
    return {name: data[name] for name in names if data.get(name)}
