"""`extractor gold`: care for gold sets."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.options import chosen_gold, stop_on_errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eval.gold.agreement import Agreement

gold = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Check gold, compare two readers, make counterfactual variants.")

_Gold = Annotated[str | None, typer.Argument(metavar="[GOLD]", help="Folder, .jsonl, .parquet or dataset. Default: the project's own.")]


@gold.command()
@stop_on_errors
def lint(source: _Gold = None) -> None:
    """Check quotes, ranges, dates, codes and duplicates; a line a finding, and status 1 if there is one."""
    from eval.cases import load
    from eval.gold.lint import check

    cases = load(chosen_gold(source))
    findings = check(cases)
    for finding in findings:
        typer.echo(str(finding))
    typer.echo(f"{len(cases)} postings, {len(findings)} findings", err=True)
    if findings:
        raise typer.Exit(1)


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
        typer.echo(f"read by one alone: {', '.join(alone)}", err=True)
        raise typer.Exit(1)


@gold.command()
@stop_on_errors
def vary(
    source: _Gold = None,
    number: Annotated[int, typer.Option("--number", "-n", min=1, help="Variants of each posting.")] = 1,
    seed: Annotated[int, typer.Option(help="The same seed gives the same variants.")] = 0,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write here instead of standard output.")] = None,
) -> None:
    """Make labelled variants: names, amounts, dates, places, ids, contacts and degrees replaced, in text and gold. Prints JSONL."""
    from eval.cases import load
    from eval.gold.vary import vary as make_variants

    lines = [variant.model_dump_json() for case in load(chosen_gold(source)) for variant in make_variants(case, number, seed)]
    if out:
        out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    else:
        for line in lines:
            typer.echo(line)


@gold.command()
@stop_on_errors
def export(source: _Gold = None) -> None:
    """Print a gold set with its texts as one object a line, in the columns that the dataset card of the project's own set declares."""
    from eval.cases import load

    columns = {"id", "text", "labels", "labelled", "optional", "evidence"}
    for case in load(chosen_gold(source)):
        typer.echo(case.model_dump_json(include=columns).encode())


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
