"""The timetable: each task calls its service, and a worker carries out what was put off."""

from datetime import timedelta
from typing import Any

import pytest
from click.testing import CliRunner
from django.conf import settings as django_settings
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from crossward.cli.tidy import tidy_command
from crossward.cli.work import work_command
from crossward.services.forget_task_results import forget_task_results
from crossward.services.reread_adverts import RereadSummary
from crossward.tasks import forget_task_results as forget_module
from crossward.tasks import repair_index as repair_module
from crossward.tasks import reread_adverts as reread_module


@pytest.fixture
def _services(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reread_module, "reread_adverts", lambda: RereadSummary(read=5, changed=2))
    monkeypatch.setattr(repair_module, "repair_index", lambda: True)
    monkeypatch.setattr(forget_module, "forget_task_results", lambda: 3)


@pytest.fixture
def _queue(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.usefixtures("_services")
def test_each_daily_task_returns_what_its_service_did() -> None:
    results = [import_string(name).enqueue() for name in django_settings.CROSSWARD_DAILY_TASKS]
    assert [each.return_value for each in results] == [{"read": 5, "changed": 2}, True, 3]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("_services", "_queue")
def test_what_tidy_puts_off_the_worker_carries_out() -> None:
    said = CliRunner().invoke(tidy_command, catch_exceptions=False)
    assert "3 tasks are in the queue" in said.output
    assert DBTaskResult.objects.ready().count() == 3
    CliRunner().invoke(work_command, ["--until-empty"], catch_exceptions=False)
    assert DBTaskResult.objects.successful().count() == 3


@pytest.mark.django_db
@pytest.mark.usefixtures("_queue")
@pytest.mark.parametrize(("days", "forgotten"), [(15, 1), (13, 0)])
def test_results_are_forgotten_after_a_fortnight(days: int, forgotten: int) -> None:
    result: Any = reread_module.reread_in_background.enqueue()
    DBTaskResult.objects.filter(id=result.id).update(
        status="SUCCESSFUL", finished_at=timezone.now() - timedelta(days=days)
    )
    assert forget_task_results() == forgotten
    assert DBTaskResult.objects.count() == 1 - forgotten


@pytest.mark.django_db
@pytest.mark.usefixtures("_queue")
def test_tasks_that_wait_are_not_forgotten() -> None:
    repair_module.repair_index_in_background.enqueue()
    assert forget_task_results() == 0
