"""Fields that draw themselves, and the errors that lead to them."""

from decimal import Decimal

import pytest
from django import forms
from selectolax.lexbor import LexborHTMLParser
from tests.web.asking_pages import one

from crossward.web.design_system.form_fields.drawing import (
    DrawnBoundField,
    DrawnField,
    DrawnForm,
    draw_component,
)
from crossward.web.design_system.form_fields.errors import ErrorLine, error_lines
from crossward.web.design_system.form_fields.fields import (
    CheckboxesField,
    PoundsField,
    SelectField,
    TextField,
)


class LunchForm(DrawnForm):
    dish = TextField(label="Dish", help_text="Soup, for instance", attributes={"type": "search"})
    price = PoundsField(label="Price", required=False, wrong="The price must be in pounds.")
    place = SelectField(label="Place", choices=[("a", "Hall"), ("b", "Yard")], initial="b")
    sides = CheckboxesField(label="Sides", required=False, choices=[("1", "Bread"), ("2", "Rice")])
    seats = forms.IntegerField()

    def clean(self) -> dict[str, object]:
        if self.data.get("dish") == "brick":
            raise forms.ValidationError("Nobody can eat that.")
        return self.cleaned_data


def drawn(field: forms.BoundField) -> LexborHTMLParser:
    return LexborHTMLParser(str(field))


def test_a_text_field_draws_its_label_hint_and_value() -> None:
    page = drawn(LunchForm({"dish": "<b>pie</b>"})["dish"])
    control = one(page, "input")
    assert control.attributes["value"] == "<b>pie</b>"
    assert control.attributes["type"] == "search"
    assert control.attributes["aria-describedby"] == "dish-hint"
    assert one(page, "label[for=dish]").text().strip() == "Dish"
    assert one(page, "#dish-hint").text().strip() == "Soup, for instance"


def test_a_field_with_an_error_says_so_beside_itself() -> None:
    page = drawn(LunchForm({"price": "much"})["price"])
    assert "The price must be in pounds." in one(page, "#price-error").text()
    assert one(page, "input").attributes["value"] == "much"


def test_a_select_shows_what_is_chosen_else_what_is_usual() -> None:
    assert one(drawn(LunchForm({"place": "a"})["place"]), "[selected]").text() == "Hall"
    assert one(drawn(LunchForm({})["place"]), "[selected]").text() == "Yard"


def test_checkboxes_tick_what_is_chosen() -> None:
    page = drawn(LunchForm({"sides": ["2"]})["sides"])
    assert [box.attributes["value"] for box in page.css("input[checked]")] == ["2"]
    assert len(page.css("input")) == 2


def test_checkboxes_with_counts_leave_out_what_would_find_nothing() -> None:
    form = LunchForm({"sides": ["2"]})
    sides = form.fields["sides"]
    assert isinstance(sides, CheckboxesField)
    sides.counts = {"1": 1200}
    labels = [label.text().split() for label in drawn(form["sides"]).css("label")]
    assert labels == [["Bread", "1,200"], ["Rice"]]
    sides.counts = {}
    assert len(drawn(form["sides"]).css("label")) == 1


@pytest.mark.parametrize(
    ("typed", "pounds"),
    [
        ("", None),
        ("32000", Decimal(32000)),
        ("£32,000", Decimal(32000)),
        (" 32k ", Decimal(32000)),
        ("1.5K", Decimal(1500)),
        ("12.50", Decimal("12.50")),
    ],
)
def test_pounds_may_be_written_as_people_write_them(typed: str, pounds: Decimal | None) -> None:
    assert PoundsField(required=False, wrong="No.").clean(typed) == pounds


@pytest.mark.parametrize("typed", ["lots", "-5", "1e9", "123456789", "9999999k", "3.123", "٣٢"])
def test_what_is_no_sum_of_money_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError, match="In pounds"):
        PoundsField(required=False, wrong="In pounds.").clean(typed)


def test_errors_lead_to_their_fields_in_order() -> None:
    form = LunchForm({"dish": "brick", "price": "much", "place": "c"})
    assert [(line.text, line.href) for line in error_lines(form)] == [
        ("The price must be in pounds.", "#price"),
        ("Select a valid choice. c is not one of the available choices.", "#place"),
        ("This field is required.", "#maincontent"),
        ("Nobody can eat that.", "#maincontent"),
    ]
    assert error_lines(form)[0] == ErrorLine("The price must be in pounds.", "#price")


def test_an_id_may_be_given_by_the_form() -> None:
    bound = LunchForm({}, auto_id="lunch-%s")["dish"]
    assert isinstance(bound, DrawnBoundField)
    assert bound.control_id == "lunch-dish"


def test_a_component_of_two_words_is_drawn_too() -> None:
    assert "nhsuk-back-link" in draw_component("back-link", {"href": "/", "text": "Back"})


def test_a_field_of_another_kind_names_its_component() -> None:
    class Area(DrawnField):
        component = "textarea"

    class Form(DrawnForm):
        words = Area(label="Words")

    assert one(drawn(Form({})["words"]), "textarea").attributes["name"] == "words"
