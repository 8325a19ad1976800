"""A post and the terms of an offer, and the other way round."""

from crossward.web.pay.choices import NATION_WORDS, ZONE_WORDS, pairs
from crossward.web.pay.field_groups import FieldGroup, Grouping, group_fields
from crossward.web.pay.fields import ChoiceField, MoneyField, NumberField, RateField
from crossward.web.pay.forms import CaseForm, FullPackageForm, PackageForm, PersonForm

POST = (
    Grouping(
        "The post you have",
        ("salary", "band", "step", "nation", "hours", "zone", "pension", "student_loan"),
        is_folded=False,
    ),
    Grouping(
        "Unsocial hours, on-call and supplements",
        ("unsocial_weekday_hours", "unsocial_sunday_hours", "on_call_pay", "supplements"),
    ),
    Grouping("About you and the day", ("age", "postgraduate_loan", "on")),
)
TERMS = (
    Grouping(
        "The industry offer",
        ("pension_rate", "employer_pension_rate", "bonus", "car"),
        is_folded=False,
    ),
)
OFFER = (
    Grouping(
        "The offer you have",
        ("salary", "nation", "pension", "student_loan"),
        is_folded=False,
    ),
    Grouping(
        "Its pension pot, bonus and car allowance",
        (
            "pension_rate",
            "employer_pension_rate",
            "pension_method",
            "pension_basis",
            "bonus",
            "car",
        ),
    ),
    Grouping("About you and the day", ("age", "postgraduate_loan", "on")),
)
NHS = (Grouping("The NHS side", ("nation", "zone", "hours"), is_folded=False),)


class PostForm(PersonForm, FullPackageForm):
    """The post whose worth is sought elsewhere."""

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, POST)


class TermsForm(CaseForm):
    """What the offer gives beside the salary that is sought."""

    pension_rate = RateField("You pay into its pension", help_text="Empty for 5% of all pay")
    employer_pension_rate = RateField("Employer pays in", help_text="Empty for 5% of all pay")
    bonus = MoneyField("Its bonus, as expected", help_text="A year")
    car = MoneyField("Its car allowance", help_text="A year")

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, TERMS)


class OfferedForm(PersonForm, PackageForm):
    """The offer whose worth is sought in the NHS."""

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, OFFER)


class NhsSideForm(CaseForm):
    """Where and how much the NHS post would be."""

    nation = ChoiceField("NHS nation", pairs(NATION_WORDS, first="The same nation"))
    zone = ChoiceField("High cost area", pairs(ZONE_WORDS, first="None"))
    hours = NumberField("Hours a week", most=100, help_text="Empty for full time")

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, NHS)
