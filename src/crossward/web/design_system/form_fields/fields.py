"""The fields our forms are made of."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.html import format_html

from crossward.web.design_system.form_fields.drawing import DrawnBoundField, DrawnField, Options

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


class CheckboxesField(DrawnField, forms.MultipleChoiceField):
    """Any number of choices. With ``counts``, those that would find nothing are left out."""

    component = "checkboxes"
    counts: Mapping[str, int] | None = None

    def options(self, bound: DrawnBoundField) -> Options:
        chosen = {str(value) for value in bound.value() or ()}
        return bound.shared_options() | {
            "idPrefix": bound.control_id,
            "small": True,
            "fieldset": {"legend": {"text": bound.label, "classes": self.label_classes}},
            "items": [
                {"value": value, "html": self._words(value, words), "checked": value in chosen}
                for value, words in choice_pairs(self)
                if self.counts is None or self.counts.get(value) or value in chosen
            ],
        }

    def _words(self, value: str, words: str) -> str:
        count = (self.counts or {}).get(value)
        if not count:
            return format_html("{}", words)
        return format_html('{} <span class="cw-count">{}</span>', words, f"{count:,}")
