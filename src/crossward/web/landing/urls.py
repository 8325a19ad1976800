"""Addresses of the pages for a role, for a place, and for both."""

from django.urls import path

from crossward.web.landing import views

urlpatterns = [
    path("jobs/role/<slug:role_id>", views.landing_page, name="landing-role"),
    path("jobs/in/<slug:place>", views.landing_page, name="landing-place"),
    path("jobs/role/<slug:role_id>/in/<slug:place>", views.landing_page, name="landing-both"),
]
