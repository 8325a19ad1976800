"""Fields of the pay forms: sums, rates, numbers, choices, ticks and days."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from crossward.core.pay.case import NO, YES
from crossward.web.design_system.form_fields.drawing import (
    DrawnBoundField,
    DrawnField,
    draw_macro,
)
from crossward.web.design_system.form_fields.fields import PoundsField, choice_pairs

TEMPLATE = "pay/fields.jinja"
LONG_CHOICE = 16
NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,2})?", re.ASCII)
RATE = re.compile(r"\d{1,3}(?:\.\d{1,4})?%?", re.ASCII)
NO_MONEY = "{} must be a sum of money in pounds, like 32,000."


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """A field in use, as its template draws it."""

    id: str
    name: str
    label: str
    hint: str
    error: str
    value: str
    kind: str = "input"
    type: str = "text"
    inputmode: str = ""
    prefix: str = ""
    suffix: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether its choices need the width of the form."""
        return any(len(words) > LONG_CHOICE for _, words in self.choices)

    @property
    def described(self) -> str:
        """The ids of what describes the control."""
        hint = [f"{self.id}-hint"] if self.hint else []
        error = [f"{self.id}-error"] if self.error else []
        return " ".join([*hint, *error])


class PayField(DrawnField):
    """A field that is drawn quickly."""

    def draw(self, bound: DrawnBoundField) -> SafeString:
        return draw_macro(TEMPLATE, "control", self.control(bound))

    def control(self, bound: DrawnBoundField) -> Control:
        """Return what is drawn: everything typed stays, right or wrong."""
        return Control(
            id=bound.control_id,
            name=bound.html_name,
            label=str(bound.label),
            hint=str(bound.help_text),
            error=" ".join(str(error) for error in bound.errors),
            value=str(bound.value() or ""),
        )


class MoneyField(PayField, PoundsField):
    """Pounds: "32000", "£32,000" and "32k" are the same."""

    def __init__(self, label: str, **options: Any) -> None:
        wrong = NO_MONEY.format(label)
        options = {"max_length": 20, "error_messages": {"max_length": wrong}} | options
        super().__init__(label=label, required=False, wrong=wrong, **options)

    def control(self, bound: DrawnBoundField) -> Control:
        return replace(super().control(bound), prefix="£", inputmode="decimal")


class NumberField(PayField, forms.CharField):
    """A number between bounds, as it was typed."""

    def __init__(
        self, label: str, *, most: int, suffix: str = "", whole: bool = False, **options: Any
    ) -> None:
        self.most, self.suffix, self.whole = most, suffix, whole
        super().__init__(label=label, required=False, **options)

    def control(self, bound: DrawnBoundField) -> Control:
        inputmode = "numeric" if self.whole else "decimal"
        return replace(super().control(bound), suffix=self.suffix, inputmode=inputmode)

    def clean(self, value: Any) -> Decimal | None:
        typed = super().clean(value)
        if not typed:
            return None
        is_wrong_kind = self.whole and not typed.isdigit()
        if not NUMBER.fullmatch(typed) or Decimal(typed) > self.most or is_wrong_kind:
            kind = "a whole number" if self.whole else "a number"
            raise forms.ValidationError(f"{self.label} must be {kind} from 0 to {self.most}.")
        return Decimal(typed)


class RateField(PayField, forms.CharField):
    """A share of pay in per cent: "5", "5%" and "0.05" are the same."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label=label, required=False, **options)

    def control(self, bound: DrawnBoundField) -> Control:
        return replace(super().control(bound), inputmode="decimal", suffix="%")

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        if typed and (not RATE.fullmatch(typed) or Decimal(typed.removesuffix("%")) > 100):
            raise forms.ValidationError(f"{self.label} must be a rate from 0 to 100, like 5.")
        return str(typed)


class ChoiceField(PayField, forms.ChoiceField):
    """One of a few."""

    def __init__(self, label: str, choices: tuple[tuple[str, str], ...], **options: Any) -> None:
        messages = {"invalid_choice": f"{label}: choose from the list."}
        super().__init__(
            label=label, choices=choices, required=False, error_messages=messages, **options
        )

    def control(self, bound: DrawnBoundField) -> Control:
        choices = tuple(choice_pairs(self))
        return replace(super().control(bound), kind="select", choices=choices)


class TickField(PayField, forms.CharField):
    """Yes where it is ticked."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label=label, required=False, **options)

    def control(self, bound: DrawnBoundField) -> Control:
        drawn = super().control(bound)
        is_ticked = drawn.value.strip().casefold() in YES
        return replace(drawn, kind="tick", value="true" if is_ticked else "")

    def clean(self, value: Any) -> str:
        word = str(super().clean(value)).casefold()
        if word and word not in YES | NO:
            raise forms.ValidationError(f"{self.label}: tick it or leave it.")
        return "true" if word in YES else ""


class DayField(PayField, forms.CharField):
    """A day as 2026-11-01; browsers show a calendar."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label=label, required=False, **options)

    def control(self, bound: DrawnBoundField) -> Control:
        drawn = super().control(bound)
        # A calendar would throw away what is no day, and what was typed has to stay.
        return drawn if drawn.error else replace(drawn, type="date")

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        try:
            return date.fromisoformat(typed).isoformat() if typed else ""
        except ValueError:
            raise forms.ValidationError(
                "Enter a day like 2026-11-01, which is 1 November 2026."
            ) from None


class NameField(PayField, forms.CharField):
    """A few words of the person's own."""

    def __init__(self, label: str, *, most: int = 40, **options: Any) -> None:
        messages = {"max_length": f"{label} must be {most} characters or fewer."}
        super().__init__(
            label=label, required=False, max_length=most, error_messages=messages, **options
        )
