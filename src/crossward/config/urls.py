"""Which door each address leads to. Page groups and the API list their own addresses."""

from django.urls import URLPattern, URLResolver, include, path

PAGE_GROUPS = (
    "home",
    "search",
    "landing",
    "adverts",
    "guide",
    "pay",
    "information",
    "sitemap",
    "health",
)

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(f"crossward.web.{group}.urls")) for group in PAGE_GROUPS
]
urlpatterns.append(path("api/v1/", include("crossward.api.v1.urls")))

handler400 = "crossward.web.errors.views.bad_request"
handler403 = "crossward.web.errors.views.permission_denied"
handler404 = "crossward.web.errors.views.page_not_found"
handler500 = "crossward.web.errors.views.server_error"
