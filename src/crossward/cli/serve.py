"""`crossward serve`: answer on the web."""

import socket
from typing import Any

import click

APPLICATION = "crossward.config.wsgi:application"
SECONDS_TO_FINISH = 20  # what a request may still take after Ctrl-C
THREADS = 4


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port."
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=1,
    show_default=True,
    help=f"Processes that answer, each with {THREADS} threads.",
)
def serve_command(host: str, port: int, workers: int) -> None:
    """Serve the pages and the API until Ctrl-C; requests under way are finished first.

    The store and the style sheets are made ready beforehand. What happens is logged to standard
    error, one JSON object a line, without names, addresses or search words.
    """
    from crossward.services.prepare_assets import prepare_assets
    from crossward.services.prepare_store import prepare_store

    check_port_is_free(host, port)
    prepare_store()
    prepare_assets()
    serve_on(host, port, workers=workers)


def check_port_is_free(host: str, port: int) -> None:
    """Refuse in plain words to start where another program listens already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise click.ClickException(_why_not(host, port, error=error)) from None


def _why_not(host: str, port: int, *, error: OSError) -> str:
    import errno

    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is already in use on {host}. Stop the program that uses it, "
            f"or choose another port, for example --port {port % 65535 + 1}."
        )
    return f"Crossward cannot listen on {host}, port {port}: {error.strerror}. Choose another."


def serve_on(host: str, port: int, *, workers: int) -> None:
    """Run the server in this process until it is stopped."""
    from django.conf import settings
    from django.db import connections
    from django.urls import reverse
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    from crossward.services.warm_up import warm_up

    options: dict[str, Any] = {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "workers": workers,
        "threads": THREADS,
        "preload_app": True,  # what is loaded once is shared by all workers
        "graceful_timeout": SECONDS_TO_FINISH,
        "logconfig_dict": settings.LOGGING,
        "proc_name": "crossward",
        "when_ready": lambda _server: _say_where(host, port),
        "control_socket_disable": True,
    }

    class Server(BaseApplication):  # type: ignore[misc]
        def load_config(self) -> None:
            for name, value in options.items():
                if name in self.cfg.settings:
                    self.cfg.set(name, value)

        def load(self) -> Any:
            from gunicorn.util import import_app  # type: ignore[import-untyped]

            application = import_app(APPLICATION)
            reverse("home")  # loads all pages
            warm_up()
            connections.close_all()  # no worker may share what this process has opened
            return application

    Server().run()


def _say_where(host: str, port: int) -> None:
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Crossward is at http://{shown}:{port}/  (Ctrl-C stops it)")
