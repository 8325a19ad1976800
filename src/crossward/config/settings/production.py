"""A public server: everything that matters is named in the environment, or it does not start."""

import os

from crossward.config.settings.base import *  # noqa: F403

SECRET_KEY = os.environ["CROSSWARD_SECRET_KEY"]
ALLOWED_HOSTS = os.environ["CROSSWARD_HOSTS"].split(",")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
