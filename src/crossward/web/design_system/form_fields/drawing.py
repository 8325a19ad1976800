"""How a Django form field becomes an NHS.UK component."""

from typing import Any, ClassVar

from django import forms
from django.forms.boundfield import BoundField
from django.template import engines
from django.utils.safestring import SafeString, mark_safe

Options = dict[str, Any]


class DrawnBoundField(BoundField):
    """A field of a form in use: ``{{ form.near }}`` draws its label, hint, error and control."""

    field: "DrawnField"

    def __str__(self) -> SafeString:
        return self.field.draw(self)

    __html__ = __str__

    @property
    def control_id(self) -> str:
        """The id of the control, or of the first one, which the error summary leads to."""
        return self.auto_id or self.html_name

    def shared_options(self) -> Options:
        """Return what every component takes."""
        options: Options = {"name": self.html_name, "classes": self.field.classes}
        if self.help_text:
            options["hint"] = {"text": self.help_text}
        if self.errors:
            options["errorMessage"] = {"text": " ".join(str(error) for error in self.errors)}
        return options


class DrawnField(forms.Field):
    """What our fields add to Django's: the component they are drawn as, and how it looks."""

    component: ClassVar[str] = ""

    def __init__(
        self,
        *args: Any,
        classes: str = "",
        label_classes: str = "",
        attributes: dict[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        self.classes = classes
        self.label_classes = label_classes
        self.attributes = attributes or {}
        super().__init__(*args, **kwargs)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> BoundField:
        return DrawnBoundField(form, self, field_name)

    def draw(self, bound: DrawnBoundField) -> SafeString:
        """Draw the field with what was typed into it and what is wrong with it."""
        return draw_component(self.component, self.options(bound))

    def options(self, bound: DrawnBoundField) -> Options:
        """Return the options of the NHS.UK macro that draws this field."""
        return bound.shared_options()


def draw_component(name: str, options: Options) -> SafeString:
    """Draw the NHS.UK component called ``name``, "date-input" for instance."""
    first, *rest = name.split("-")
    macro = first + "".join(word.title() for word in rest)
    return draw_macro(f"nhsuk/components/{name}/macro.jinja", macro, options)


def draw_macro(template_name: str, macro: str, *words: Any) -> SafeString:
    """Draw one macro of a template."""
    template = engines["jinja2"].env.get_template(template_name)  # type: ignore[attr-defined]
    drawn: str = getattr(template.module, macro)(*words)
    return mark_safe(drawn)  # noqa: S308 - macros escape what they are given


class DrawnForm(forms.Form):
    """A form whose fields draw themselves; the id of a control is the name of its field."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "%s", **kwargs})
