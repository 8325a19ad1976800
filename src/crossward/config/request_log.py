"""One line in the log for each answer."""

import logging
from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest
from django.http.response import HttpResponseBase

log = logging.getLogger("crossward.requests")
Answer = Callable[[HttpRequest], HttpResponseBase]


def log_requests(get_response: Answer) -> Answer:
    """Log method, path, status and time; not who asked, nor what they searched for."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        started = perf_counter()
        response = get_response(request)
        facts = {
            "method": request.method,
            "path": request.path,
            "status": response.status_code,
            "milliseconds": round((perf_counter() - started) * 1000, 1),
        }
        log.info("answered", extra=facts)
        return response

    return answer
