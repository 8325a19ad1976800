"""Keep the list of finished tasks short, in the background."""

from django_tasks import task

from crossward.services.forget_task_results import forget_task_results


@task()
def forget_task_results_in_background() -> int:
    return forget_task_results()
