"""`crossward show`."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from click.testing import CliRunner, Result
from tests.fakes.listening_engine import ListeningEngine

from crossward.cli.show import show_command, value_words
from crossward.core.adverts.advert import Advert
from crossward.core.adverts.reading import (
    Need,
    Pay,
    PayPeriod,
    Qualification,
    Registration,
    RegistrationBody,
    Supplement,
    SupplementKind,
)
from crossward.core.values.places import Place
from crossward.core.values.ranges import NumberRange
from crossward.records.adverts.models import AdvertRecord
from crossward.services.import_adverts import import_adverts
from crossward.services.withdraw_adverts import withdraw_adverts

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_november")]
ADVERT = Advert(
    source="test",
    identifier="7",
    title="Senior [bold] Dosimetrist",
    text="Plan treatments.\nWelsh is essential.\n• HCPC registration is essential\nPermanent.",
    employer="Example NHS Trust",
    places=(Place(locality="Leeds"),),
    pay_line="£39,959 to £48,117 a year",
    posted=date(2026, 11, 1),
    closes=datetime(2026, 12, 1, tzinfo=UTC),
    is_sample=True,
)
SILENT = Advert(source="test", identifier="8", title="Helper", text="Come and help us.")


@pytest.fixture
def _november() -> Any:
    with time_machine.travel(date(2026, 11, 21), tick=False):
        yield


@pytest.fixture(autouse=True)
def engine() -> ListeningEngine:
    engine = ListeningEngine()
    import_adverts([ADVERT, SILENT], engine=engine)
    return engine


def run(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "120"}).invoke(show_command, list(arguments))


def test_facts_stand_beside_the_words_they_were_read_from() -> None:
    shown = run(ADVERT.id).output
    assert "Senior [bold] Dosimetrist" in shown
    assert "£39,959 to £48,117 a year" in shown
    assert "Permanent" in shown
    assert "A sample: made for demonstration" in shown
    assert "Plan treatments." not in shown


def test_the_whole_text_is_shown_when_asked_for() -> None:
    assert "Plan treatments." in run(ADVERT.id, "--text").output


def test_an_advert_that_says_nothing_is_said_to(engine: ListeningEngine) -> None:
    AdvertRecord.objects.filter(id=SILENT.id).update(reading="{}")
    assert "Nothing could be read from this advert." in run(SILENT.id).output


def test_json_holds_the_reading_with_evidence_and_the_posting() -> None:
    answer = json.loads(run(ADVERT.id, "--json").output)
    assert answer["id"] == ADVERT.id
    assert answer["status"] == "open"
    assert answer["job_posting"]["title"] == ADVERT.title
    pay = answer["reading"]["pay"]
    assert pay["value"] == {"min": 39959, "max": 48117, "period": "year", "pro_rata": False}
    quoted = pay["evidence"][0]
    assert ADVERT.pay_line[quoted["start"] : quoted["end"]] == quoted["quote"]


def test_a_withdrawn_advert_is_shown_as_such(engine: ListeningEngine) -> None:
    withdraw_adverts([ADVERT.id], engine=engine)
    assert "withdrawn" in run(ADVERT.id).output


def test_an_unknown_id_is_an_error_in_a_sentence() -> None:
    result = run("0" * 16)
    assert result.exit_code == 1
    assert "There is no advert with the id" in result.output


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Pay(Decimal(300), Decimal(300), PayPeriod.DAY, pro_rata=False), "£300 a day"),
        (Pay(None, Decimal(50000), PayPeriod.YEAR, pro_rata=True), "up to £50,000 a year pro rata"),
        (Pay(Decimal("14.5"), None, PayPeriod.HOUR, pro_rata=False), "from £14.5 an hour"),
        (NumberRange(Decimal(6), Decimal(12)), "6 to 12"),
        (Registration(RegistrationBody.HCPC, Need.REQUIRED), "HCPC, required"),
        (Qualification(6, Need.DESIRABLE), "level 6, desirable"),
        (Supplement(SupplementKind.ON_CALL), "on_call"),
        (Supplement(SupplementKind.WELCOME_BONUS, Decimal(3000)), "welcome_bonus, 3000"),
        ("ISO 13485", "ISO 13485"),
    ],
)
def test_values_are_said_in_few_words(value: object, words: str) -> None:
    assert value_words(value) == words
