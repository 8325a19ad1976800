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
        "strict_share": round(result.strict_share, 4),
        "lines": result.lines,
        "agree": result.agree,
        "agree_on_first_of_several": result.agree_on_first,
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
        f"{result.lines:,} yearly pay lines; {result.share:.2%} agree with their source, of "
        f"which {result.agree_on_first:,} lines state several ranges and agree on the first."
    )
    click.echo(f"Held to all ranges of such lines, {result.strict_share:.2%} agree.")
    click.echo(
        f"Of the {result.lines - result.agree:,} lines that differ strictly, "
        f"{result.count_of('site'):,} are the site's errors by the reading contract "
        f"and {result.count_of('ours'):,} are ours."
    )
    for kind, found in sorted(result.differences.items(), key=lambda item: -len(item[1])):
        click.echo(f"\n{len(found)} lines, {kind.side}: {kind.value}")
        for one in found:
            click.echo(f"  {one.pay_line!r}: ours {one.ours}, theirs {one.theirs}")
