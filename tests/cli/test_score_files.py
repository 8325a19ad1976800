"""`--adverts` takes every file up to the next option."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from crossward.cli.score_files import ManyFilesCommand, adverts_option


@click.command(cls=ManyFilesCommand)
@adverts_option
@click.option("--marks", required=True)
def tell(paths: tuple[str, ...], marks: str) -> None:
    click.echo(f"{' '.join(paths)}; {marks}")


@pytest.mark.parametrize(
    "words",
    [
        ["--adverts", "a", "b", "--marks", "m"],
        ["--adverts", "a", "--adverts", "b", "--marks", "m"],
        ["--marks", "m", "--adverts", "a", "b"],
    ],
)
def test_files_may_follow_one_another_or_each_have_its_option(words: list[str]) -> None:
    assert CliRunner().invoke(tell, words).output == "a b; m\n"


def test_the_file_of_another_option_is_not_an_advert() -> None:
    result = CliRunner().invoke(tell, ["--adverts", "a", "--marks", "m"])
    assert result.output == "a; m\n"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    from crossward.cli.score import score

    missing = tmp_path / "nothing.jsonl"
    result = CliRunner().invoke(score, ["pay-lines", "--adverts", str(missing)])
    assert result.exit_code == 2
    assert "nothing.jsonl" in result.output
