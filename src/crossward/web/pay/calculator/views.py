"""The calculator."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from crossward.core.pay.case import read_case
from crossward.core.pay.statement import pay_statement
from crossward.web.pay.calculator.forms import CalculatorForm
from crossward.web.pay.calculator.presenter import Worked, present_calculator
from crossward.web.pay.forms import find_answer

USUAL = {"pension": "nhs2015"}


@require_safe
def calculator_page(request: HttpRequest) -> HttpResponse:
    """Work out what was asked; with nothing asked, show the empty form and examples."""
    form = CalculatorForm(request.GET)
    if not form.is_asked:
        form = CalculatorForm(initial=USUAL)
    worked = find_answer(form, lambda: _work_out(form)) if form.is_valid() else None
    page = present_calculator(form, worked)
    return render(request, "pay/calculator/calculator.jinja", {"page": page})


def _work_out(form: CalculatorForm) -> Worked:
    case = read_case(form.case(), default_on=timezone.localdate())
    statement = pay_statement(case.package, case.person, on=case.on)
    return Worked(package=case.package, person=case.person, statement=statement)
