"""The REST API: its resources, its limits and its description of itself."""

from typing import Any

from django.conf import settings
from ninja import NinjaAPI
from ninja.throttling import AnonRateThrottle

from crossward import __version__
from crossward.api.v1.adverts import JSON_LD
from crossward.api.v1.adverts import router as adverts
from crossward.api.v1.pay import router as pay
from crossward.api.v1.problems import PROBLEM_JSON, answer_problems
from crossward.api.v1.vocabulary import TURTLE
from crossward.api.v1.vocabulary import router as vocabulary

DESCRIPTION = (
    "Medical-technology adverts from across the United Kingdom, read fact by fact. "
    "Nothing here needs a key. Every error is a problem as RFC 9457 describes it."
)
OWN_MEDIA_TYPES = {"getJobPosting": JSON_LD, "getVocabularyAsSkos": TURTLE}


class DescribedAPI(NinjaAPI):
    """Says of its answers in which media type they really come."""

    def get_openapi_schema(self, **options: Any) -> Any:
        schema = super().get_openapi_schema(**options)
        for methods in schema["paths"].values():
            for operation in methods.values():
                _name_media_types(operation)
        return schema


def _name_media_types(operation: dict[str, Any]) -> None:
    for status, response in operation["responses"].items():
        content = response.get("content", {})
        if "application/json" in content and int(status) >= 400:
            content[PROBLEM_JSON] = content.pop("application/json")
        elif "application/json" in content and operation["operationId"] in OWN_MEDIA_TYPES:
            own = OWN_MEDIA_TYPES[operation["operationId"]]
            content[own] = content.pop("application/json")


api = DescribedAPI(
    title="Crossward API",
    version=__version__,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api-v1",
    throttle=[AnonRateThrottle(settings.CROSSWARD_API_RATE)],
)
answer_problems(api)
api.add_router("/adverts", adverts)
api.add_router("/pay", pay)
api.add_router("", vocabulary)
