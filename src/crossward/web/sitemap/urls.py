"""Addresses of the site map."""

from django.urls import path, re_path

from crossward.web.sitemap import views

urlpatterns = [
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    path("sitemap/pages.xml", views.pages_part, name="sitemap-pages"),
    re_path(
        r"^sitemap/adverts-(?P<id_starts>[0-9a-f]{0,3})\.xml$",
        views.adverts_part,
        name="sitemap-adverts",
    ),
]
