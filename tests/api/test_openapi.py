"""The API keeps what its description promises, whatever it is asked."""

from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from crossward.core.adverts.advert import Advert

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.fixture(autouse=True)
def _with_adverts(adverts: tuple[Advert, ...]) -> None:
    """Let there be something to find."""


@schema.parametrize()
@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_as_described(case: "schemathesis.Case[Any]") -> None:
    case.call_and_validate(
        headers={"Accept-Encoding": "identity"},
        # No schema can say which places and cursors exist.
        excluded_checks=[positive_data_acceptance],
    )
