"""Address of the first page."""

from django.urls import path

from crossward.web.home import views

urlpatterns = [path("", views.home_page, name="home")]
