"""What a person may ask of the search, and what is said when it cannot be understood."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from crossward.core.adverts.reading import BANDS, Contract, Pattern, RegistrationBody
from crossward.core.matching.engine import FacetCount
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.matching.understanding import UnderstoodQuery
from crossward.core.occupations.employer_groups import EmployerGroup
from crossward.core.occupations.roles import all_roles
from crossward.services.find_place import find_place
from crossward.services.understand_query import understand_query
from crossward.web.design_system.advert_words import (
    BODY_WORDS,
    CONTRACT_WORDS,
    GROUP_WORDS,
    PATTERN_WORDS,
    band_words,
    role_words,
)
from crossward.web.design_system.form_fields.drawing import DrawnForm
from crossward.web.design_system.form_fields.fields import (
    CheckboxesField,
    PoundsField,
    SelectField,
    TextField,
)

PAGE_SIZE = 20
LAST_PAGE = 500  # nobody reads further, and a deep page costs as much as all before it
DISTANCES = ("5", "10", "20", "30", "50", "100")
POSTED_WITHIN = {
    "1": "Today or yesterday",
    "3": "In the last 3 days",
    "7": "In the last week",
    "30": "In the last month",
}
SORT_WORDS = {
    Sort.RELEVANCE: "Best match",
    Sort.NEWEST: "Newest first",
    Sort.CLOSING_SOON: "Closing soon",
    Sort.PAY: "Highest pay",
    Sort.DISTANCE: "Nearest",
}
# Names of the filters in AdvertQuery, by their names in an address.
FACETS = {
    "group": "employer_groups",
    "role": "roles",
    "band": "bands",
    "contract": "contracts",
    "pattern": "patterns",
    "registration": "registrations",
}


def _checkboxes(label: str, choices: Mapping[Any, str]) -> CheckboxesField:
    return CheckboxesField(
        label=label,
        label_classes="nhsuk-u-visually-hidden",
        required=False,
        choices=[(str(value), words) for value, words in choices.items()],
        error_messages={"invalid_choice": f"{label}: “%(value)s” is not on the list."},
    )


class SearchForm(DrawnForm):
    """The search as it stands in an address: everything may be left out."""

    q = TextField(
        label="What",
        label_classes="cw-label",
        required=False,
        max_length=200,
        attributes={"type": "search", "autocomplete": "off"},
        error_messages={"max_length": "What you search for must be 200 characters or fewer."},
    )
    near = TextField(
        label="Where",
        label_classes="cw-label",
        required=False,
        max_length=100,
        attributes={"autocomplete": "postal-code"},
        error_messages={"max_length": "The place must be 100 characters or fewer."},
    )
    miles = SelectField(
        label="Distance",
        label_classes="cw-label",
        required=False,
        choices=[("", "Usual for the place"), *((each, f"{each} miles") for each in DISTANCES)],
        error_messages={"invalid_choice": "Choose a distance from the list."},
    )
    group = _checkboxes("Employer group", GROUP_WORDS)
    role = _checkboxes("Role", {})
    band = _checkboxes("NHS band", {band: band_words(band) for band in BANDS})
    pay = PoundsField(
        label="Pay at least",
        help_text="Pounds a year, for full-time work",
        required=False,
        max_length=20,
        wrong="Pay must be a sum of money in pounds, like 32,000.",
        error_messages={"max_length": "Pay must be a sum of money in pounds, like 32,000."},
    )
    contract = _checkboxes("Contract", CONTRACT_WORDS)
    pattern = _checkboxes("Hours and pattern", PATTERN_WORDS)
    registration = _checkboxes("Registration", BODY_WORDS)
    posted = SelectField(
        label="Posted",
        label_classes="nhsuk-u-visually-hidden",
        required=False,
        choices=[("", "At any time"), *POSTED_WITHIN.items()],
        error_messages={"invalid_choice": "Posted: choose from the list."},
    )
    sort = SelectField(
        label="Sort by",
        label_classes="cw-label",
        required=False,
        choices=[(sort.value, words) for sort, words in SORT_WORDS.items()],
        initial=Sort.RELEVANCE.value,
        error_messages={"invalid_choice": "Sort by: choose from the list."},
    )
    page = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=LAST_PAGE,
        error_messages={
            "invalid": "The page must be a number.",
            "min_value": "Pages are numbered from 1.",
            "max_value": f"Only the first {LAST_PAGE} pages can be opened. Narrow the search.",
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.understood = UnderstoodQuery()
        self.checkboxes("role").choices = [(role, role_words(role)) for role in all_roles()]
        self.checkboxes("role").counts = {}

    def clean_near(self) -> Near | None:
        """Turn the place that was typed into a point, with the distance usual for such a place."""
        typed = self.cleaned_data["near"]
        if not typed:
            return None
        place = find_place(typed)
        if place is None:
            raise forms.ValidationError(
                f"We do not know a place called “{typed}”. Type a UK town, city or postcode."
            )
        return place

    def clean(self) -> dict[str, Any]:
        """Put the distance that was chosen in the place of the usual one.

        A place among the typed words is chosen, too, where a distance from it was asked for.
        """
        asked = self.cleaned_data
        asked["text"] = asked.get("q", "")
        self.understood = understand_query(asked["text"]).understood
        near, miles = asked.get("near"), asked.get("miles")
        if not near and (miles or asked.get("sort") == Sort.DISTANCE):
            near = asked["near"] = self.understood.place
            asked["text"] = self.understood.text_without_place if near else asked["text"]
        if near and miles:
            asked["near"] = Near(near.label, near.point, float(miles))
        return asked

    @property
    def has_typed_place(self) -> bool:
        """Say whether a place stands among the words, and none beside them."""
        return self.understood.place is not None and not self["near"].data

    def to_query(self, *, on: date) -> AdvertQuery:
        """Return the search that was asked for, as seen from the day ``on``."""
        asked = self.cleaned_data
        return AdvertQuery(
            text=asked["text"],
            near=asked["near"],
            roles=frozenset(asked["role"]),
            employer_groups=frozenset(map(EmployerGroup, asked["group"])),
            bands=frozenset(asked["band"]),
            contracts=frozenset(map(Contract, asked["contract"])),
            patterns=frozenset(map(Pattern, asked["pattern"])),
            registrations=frozenset(map(RegistrationBody, asked["registration"])),
            pay_at_least=asked["pay"],
            posted_since=on - timedelta(days=int(asked["posted"])) if asked["posted"] else None,
            sort=self._sort(),
            explain=True,
            offset=(self.page_number - 1) * PAGE_SIZE,
            limit=PAGE_SIZE,
        )

    def _sort(self) -> Sort:
        """What was chosen; nearest first means nothing without a place."""
        sort = Sort(self.cleaned_data["sort"] or Sort.RELEVANCE)
        is_senseless = sort == Sort.DISTANCE and not self.cleaned_data["near"]
        return Sort.RELEVANCE if is_senseless else sort

    @property
    def page_number(self) -> int:
        return self.cleaned_data.get("page") or 1

    def show_counts(self, facets: Mapping[str, Sequence[FacetCount]]) -> None:
        """Say beside each choice how many adverts it would find; leave out those that find none."""
        for name, facet in FACETS.items():
            counts = facets.get(facet, ())
            self.checkboxes(name).counts = {count.value: count.count for count in counts}

    def checkboxes(self, name: str) -> CheckboxesField:
        """Return the field of one of the filters."""
        field = self.fields[name]
        if not isinstance(field, CheckboxesField):
            raise TypeError(f"The field {name!r} does not hold checkboxes.")
        return field
