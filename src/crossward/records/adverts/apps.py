"""The adverts we keep, as a Django app."""

from django.apps import AppConfig


class AdvertsConfig(AppConfig):
    name = "crossward.records.adverts"
    label = "adverts"
    verbose_name = "Adverts"
