"""Two to four packages for one person."""

from collections.abc import Mapping

from crossward.web.pay.field_groups import FieldGroup, Grouping, group_fields
from crossward.web.pay.fields import NameField
from crossward.web.pay.forms import PackageForm, PersonForm

LETTERS = ("a", "b", "c", "d")
FEWEST, MOST = 2, 4
GROUPINGS = (
    Grouping(
        "The pay",
        ("label", "salary", "band", "step", "nation", "hours", "zone", "pension"),
        is_folded=False,
    ),
    Grouping(
        "Workplace pension pot",
        ("pension_rate", "employer_pension_rate", "pension_method", "pension_basis"),
    ),
    Grouping(
        "Bonus, car allowance and leave",
        ("bonus", "bonus_least", "bonus_most", "car", "leave_days"),
    ),
)
USUAL: Mapping[str, dict[str, str]] = {
    "a": {"pension": "nhs2015"},
    "b": {"pension": "auto", "pension_basis": "full_pay"},
    "c": {"pension": "nhs2015"},
    "d": {"pension": "auto", "pension_basis": "full_pay"},
}
PERSON = (Grouping("You", ("student_loan", "age", "on", "postgraduate_loan"), is_folded=False),)


class OfferForm(PackageForm):
    """One of the packages, with a name."""

    label = NameField("Name of the offer", help_text="In your words; it stays in the address")

    def groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self, GROUPINGS)


class CompareForms:
    """The forms of a comparison, read from one address; one not filled in yet is left out of it."""

    def __init__(self, data: Mapping[str, str]) -> None:
        filled = _filled(data)
        self.is_asked = any(name in data for name in _names())
        self.person = PersonForm(data if self.is_asked else None)
        self.offers = tuple(
            OfferForm(data, prefix=letter)
            if letter in filled or (self.is_asked and letter in LETTERS[:FEWEST])
            else OfferForm(prefix=letter, initial=USUAL[letter])
            for letter in LETTERS[: _count(data, filled)]
        )

    @property
    def compared(self) -> tuple[OfferForm, ...]:
        return tuple(offer for offer in self.offers if offer.is_bound)

    def is_valid(self) -> bool:
        """Check every form, so that everything wrong is said at once."""
        return all([self.person.is_valid(), *(offer.is_valid() for offer in self.compared)])

    def person_groups(self) -> tuple[FieldGroup, ...]:
        return group_fields(self.person, PERSON)

    def packages(self) -> list[dict[str, object]]:
        """Return the cases, each with a name."""
        return [{"label": offer_name(offer)} | offer.case() for offer in self.compared]


def offer_name(offer: OfferForm) -> str:
    """ "Offer A"."""
    return f"Offer {(offer.prefix or '').upper()}"


def _names() -> tuple[str, ...]:
    return tuple(f"{letter}-{name}" for letter in LETTERS for name in OfferForm.base_fields)


def _filled(data: Mapping[str, str]) -> tuple[str, ...]:
    """The offers that say what they pay."""
    return tuple(
        letter
        for letter in LETTERS
        if any(data.get(f"{letter}-{name}") for name in ("salary", "band"))
    )


def _count(data: Mapping[str, str], filled: tuple[str, ...]) -> int:
    """How many offers are shown: those asked for, and all up to the last that is filled in."""
    asked = data.get("offers", "")
    wanted = int(asked) if asked in {"2", "3", "4"} else FEWEST
    return max([wanted, *(LETTERS.index(letter) + 1 for letter in filled)])
