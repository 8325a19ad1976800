"""One small machine: `make demo`, `crossward serve`, and every command."""

import secrets
from pathlib import Path

from crossward.config.settings.base import *  # noqa: F403
from crossward.config.settings.base import CROSSWARD_HOME


def _kept_secret(path: Path) -> str:
    """Return this installation's own secret, made at first use and readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = _kept_secret(CROSSWARD_HOME / "secret-key")
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
