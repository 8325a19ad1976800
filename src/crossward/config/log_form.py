"""How the log is written: one JSON object a line on standard error, and nobody's data in it."""

from typing import Any

import structlog

# What a line may carry beside its message: no addresses of people, no queries.
FACTS = ("method", "path", "status", "milliseconds")


def log_settings(level: str) -> dict[str, Any]:
    """Return Django's LOGGING; ``level`` holds for Crossward's own and the server's lines."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": _json_lines()},
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


def _json_lines() -> dict[str, Any]:
    return {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": [
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.stdlib.ExtraAdder(allow=FACTS),
            structlog.processors.TimeStamper(fmt="iso", utc=True),
        ],
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    }
