"""Address of one advert."""

from django.urls import re_path

from crossward.web.adverts import views

urlpatterns = [
    re_path(r"^jobs/(?P<advert_id>[0-9a-f]{16})$", views.advert_page, name="advert"),
]
