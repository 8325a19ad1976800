"""`crossward search`: find open adverts from the command line."""

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from crossward.core.adverts.reading import BANDS, Contract, Pattern, RegistrationBody
from crossward.core.matching.query import AdvertQuery, Near, Sort
from crossward.core.occupations.employer_groups import EmployerGroup

if TYPE_CHECKING:
    from crossward.services.search_adverts import FoundAdvert, FoundAdverts


@click.command()
@click.argument("words", nargs=-1)
@click.option("--near", metavar="PLACE", help="A UK town, county or postcode.")
@click.option("--miles", type=click.FloatRange(min=0), help="How far from the place.")
@click.option("--role", "roles", multiple=True, metavar="ID", help="A role's id.")
@click.option("--group", "groups", multiple=True, type=click.Choice([*EmployerGroup]))
@click.option("--band", "bands", multiple=True, type=click.Choice(BANDS), help="NHS band.")
@click.option("--contract", "contracts", multiple=True, type=click.Choice([*Contract]))
@click.option("--pattern", "patterns", multiple=True, type=click.Choice([*Pattern]))
@click.option("--registration", "bodies", multiple=True, type=click.Choice([*RegistrationBody]))
@click.option("--pay", type=click.IntRange(min=0), help="At least so many pounds a year.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Posted on or after this day.")
@click.option("--sort", type=click.Choice([*Sort]), default=Sort.RELEVANCE, show_default=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=20, show_default=True)
@click.option("--offset", type=click.IntRange(min=0), default=0, help="Skip so many adverts.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON for another program.")
def search(words: tuple[str, ...], *, as_json: bool, **asked: Any) -> None:
    """Find open adverts by WORDS and filters. Several values of one filter are alternatives.

    For example: crossward search radiographer --near Leeds --miles 20 --band 6
    """
    from django.utils import timezone

    from crossward.services.search_adverts import search_adverts

    query = _to_query(words, asked)
    found = search_adverts(query, on=timezone.localdate())
    if as_json:
        _write_json(found)
    else:
        _write_table(found, query)


def _to_query(words: tuple[str, ...], asked: dict[str, Any]) -> AdvertQuery:
    since: datetime | None = asked["since"]
    return AdvertQuery(
        text=" ".join(words),
        near=_find_near(asked["near"], asked["miles"]),
        roles=frozenset(asked["roles"]),
        employer_groups=frozenset(map(EmployerGroup, asked["groups"])),
        bands=frozenset(asked["bands"]),
        contracts=frozenset(map(Contract, asked["contracts"])),
        patterns=frozenset(map(Pattern, asked["patterns"])),
        registrations=frozenset(map(RegistrationBody, asked["bodies"])),
        pay_at_least=None if asked["pay"] is None else Decimal(asked["pay"]),
        posted_since=since.date() if since is not None else None,
        sort=Sort(asked["sort"]),
        limit=asked["limit"],
        offset=asked["offset"],
    )


def _find_near(name: str | None, miles: float | None) -> Near | None:
    from crossward.services.find_place import find_place

    if name is None:
        return None
    place = find_place(name)
    if place is None:
        raise click.BadParameter(
            f"We do not know a place called {name!r}. Name a UK town, county or postcode.",
            param_hint="--near",
        )
    return place if miles is None else Near(place.label, place.point, miles)


def _write_json(found: "FoundAdverts") -> None:
    import orjson

    answer = {
        "total": found.total,
        "adverts": [_to_dict(each) for each in found.adverts],
        "facets": {
            name: {each.value: each.count for each in counts}
            for name, counts in found.facets.items()
        },
    }
    click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2).decode())


def _to_dict(found: "FoundAdvert") -> dict[str, Any]:
    advert = found.kept.advert
    return {
        "id": advert.id,
        "title": advert.title,
        "employer": advert.employer,
        "place": advert.place,
        "pay": advert.pay_line,
        "posted": advert.posted,
        "closes": advert.closes,
        "url": advert.url,
        "miles": found.distance_miles,
        "score": found.score,
        "reasons": found.reasons,
        "others": [other.id for other in found.others],
    }


def _write_table(found: "FoundAdverts", query: AdvertQuery) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=_heading(found.total, query), title_justify="left")
    for name in ("Id", "Title", "Employer", "Place", "Pay", "Closes"):
        table.add_column(name, overflow="fold")
    if query.near is not None:
        table.add_column("Miles", justify="right")
    for each in found.adverts:
        table.add_row(*_cells(each))
    Console().print(table)


def _heading(total: int, query: AdvertQuery) -> str:
    near = f" {query.near.in_words()}" if query.near else ""
    return f"{total:,} {'advert' if total == 1 else 'adverts'}{near}"


def _cells(found: "FoundAdvert") -> list[str]:
    advert = found.kept.advert
    closes: date | None = advert.closes.date() if advert.closes else None
    cells = [
        advert.id,
        advert.title,
        advert.employer,
        advert.place,
        advert.pay_line,
        closes.isoformat() if closes else "",
    ]
    return cells if found.distance_miles is None else [*cells, f"{found.distance_miles:.1f}"]
