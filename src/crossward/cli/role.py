"""`crossward role`: which role a title means, and what the vocabulary says of it."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from crossward.core.occupations.role_matching import RoleMatch
    from crossward.core.occupations.roles import Role


@click.command()
@click.argument("title")
@click.option("--text", default=None, help="The advert's text, for titles that leave it open.")
@click.option("--json", "as_json", is_flag=True, help="Print the match as JSON.")
def role(title: str, text: str | None, as_json: bool) -> None:
    """Say which role TITLE means, how surely, and by which words.

    For example: crossward role "senior clinical technologist, nuclear medicine"
    """
    from crossward.core.occupations.role_matching import find_role
    from crossward.core.occupations.roles import get_role

    match = find_role(title, text)
    if as_json:
        import orjson

        click.echo(orjson.dumps(asdict(match)).decode())
    else:
        _print_match(match, get_role(match.role))


def _print_match(match: "RoleMatch", found: "Role") -> None:
    where = "text" if match.from_text else "title"
    click.echo(f"{found.name} ({found.id}), confidence {match.confidence:.0%}")
    if match.words:
        click.echo(f"  because the {where} says: {', '.join(match.words)}")
    for role_id, weight in match.runners_up:
        click.echo(f"  or {role_id} ({weight:g})")
    click.echo(f"  {found.summary}")
    if found.bands:
        click.echo(f"  Usual NHS bands: {', '.join(found.bands)}")
    if found.registers:
        needs = (f"{each.register} ({each.need})" for each in found.registers)
        click.echo(f"  Registers: {', '.join(needs)}")
    click.echo(f"  Roles near it: {', '.join(found.neighbours)}")
