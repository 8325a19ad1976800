"""The calculator's form."""

from crossward.web.pay.field_groups import FieldGroup, Grouping, group_fields
from crossward.web.pay.forms import FullPackageForm, FullPersonForm

GROUPINGS = (
    Grouping("The pay", ("salary", "band", "step", "nation", "hours", "zone"), is_folded=False),
    Grouping("Pension and loans", ("pension", "student_loan"), is_folded=False),
    Grouping(
        "Workplace pension pot",
        ("pension_rate", "employer_pension_rate", "pension_method", "pension_basis"),
    ),
    Grouping(
        "Bonus, car allowance and leave",
        ("bonus", "bonus_least", "bonus_most", "car", "leave_days"),
    ),
    Grouping(
        "NHS hours, on-call and supplements",
        (
            "unsocial_weekday_hours",
            "unsocial_sunday_hours",
            "on_call_sessions",
            "on_call_pay",
            "supplements",
            "nhs_service_years",
        ),
    ),
    Grouping(
        "Company car",
        ("car_list_price", "car_fuel", "car_co2", "car_electric_range", "car_contribution"),
    ),
    Grouping(
        "About you",
        (
            "age",
            "postgraduate_loan",
            "ni_category",
            "tax_nation",
            "children",
            "marriage_allowance",
            "blind",
        ),
    ),
    Grouping("Day", ("on",)),
)


class CalculatorForm(FullPersonForm, FullPackageForm):
    """One package, one person, one day."""

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, GROUPINGS)
