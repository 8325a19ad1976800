"""Settings that every way of running shares. Secrets come from the environment only."""

import os
from pathlib import Path

import dj_database_url
from platformdirs import user_data_path

from crossward.config.log_form import log_settings

PACKAGE = Path(__file__).resolve().parents[2]

CROSSWARD_HOME = Path(
    os.environ.get("CROSSWARD_HOME") or user_data_path("crossward", appauthor=False)
).absolute()
CROSSWARD_SEARCH_INDEX = CROSSWARD_HOME / "search-index"

SECRET_KEY = ""  # each way of running sets its own
DEBUG = False
ALLOWED_HOSTS: list[str] = []

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "crossward.records.adverts",
]

MIDDLEWARE = [
    "crossward.config.request_log.log_requests",
    "crossward.api.v1.problems.answer_all_problems",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "crossward.config.urls"
WSGI_APPLICATION = "crossward.config.wsgi.application"

SQLITE_OPTIONS = {
    # Readers never wait for the writer, and a power cut loses nothing that was committed.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
}
DATABASES = {
    "default": dj_database_url.config(
        default=f"sqlite:///{CROSSWARD_HOME / 'crossward.sqlite3'}", conn_max_age=600
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# The timetable: what `crossward tidy` puts in the queue, in this order.
CROSSWARD_DAILY_TASKS = [
    "crossward.tasks.reread_adverts.reread_in_background",
    "crossward.tasks.repair_index.repair_index_in_background",
    "crossward.tasks.forget_task_results.forget_task_results_in_background",
]

# Whether postcodes.io is asked for postcodes that are not known here; it then learns them.
CROSSWARD_ONLINE_POSTCODES = os.environ.get("CROSSWARD_ONLINE_POSTCODES", "") == "1"
CROSSWARD_API_RATE = "600/m"  # requests of one address to one worker
NINJA_NUM_PROXIES = int(os.environ.get("CROSSWARD_PROXIES", "0"))  # whose word on addresses to take

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "web", PACKAGE / "api"],
        "APP_DIRS": False,
        "OPTIONS": {"environment": "crossward.web.design_system.environment.environment"},
    },
]

STATIC_URL = "static/"
STATIC_ROOT = CROSSWARD_HOME / "static"
NHSUK_FRONTEND = PACKAGE.parents[1] / "node_modules" / "nhsuk-frontend" / "dist" / "nhsuk"
STATICFILES_DIRS = [PACKAGE / "web" / "design_system" / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "crossward.web.design_system.nhsuk_assets.NhsukFinder",
]
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

LOGGING = log_settings(os.environ.get("CROSSWARD_LOG_LEVEL", "INFO"))

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "crossward.web.errors.views.csrf_failure"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}
