"""The files of adverts that a score is worked out on."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from crossward.core.adverts.advert import Advert

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")


class ManyFilesCommand(click.Command):
    """A command whose `--adverts` takes every file up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Say `--adverts` again before each further file, which click understands."""
        spread: list[str] = []
        is_in_files = False
        for arg in args:
            if arg.startswith("-") and arg != "-":
                is_in_files = arg == "--adverts"
            elif is_in_files and spread[-1] != "--adverts":
                spread.append("--adverts")
            spread.append(arg)
        return super().parse_args(ctx, spread)


def adverts_option(function: FunctionT) -> FunctionT:
    """Add the option that names the files."""
    return click.option(
        "--adverts",
        "paths",
        multiple=True,
        required=True,
        metavar="FILE...",
        help="Files of job postings.",
    )(function)


def read_adverts(paths: tuple[str, ...]) -> "Iterator[Advert]":
    """Yield the adverts of the files; records that cannot be taken are passed over."""
    from crossward.adapters.advert_sources.job_postings.fetch import (
        NoSuchSourceError,
        fetch_adverts,
        find_files,
    )
    from crossward.core.adverts.advert import Advert

    try:
        files = find_files(paths)
    except NoSuchSourceError as error:
        raise click.UsageError(str(error)) from None
    return (found for found in fetch_adverts(files) if isinstance(found, Advert))
