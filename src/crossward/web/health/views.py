"""Whether the server is alive, and whether it can answer searches."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from crossward.services.check_readiness import check_readiness


@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Answer as long as the process runs; touches nothing else."""
    del request
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readiness(request: HttpRequest) -> HttpResponse:
    """Answer 503, with the reason, while the store or the search index cannot be used."""
    del request
    found = check_readiness()
    return JsonResponse(
        {"status": "ready" if found.is_ready else "not ready", "checks": found.checks},
        status=200 if found.is_ready else 503,
    )
