"""Forget what became of background tasks long done."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult

KEPT_FOR = timedelta(days=14)


def forget_task_results() -> int:
    """Delete the results of tasks that ended more than a fortnight ago; return how many."""
    ended = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEPT_FOR)
    return int(ended.delete()[0])
