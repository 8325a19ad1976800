"""Fields of a form under headings, some of them folded away."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldGroup:
    """Fields that belong together; a group without ``summary`` always shows them."""

    heading: str
    fields: tuple[BoundField, ...]
    is_folded: bool
    is_open: bool


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which fields stand under a heading."""

    heading: str
    names: tuple[str, ...]
    is_folded: bool = True


def group_fields(form: forms.Form, groupings: Iterable[Grouping]) -> tuple[FieldGroup, ...]:
    """Group the fields that ``form`` has; a folded group with something in it is open."""
    return tuple(_group(form, grouping) for grouping in groupings)


def _group(form: forms.Form, grouping: Grouping) -> FieldGroup:
    fields = tuple(form[name] for name in grouping.names if name in form.fields)
    return FieldGroup(
        heading=grouping.heading,
        fields=fields,
        is_folded=grouping.is_folded,
        is_open=any(_says_something(each) for each in fields),
    )


def _says_something(bound: BoundField) -> bool:
    """Whether a field is wrong, or holds what is not chosen anyway."""
    if bound.errors:
        return True
    value = bound.value() or ""
    choices = getattr(bound.field, "choices", None)
    usual = "" if choices is None else next(iter(choices))[0]
    return value not in ("", usual)
