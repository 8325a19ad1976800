"""`crossward score search`: how good the search is, as a number."""

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crossward.cli.score_files import AS_JSON, ManyFilesCommand, adverts_option, read_adverts

if TYPE_CHECKING:
    from collections.abc import Callable

    from crossward.services.score_search import GradedQuery, QueryScore, SearchScore

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("search", cls=ManyFilesCommand)
@adverts_option
@click.option("--queries", required=True, type=FILE, help="Lines of: query id, tab, words.")
@click.option("--grades", required=True, type=FILE, help="Lines of: query id, advert id, 0 to 3.")
@AS_JSON
@click.option("--errors", is_flag=True, help="Show the first ten results of every query.")
def score_search_command(
    paths: tuple[str, ...], *, queries: Path, grades: Path, as_json: bool, errors: bool
) -> None:
    """Score the search on adverts whose results people have graded (nDCG@10).

    The adverts are indexed in a throw-away place; the store and its index are left alone. An
    advert's id in the grades is the last part of its address.
    """
    from django.utils import timezone

    from crossward.services.score_search import score_search

    score = score_search(read_adverts(paths), _read_queries(queries, grades), at=timezone.now())
    if as_json:
        _write_json(score, with_errors=errors)
    else:
        _write_table(score, with_errors=errors)


def _read_queries(queries: Path, grades: Path) -> "list[GradedQuery]":
    from crossward.services.score_search import GradedQuery

    graded: dict[str, dict[str, int]] = defaultdict(dict)
    for query_id, advert_id, grade in _rows(grades, columns=3):
        if not grade.isdigit():
            raise click.ClickException(f"{grades}: the grade {grade!r} is not a whole number.")
        graded[query_id][advert_id] = int(grade)
    return [
        GradedQuery(query_id, text, graded[query_id])
        for query_id, text in _rows(queries, columns=2)
    ]


def _rows(path: Path, *, columns: int) -> list[list[str]]:
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line.strip()]
    for number, row in enumerate(rows, start=1):
        if len(row) != columns:
            raise click.ClickException(
                f"{path}, line {number}: {columns} columns with tabs between them are needed."
            )
    return rows


def _write_json(score: "SearchScore", *, with_errors: bool) -> None:
    import orjson

    answer = {
        "mean_ndcg": round(score.mean_ndcg, 4),
        "bm25_ndcg": round(score.bm25_ndcg, 4),
        "adverts": score.adverts,
        "queries": [_to_dict(each, with_errors=with_errors) for each in score.queries],
    }
    click.echo(orjson.dumps(answer, option=orjson.OPT_INDENT_2).decode())


def _to_dict(each: "QueryScore", *, with_errors: bool) -> dict[str, object]:
    found: dict[str, object] = {
        "id": each.query.id,
        "query": each.query.text,
        "ndcg": round(each.ndcg, 4),
        "bm25_ndcg": round(each.bm25_ndcg, 4),
    }
    if with_errors:
        found["top"] = [{"title": result.title, "grade": result.grade} for result in each.top]
        found["missed"] = [{"title": result.title, "grade": result.grade} for result in each.missed]
    return found


def _write_table(score: "SearchScore", *, with_errors: bool) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"nDCG@10 over {score.adverts:,} adverts", title_justify="left")
    for name in ("Query", "Words"):
        table.add_column(name)
    for name in ("Search", "BM25"):
        table.add_column(name, justify="right")
    for each in score.queries:
        row = (each.query.id, each.query.text, f"{each.ndcg:.3f}", f"{each.bm25_ndcg:.3f}")
        table.add_row(*row)
    table.add_section()
    table.add_row("", "Mean", f"{score.mean_ndcg:.4f}", f"{score.bm25_ndcg:.4f}")
    console = Console()
    console.print(table)
    if with_errors:
        for each in score.queries:
            _write_errors(console.print, each)


def _write_errors(write: "Callable[..., None]", each: "QueryScore") -> None:
    write(f"\n{each.query.id}  {each.query.text}  {each.ndcg:.3f}", style="bold", markup=False)
    for result in each.top:
        write(f"  {_grade(result.grade)}  {result.title}", markup=False)
    for result in each.missed:
        write(f"  missed {_grade(result.grade)}  {result.title}", markup=False)


def _grade(grade: int | None) -> str:
    return "-" if grade is None else str(grade)
