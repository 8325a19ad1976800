"""Addresses for whatever watches over the server."""

from django.urls import path

from crossward.web.health import views

urlpatterns = [
    path("healthz", views.health, name="health"),
    path("readyz", views.readiness, name="readiness"),
]
