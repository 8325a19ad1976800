"""The fields our forms are made of."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.safestring import SafeString

from crossward.web.design_system.form_fields.drawing import (
    DrawnBoundField,
    DrawnField,
    Options,
    draw_macro,
)

THOUSANDS = re.compile(r"(?P<pounds>\d+(?:\.\d+)?)k", re.IGNORECASE | re.ASCII)
POUNDS = re.compile(r"\d{1,7}(?:\.\d{1,2})?", re.ASCII)


class TextField(DrawnField, forms.CharField):
    """One line of text."""

    component = "input"

    def options(self, bound: DrawnBoundField) -> Options:
        return bound.shared_options() | {
            "id": bound.control_id,
            "label": {"text": bound.label, "classes": self.label_classes},
            "value": bound.value() or "",
            **self.attributes,
        }


class PoundsField(TextField):
    """A sum of money in pounds: "32000", "£32,000" and "32k" are the same."""

    def __init__(self, *args: Any, wrong: str, **kwargs: Any) -> None:
        self.wrong = wrong
        super().__init__(*args, **kwargs)

    def options(self, bound: DrawnBoundField) -> Options:
        return {"prefix": "£", "inputmode": "numeric", "width": "5"} | super().options(bound)

    def clean(self, value: Any) -> Decimal | None:
        typed = re.sub(r"[£,\s]", "", super().clean(value))
        if not typed:
            return None
        if thousands := THOUSANDS.fullmatch(typed):
            typed = str(Decimal(thousands["pounds"]) * 1000)
        if not POUNDS.fullmatch(typed):
            raise forms.ValidationError(self.wrong)
        return Decimal(typed)


def choice_pairs(field: forms.ChoiceField) -> list[tuple[str, str]]:
    """Return values and words of a field whose choices are in one plain list."""
    choices = cast("Iterable[tuple[str, str]]", field.choices)
    return [(str(value), str(words)) for value, words in choices]


class SelectField(DrawnField, forms.ChoiceField):
    """One choice from a list that drops down."""

    component = "select"

    def options(self, bound: DrawnBoundField) -> Options:
        chosen = str(bound.value() or bound.initial or "")
        return bound.shared_options() | {
            "id": bound.control_id,
            "label": {"text": bound.label, "classes": self.label_classes},
            "items": [
                {"value": value, "text": words, "selected": value == chosen}
                for value, words in choice_pairs(self)
            ],
            **self.attributes,
        }


@dataclass(frozen=True, slots=True)
class Box:
    id: str
    value: str
    words: str
    count: str
    is_ticked: bool


class CheckboxesField(DrawnField, forms.MultipleChoiceField):
    """Any number of choices. With ``counts``, those that would find nothing are left out."""

    counts: Mapping[str, int] | None = None

    def draw(self, bound: DrawnBoundField) -> SafeString:
        template = "design_system/form_fields/checkboxes.jinja"
        return draw_macro(template, "checkboxes", bound, self._boxes(bound))

    def _boxes(self, bound: DrawnBoundField) -> list[Box]:
        ticked = {str(value) for value in bound.value() or ()}
        counts = self.counts or {}
        shown = [
            (value, words)
            for value, words in choice_pairs(self)
            if self.counts is None or counts.get(value) or value in ticked
        ]
        return [
            Box(
                # The error summary leads to the first box, by the plain name of the field.
                id=f"{bound.control_id}-{number}" if number > 1 else bound.control_id,
                value=value,
                words=words,
                count=f"{counts[value]:,}" if counts.get(value) else "",
                is_ticked=value in ticked,
            )
            for number, (value, words) in enumerate(shown, start=1)
        ]
