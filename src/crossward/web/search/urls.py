"""Address of the results."""

from django.urls import path
from django.views.generic import RedirectView

from crossward.web.search import views

urlpatterns = [
    path("jobs", views.search_page, name="search"),
    path("jobs/", RedirectView.as_view(pattern_name="search", query_string=True)),
]
