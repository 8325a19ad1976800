"""How the log is written: one JSON object a line on standard error, and nobody's data in it."""

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any

# What a line may carry beside its message: no addresses of people, no queries.
FACTS = ("method", "path", "status", "milliseconds")

NETWORK_ADDRESS = re.compile(r"\bip=\S+?(?=:?\s|$)")  # gunicorn names who sent nonsense


class JsonLines(logging.Formatter):
    """Writes a record as one JSON object, with those of its facts that are allowed."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, tz=UTC).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": NETWORK_ADDRESS.sub("ip=withheld", record.getMessage()),
        }
        line |= {name: getattr(record, name) for name in FACTS if hasattr(record, name)}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def log_settings(level: str) -> dict[str, Any]:
    """Return Django's LOGGING; ``level`` holds for Crossward's own and the server's lines."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": JsonLines}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "crossward": {"level": level},
            "django": {"level": "WARNING", "handlers": []},
            "django.request": {"level": "ERROR"},  # the request log tells the rest
            "django.security": {"level": "ERROR"},  # warns with what a stranger sent
            "gunicorn.error": {"level": level, "handlers": [], "propagate": True},
        },
    }
