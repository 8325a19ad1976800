"""The error summary: what went wrong in a form, each line leading to its field."""

from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField

from crossward.web.design_system.form_fields.drawing import DrawnBoundField

PAGE_TOP = "#maincontent"


@dataclass(frozen=True, slots=True)
class ErrorLine:
    text: str
    href: str


def error_lines(form: forms.BaseForm) -> tuple[ErrorLine, ...]:
    """Return the errors of ``form`` in the order of its fields, then those of the whole form."""
    lines = [ErrorLine(str(error), _way_to(bound)) for bound in form for error in bound.errors]
    return (*lines, *(ErrorLine(str(error), PAGE_TOP) for error in form.non_field_errors()))


def _way_to(bound: BoundField) -> str:
    return f"#{bound.control_id}" if isinstance(bound, DrawnBoundField) else PAGE_TOP
