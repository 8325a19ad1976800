"""Addresses of the pages about Crossward itself, and of what programs look for at the root."""

from django.urls import path

from crossward.web.information import views

urlpatterns = [
    path("about", views.about_page, name="about"),
    path("sources", views.sources_page, name="sources"),
    path("accessibility", views.accessibility_page, name="accessibility"),
    path("privacy", views.privacy_page, name="privacy"),
    path("robots.txt", views.robots_file, name="robots"),
    path("favicon.ico", views.favicon, name="favicon"),
]
