"""Addresses of the results, their feed and the suggestions."""

from django.urls import path
from django.views.generic import RedirectView

from crossward.web.search import views

urlpatterns = [
    path("jobs", views.search_page, name="search"),
    path("jobs/feed", views.search_feed, name="search-feed"),
    path("jobs/suggest", views.suggest_address, name="search-suggest"),
    path("jobs/", RedirectView.as_view(pattern_name="search", query_string=True)),
]
