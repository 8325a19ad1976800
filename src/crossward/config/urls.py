"""Which door each address leads to. Page groups and the API list their own addresses."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
