"""The error summary: what went wrong in a form, each line leading to its field."""

from dataclasses import dataclass

from django import forms

from crossward.web.design_system.form_fields.drawing import DrawnBoundField


@dataclass(frozen=True, slots=True)
class ErrorLine:
    text: str
    href: str


def error_lines(form: forms.BaseForm) -> tuple[ErrorLine, ...]:
    """Return the errors of ``form`` in the order of its fields, then those of the whole form."""
    lines = [
        ErrorLine(str(error), f"#{bound.control_id}")
        for bound in form
        if isinstance(bound, DrawnBoundField)
        for error in bound.errors
    ]
    return (*lines, *(ErrorLine(str(error), "#maincontent") for error in form.non_field_errors()))
