"""`crossward withdraw`: take adverts out of search."""

import click


@click.command("withdraw")
@click.argument("advert_ids", nargs=-1, required=True, metavar="ID...")
def withdraw_command(advert_ids: tuple[str, ...]) -> None:
    """Take adverts out of search; their pages then say that they were withdrawn."""
    from crossward.services.get_advert import AdvertNotFound
    from crossward.services.prepare_store import prepare_store
    from crossward.services.withdraw_adverts import withdraw_adverts

    prepare_store()
    try:
        count = withdraw_adverts(advert_ids)
    except AdvertNotFound as error:
        raise click.UsageError(f"{error} Nothing was withdrawn.") from None
    words = "advert" if count == 1 else "adverts"
    click.echo(f"{count:,} {words} withdrawn.", err=True)
