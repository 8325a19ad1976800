"""Addresses of the API."""

from django.urls import path

from crossward.api.v1.api import api
from crossward.api.v1.docs import docs_page

urlpatterns = [
    path("docs", docs_page, name="api-docs"),
    path("", api.urls),
]
