"""The Jinja2 environment in which every page is drawn."""

from dataclasses import is_dataclass
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, UndefinedError

from crossward.web.design_system.navigation import navigation


class MissingWord(ChainableUndefined):
    """Lets NHS.UK's macros probe their options, but not a page ask its presenter in vain."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = None,
        name: str | None = None,
        exc: type[Exception] = UndefinedError,
    ) -> None:
        if is_dataclass(obj):
            raise UndefinedError(f"{type(obj).__name__} has no word called {name!r}.")
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type] # jinja2's stub is narrow


def environment(**options: Any) -> Environment:
    """Build the environment from Django's ``options``: our templates, then NHS.UK's."""
    options.pop("autoescape")
    options["loader"] = ChoiceLoader([options["loader"], PackageLoader("nhsuk_frontend_jinja")])
    drawing = {"undefined": MissingWord, "trim_blocks": True, "lstrip_blocks": True}
    env = Environment(**{**options, **drawing}, autoescape=True)  # every word is escaped
    env.globals.update(static=_asset, url=_address, navigation=navigation)
    return env


def _address(name: str, **parts: str) -> str:
    return reverse(name, kwargs=parts or None)


def _asset(path: str) -> str:
    """Return the address of a static file; of one not collected yet, the plain one."""
    try:
        return static(path)
    except ValueError:
        # The page that says what went wrong must not itself go wrong for want of a style sheet.
        return f"/{settings.STATIC_URL.strip('/')}/{path}"
