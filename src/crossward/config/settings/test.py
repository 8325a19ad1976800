"""Tests: a fresh home for each run, and whatever database DATABASE_URL names."""

import os
import tempfile

os.environ["CROSSWARD_HOME"] = tempfile.mkdtemp(prefix="crossward-test-")

from crossward.config.settings.base import *  # noqa: F403

SECRET_KEY = "for-tests-only"  # noqa: S105 - protects nothing
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
STORAGES = {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CROSSWARD_API_RATE = "100000/s"
