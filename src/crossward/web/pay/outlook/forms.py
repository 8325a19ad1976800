"""A package to look ahead along."""

from crossward.web.pay.choices import band_pairs
from crossward.web.pay.field_groups import FieldGroup, Grouping, group_fields
from crossward.web.pay.fields import ChoiceField
from crossward.web.pay.forms import PackageForm, PersonForm

GROUPINGS = (
    Grouping(
        "The pay now",
        ("salary", "band", "step", "nation", "hours", "zone", "pension", "student_loan"),
        is_folded=False,
    ),
    Grouping(
        "Workplace pension pot",
        ("pension_rate", "employer_pension_rate", "pension_method", "pension_basis"),
    ),
    Grouping("Bonus and car allowance", ("bonus", "bonus_least", "bonus_most", "car")),
    Grouping("Coming back to the NHS", ("return_band",)),
    Grouping("About you and the day", ("age", "postgraduate_loan", "on")),
)


class OutlookForm(PersonForm, PackageForm):
    """One package, one person, and the band to which a return is possible."""

    return_band = ChoiceField(
        "Band you could come back to",
        band_pairs("No return to the NHS"),
        help_text="For an industry job that is lost",
    )

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, GROUPINGS)

    def now(self) -> dict[str, object]:
        """Return the pay case, without what is only about later."""
        return self.case(only=[name for name in self.fields if name != "return_band"])

    @property
    def way_back(self) -> str | None:
        return self.cleaned_data["return_band"] or None
