"""Addresses of the pages about pay."""

from django.urls import path

from crossward.web.pay.break_even import views as break_even
from crossward.web.pay.calculator import views as calculator
from crossward.web.pay.compare import views as compare
from crossward.web.pay.how import views as how
from crossward.web.pay.outlook import views as outlook
from crossward.web.pay.scales import views as scales

urlpatterns = [
    path("pay", calculator.calculator_page, name="pay"),
    path("pay/compare", compare.compare_page, name="pay-compare"),
    path("pay/break-even", break_even.break_even_page, name="pay-break-even"),
    path("pay/matching-steps", break_even.matching_steps_page, name="pay-matching-steps"),
    path("pay/outlook", outlook.outlook_page, name="pay-outlook"),
    path("pay/outlook.svg", outlook.outlook_picture, name="pay-outlook-picture"),
    path("pay/scales", scales.scales_page, name="pay-scales"),
    path("pay/how", how.how_page, name="pay-how"),
    path("pay/how/<slug:group>", how.rules_page, name="pay-rules"),
]
