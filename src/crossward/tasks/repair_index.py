"""Keep the search index in step with the store, in the background."""

from django_tasks import task

from crossward.services.repair_index import repair_index


@task()
def repair_index_in_background() -> bool:
    return repair_index()
