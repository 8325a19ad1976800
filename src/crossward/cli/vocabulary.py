"""`crossward vocabulary`: the whole vocabulary, or how much there is of it."""

import click


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(["counts", "json", "skos"]),
    default="counts",
    show_default=True,
    help="Counts for people, JSON or SKOS (Turtle) for programs.",
)
def vocabulary(form: str) -> None:
    """Print the vocabulary of roles, skills, qualifications, organisations and the rest."""
    if form == "counts":
        _print_counts()
        return
    from crossward.services.export_vocabulary import export_vocabulary

    click.echo(export_vocabulary("json" if form == "json" else "skos"))


def _print_counts() -> None:
    from crossward.core.occupations.vocabulary import count_vocabulary

    for kind, count in count_vocabulary().items():
        click.echo(f"{count:6,}  {kind.replace('_', ' ')}")
