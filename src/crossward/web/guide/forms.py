"""How a person narrows the list of roles."""

from typing import Any

from crossward.core.occupations.query_expansion import expand_query
from crossward.core.occupations.roles import RoleLevel
from crossward.web.design_system.advert_words import GROUP_WORDS
from crossward.web.design_system.form_fields.drawing import DrawnForm
from crossward.web.design_system.form_fields.fields import SelectField, TextField
from crossward.web.guide.roles_presenter import LEVEL_WORDS, RoleAsked, family_choices

ANY = ("", "Any")


class RolesForm(DrawnForm):
    """Everything may be left out; what cannot be understood leaves the list whole."""

    q = TextField(
        label="What the work is, in your words",
        label_classes="cw-label",
        required=False,
        max_length=100,
        attributes={"type": "search", "autocomplete": "off"},
        error_messages={"max_length": "What you look for must be 100 characters or fewer."},
    )
    family = SelectField(
        label="Family",
        label_classes="cw-label",
        required=False,
        error_messages={"invalid_choice": "Choose a family from the list."},
    )
    level = SelectField(
        label="Level",
        label_classes="cw-label",
        required=False,
        choices=[ANY, *((level.value, LEVEL_WORDS[level]) for level in RoleLevel)],
        error_messages={"invalid_choice": "Choose a level from the list."},
    )
    group = SelectField(
        label="Who hires",
        label_classes="cw-label",
        required=False,
        choices=[ANY, *((group.value, words) for group, words in GROUP_WORDS.items())],
        error_messages={"invalid_choice": "Choose an employer group from the list."},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["family"].choices = [ANY, *family_choices()]  # type: ignore[attr-defined]

    def asked(self) -> RoleAsked:
        """Return what the list is to be narrowed to."""
        given = self.cleaned_data if self.is_valid() else {}
        return RoleAsked(
            ids=roles_meant(given["q"]) if given.get("q") else None,
            family=given.get("family", ""),
            level=given.get("level", ""),
            group=given.get("group", ""),
        )


def roles_meant(typed: str) -> frozenset[str]:
    """Return the roles that typed words may mean: the finer ones with the broader."""
    meant = expand_query(typed)
    return frozenset(each.id for each in (*meant.finer_roles, *meant.roles))
