"""Address of one advert."""

from django.urls import path

from crossward.web.adverts import views

urlpatterns = [path("jobs/<str:advert_id>", views.advert_page, name="advert")]
