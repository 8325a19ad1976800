"""`crossward show`: one advert with what was read from it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from crossward.core.adverts.reading import Extras, Pay, PayPeriod, Qualification, Reading
from crossward.core.values.evidence import Fact
from crossward.core.values.ranges import NumberRange

if TYPE_CHECKING:
    from rich.console import Console

    from crossward.core.adverts.kept_advert import KeptAdvert


@click.command("show")
@click.argument("advert_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Write JSON for another program.")
@click.option("--text", "with_text", is_flag=True, help="Write the advert's whole text as well.")
def show_command(advert_id: str, as_json: bool, with_text: bool) -> None:
    """Show the advert that has this ID: its facts, each with the words it was read from.

    `crossward search` prints ids; they also stand at the end of an advert's address.
    """
    from rich.console import Console

    from crossward.services.get_advert import AdvertNotFound, get_advert
    from crossward.services.prepare_store import prepare_store

    prepare_store()
    try:
        kept = get_advert(advert_id)
    except AdvertNotFound as unknown:
        raise click.ClickException(str(unknown)) from None
    if as_json:
        _write_json(kept)
    else:
        _write_facts(Console(), kept, with_text=with_text)


def _write_json(kept: "KeptAdvert") -> None:
    import orjson
    from django.utils import timezone

    from crossward.services.export_adverts import to_job_posting

    answer = {
        "id": kept.id,
        "status": kept.status(on=timezone.localdate()),
        "source": kept.advert.source,
        "first_seen": kept.first_seen,
        "last_changed": kept.last_changed,
        "withdrawn_at": kept.withdrawn_at,
        "employer_group": kept.employer_group,
        "job_posting": to_job_posting(kept),
        "text": kept.advert.text,
        "reading": kept.reading,
    }
    click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2, default=float).decode())


def _write_facts(console: "Console", kept: "KeptAdvert", *, with_text: bool) -> None:
    from rich.table import Table
    from rich.text import Text

    head = Table.grid(padding=(0, 2))
    for label, words in _head_lines(kept):
        head.add_row(Text(label, style="dim"), Text(words))
    facts = Table("Fact", "Value", "Read from", title="What was read", title_justify="left")
    for label, value, quotes in _fact_lines(kept.reading):
        facts.add_row(Text(label), Text(value), Text(quotes))
    console.print(Text(kept.advert.title, style="bold"))
    console.print(head)
    console.print(facts if facts.row_count else "Nothing could be read from this advert.")
    if with_text:
        console.print(Text(kept.advert.text))


def _head_lines(kept: "KeptAdvert") -> Iterator[tuple[str, str]]:
    from django.utils import timezone

    advert = kept.advert
    lines = (
        ("Employer", advert.employer),
        ("Group", f"{kept.employer_group.group}. {kept.employer_group.reason}"),
        ("Place", advert.place),
        ("Pay", advert.pay_line),
        ("Posted", str(advert.posted or "")),
        ("Closes", str(advert.closes.date() if advert.closes else "")),
        ("Status", kept.status(on=timezone.localdate())),
        ("Source", f"{advert.source}, {advert.identifier}"),
        ("Original", advert.url),
        ("", "A sample: made for demonstration, of a fictional employer." * advert.is_sample),
    )
    return ((label, words) for label, words in lines if words)


def _fact_lines(reading: Reading | Extras) -> Iterator[tuple[str, str, str]]:
    for field in fields(reading):
        held = getattr(reading, field.name)
        if isinstance(held, Extras):
            yield from _fact_lines(held)
        for fact in held if isinstance(held, tuple) else (held,):
            if isinstance(fact, Fact):
                quotes = " … ".join(dict.fromkeys(each.quote for each in fact.evidence))
                yield field.name.replace("_", " "), value_words(fact.value), quotes


def value_words(value: Any) -> str:
    """Say a value of a reading in a few words."""
    if isinstance(value, Pay):
        kind = " pro rata" if value.pro_rata else ""
        article = "an" if value.period is PayPeriod.HOUR else "a"
        return f"{_range_words(value.min, value.max, sign='£')} {article} {value.period}{kind}"
    if isinstance(value, NumberRange):
        return _range_words(value.min, value.max)
    if isinstance(value, Qualification):
        return f"level {value.level}, {value.need}"
    if is_dataclass(value):
        parts = (getattr(value, each.name) for each in fields(value))
        return ", ".join(str(part) for part in parts if part is not None)
    return str(value)


def _range_words(low: Decimal | None, high: Decimal | None, *, sign: str = "") -> str:
    if low is None:
        return f"up to {sign}{high:,}"
    if high is None:
        return f"from {sign}{low:,}"
    return f"{sign}{low:,}" if low == high else f"{sign}{low:,} to {sign}{high:,}"
