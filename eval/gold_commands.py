"""`extractor gold`: care for gold sets."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.files import write_whole
from eval.options import COLUMNS, KINDS, complain, load_gold, stop_on_errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eval.gold.agreement import Agreement

gold = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Check, count and split gold, compare two readers, make counterfactual variants."
)

_Gold = Annotated[str | None, typer.Argument(metavar="[GOLD]", help="Folder, .jsonl, .parquet or dataset. Default: the project's own.")]
_Golds = Annotated[list[str] | None, typer.Argument(metavar="[GOLD]...", help="The same, of one set or several.")]
_Columns = Annotated[Path | None, COLUMNS]
_Threshold = Annotated[
    float, typer.Option(metavar="X", min=0.5, max=1, help="Share of common runs of five words from which two postings are near-duplicates.")
]


@gold.command()
@stop_on_errors
def lint(sources: _Golds = None, columns: _Columns = None, threshold: _Threshold = 0.8) -> None:
    """Check labels, quotes, words and dates; find near-duplicates, across sets too. A line a finding, and status 1 if there is one."""
    from eval.gold.lint import check_sets
    from extractor.readable import visible

    if len(set(sources or ())) < len(sources or ()):
        raise typer.BadParameter("a set is given twice", param_hint="GOLD")
    sets = {source: load_gold(source, columns) for source in sources or ()} or {"": load_gold(None, columns)}
    findings = check_sets(sets, threshold)
    for finding in findings:
        typer.echo(visible(str(finding)))
    typer.echo(f"{sum(map(len, sets.values()))} postings, {len(findings)} findings", err=True)
    if findings:
        raise typer.Exit(1)


@gold.command()
@stop_on_errors
def stats(
    source: _Gold = None,
    columns: _Columns = None,
    by: Annotated[str | None, typer.Option(metavar="KEY", help="Also by this key that the gold keeps beside the labels.")] = None,
    threshold: _Threshold = 0.8,
) -> None:
    """Count postings, characters, labels, labelled nulls and near-duplicates, field by field."""
    from eval.gold.contents import describe, group_by
    from eval.gold.twins import find_twins
    from eval.report.contents import print_contents, print_groups

    cases = load_gold(source, columns)
    groups = group_by(cases, by) if by else {}
    twins = sum(1 for _ in find_twins([case.text for case in cases], threshold))
    print_contents(describe(cases), twins, threshold)
    if by:
        print_groups(by, {name: describe(group) for name, group in groups.items()})


@gold.command()
@stop_on_errors
def split(  # noqa: PLR0913 - typer makes an option of each parameter
    source: _Gold = None,
    *,
    columns: _Columns = None,
    shares: Annotated[str, typer.Option(metavar="A,B", help="The parts' shares of the postings; they add up to 1.")] = "0.5,0.5",
    by: Annotated[str | None, typer.Option(metavar="KEY", help="Keep postings with the same value of this key in one part.")] = None,
    seed: Annotated[int, typer.Option(help="The same seed puts the same id into the same part.")] = 0,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Write part-1.jsonl, part-2.jsonl ... into this directory.")] = Path(),
    threshold: _Threshold = 0.8,
) -> None:
    """Split gold by a hash of the ids, near-duplicates kept together, into one JSONL file a part."""
    from eval.gold.split import check_shares
    from eval.gold.split import split as make_parts
    from extractor.readable import visible

    parts_of_one = _parse_shares(shares)
    if problem := check_shares(parts_of_one):
        raise typer.BadParameter(problem, param_hint="'--shares'")
    parts = make_parts(load_gold(source, columns), parts_of_one, seed=seed, by=by, threshold=threshold)
    out.mkdir(parents=True, exist_ok=True)
    for number, part in enumerate(parts, start=1):
        path = out / f"part-{number}.jsonl"
        write_whole(path, "".join(case.model_dump_json() + "\n" for case in part))
        typer.echo(f"{visible(str(path))}: {len(part)} postings")


@gold.command()
@stop_on_errors
def agreement(
    first: Annotated[Path | None, typer.Argument(help="One reader's annotations. Default: the project's own two.")] = None,
    second: Annotated[Path | None, typer.Argument(help="The other reader's.")] = None,
) -> None:
    """Print how far two readers agree: by field the items that both give, of all that either gives."""
    if first and not second:
        raise typer.BadParameter("agreement is between two", param_hint="SECOND")
    from eval.cases import load_annotations
    from eval.data import default_annotations
    from eval.gold.agreement import compare

    one, other = (first, second) if first and second else default_annotations()
    ours, theirs = load_annotations(one), load_annotations(other)
    _print_agreement(compare(ours, theirs), len({case.id for case in ours} & {case.id for case in theirs}))
    alone = sorted({case.id for case in ours} ^ {case.id for case in theirs})
    if alone:
        complain(f"read by one alone: {', '.join(alone)}")
        raise typer.Exit(1)


@gold.command()
@stop_on_errors
def vary(  # noqa: PLR0913 - typer makes an option of each parameter
    source: _Gold = None,
    *,
    columns: _Columns = None,
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Variants of each posting.")] = 1,
    seed: Annotated[int, typer.Option(help="The same seed gives the same variants.")] = 0,
    kinds: Annotated[str | None, KINDS] = None,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write here instead of standard output.")] = None,
) -> None:
    """Make labelled variants: names, amounts, dates, places, ids, contacts and degrees replaced, in text and gold. Prints JSONL.

    With --kinds, variants of these kinds, N a generator, that say what they are: `kind`, `variant` and `origin`.
    """
    from eval.runs import make_variants

    lines = [variant.model_dump_json() for variant in make_variants(load_gold(source, columns), number, seed, kinds)]
    if out:
        write_whole(out, "\n".join(lines) + "\n")
    else:
        for line in lines:
            typer.echo(line)


@gold.command()
@stop_on_errors
def export(source: _Gold = None, columns: _Columns = None) -> None:
    """Print a gold set with its texts as one object a line, in the columns that the dataset card of the project's own set declares."""
    keys = {"id", "text", "labels", "labelled", "optional", "evidence"}
    for case in load_gold(source, columns):
        typer.echo(case.model_dump_json(include=keys).encode())


def _parse_shares(shares: str) -> list[float]:
    try:
        return [float(share) for share in shares.split(",")]
    except ValueError:
        raise typer.BadParameter(f"{shares!r} is no list of numbers", param_hint="'--shares'") from None


def _print_agreement(agreed: "Mapping[str, Agreement]", postings: int) -> None:
    from rich.table import Table

    from eval.gold.agreement import Agreement
    from eval.report.console import open_console

    table = Table("field", box=None, pad_edge=False, header_style="bold")
    for heading in ("both", "first alone", "second alone", "agreement", "empty in both"):
        table.add_column(heading, justify="right")
    for name, one in {**agreed, "all": sum(agreed.values(), Agreement())}.items():
        share = "-" if one.share is None else f"{one.share:.3f}"
        table.add_row(name, str(one.both), str(one.first), str(one.second), share, str(one.neither))
    console = open_console()
    console.print(table)
    console.print(f"\n{postings} postings read by both")
