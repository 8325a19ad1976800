"""Bring readings up to the present reader, in the background."""

from dataclasses import asdict

from django_tasks import task

from crossward.services.reread_adverts import reread_adverts


@task()
def reread_in_background() -> dict[str, int]:
    """Read again what an older reader has read; search goes on meanwhile."""
    return asdict(reread_adverts())
