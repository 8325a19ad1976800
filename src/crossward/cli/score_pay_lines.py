"""`crossward score pay-lines`: pay lines, against what their source made of them."""

from typing import TYPE_CHECKING

import click

from crossward.cli.score_files import AS_JSON, ManyFilesCommand, adverts_option, read_adverts

if TYPE_CHECKING:
    from crossward.services.score_pay_lines import PayLineScore


@click.command("pay-lines", cls=ManyFilesCommand)
@adverts_option
@AS_JSON
def score_pay_lines_command(paths: tuple[str, ...], as_json: bool) -> None:
    """Compare yearly pay lines as we read them with the figures their source made of them."""
    import orjson

    from crossward.services.score_pay_lines import score_pay_lines

    result = score_pay_lines(read_adverts(paths))
    if as_json:
        click.echo(orjson.dumps(_pay_lines_json(result)).decode())
        return
    _print_pay_lines(result)


def _pay_lines_json(result: "PayLineScore") -> dict[str, object]:
    from dataclasses import asdict

    return {
        "share": round(result.share, 4),
        "share_whole": round(result.share_whole, 4),
        "lines": result.lines,
        "agree_whole": result.agree_whole,
        "agree_on_one_of_several_ranges": result.agree_on_range,
        "errors": {side: result.count_of(side) for side in ("site", "ours")},
        "kinds": {
            kind.value: {"side": kind.side, "lines": len(found)}
            for kind, found in result.differences.items()
        },
        "differences": {
            kind.value: [asdict(one) for one in found] for kind, found in result.differences.items()
        },
    }


def _print_pay_lines(result: "PayLineScore") -> None:
    click.echo(
        f"{result.lines:,} yearly pay lines; {result.share:.2%} agree with their source: "
        f"{result.agree_whole:,} in their lowest and highest figure ({result.share_whole:.2%}), "
        f"{result.agree_on_range:,} more in one of the several ranges that the line gives."
    )
    different = result.lines - result.agree_whole - result.agree_on_range
    click.echo(
        f"Of the {different:,} lines that differ, "
        f"{result.count_of('site'):,} are the site's errors by the reading contract "
        f"and {result.count_of('ours'):,} are ours."
    )
    for kind, found in sorted(result.differences.items(), key=lambda item: -len(item[1])):
        click.echo(f"\n{len(found)} lines, {kind.side}: {kind.value}")
        for one in found:
            click.echo(f"  {one.pay_line!r}: ours {one.ours}, theirs {one.theirs}")
