"""`extractor gold`: care for gold sets."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.files import write_whole
from eval.options import BY, COLUMNS, KINDS, OUT, SEED, complain, load_gold, stop_on_errors
from extractor.bundles import bundled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from eval.cases import Case
    from eval.gold.agreement import Agreement

gold = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Check, count and split gold, compare two readers, make counterfactual variants."
)

_Golds = Annotated[list[str] | None, typer.Argument(metavar="[GOLD]...", help="The same, of one set or several.")]
_Columns = Annotated[Path | None, COLUMNS]
_Threshold = Annotated[
    float, typer.Option(metavar="X", min=0.5, max=1, help="Share of common runs of five words from which two postings are near-duplicates.")
]


@dataclass(frozen=True, slots=True)
class GoldArgument:
    """The gold set that a command is about."""

    source: Annotated[
        str | None, typer.Argument(metavar="[GOLD]", help="Folder, .jsonl, .parquet or dataset. Default: the project's own.")
    ] = None
    columns: Annotated[Path | None, COLUMNS] = None

    def load(self) -> "list[Case]":
        """Read it. Raises GoldError, and typer.BadParameter for a map of columns without its table."""
        return load_gold(self.source, self.columns)


@dataclass(frozen=True, slots=True)
class SplitOptions:
    """How a gold set is split."""

    shares: Annotated[str, typer.Option(metavar="A,B", help="The parts' shares of the postings; they add up to 1.")] = "0.5,0.5"
    by: Annotated[str | None, BY] = None
    seed: Annotated[int, SEED] = 0
    threshold: _Threshold = 0.8


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
@bundled
def stats(gold: GoldArgument, by: Annotated[str | None, BY] = None, threshold: _Threshold = 0.8) -> None:
    """Count postings, characters, labels, labelled nulls and near-duplicates, field by field; with --by for each group too."""
    from eval.gold.contents import describe, group_by
    from eval.gold.twins import find_twins
    from eval.report.contents import print_contents, print_groups

    cases = gold.load()
    groups = group_by(cases, by) if by else {}
    twins = sum(1 for _ in find_twins([case.text for case in cases], threshold))
    print_contents(describe(cases), twins, threshold)
    if by:
        print_groups(by, {name: describe(group) for name, group in groups.items()})


@gold.command()
@stop_on_errors
@bundled
def split(gold: GoldArgument, how: SplitOptions, out: Annotated[Path, OUT] = Path()) -> None:
    """Split gold by a hash of the ids, near-duplicates kept together, and with --by all of a group.

    Writes part-1.jsonl, part-2.jsonl ... into the directory --out; the same seed puts the same id into the same part.
    """
    from eval.gold.split import check_shares
    from eval.gold.split import split as make_parts
    from extractor.readable import visible

    parts_of_one = _parse_shares(how.shares)
    if problem := check_shares(parts_of_one):
        raise typer.BadParameter(problem, param_hint="'--shares'")
    parts = make_parts(gold.load(), parts_of_one, seed=how.seed, by=how.by, threshold=how.threshold)
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
@bundled
def vary(
    gold: GoldArgument,
    number: Annotated[int, typer.Option("--number", "-n", metavar="N", min=1, help="Variants of each posting.")] = 1,
    seed: Annotated[int, SEED] = 0,
    kinds: Annotated[str | None, KINDS] = None,
    out: Annotated[Path | None, OUT] = None,
) -> None:
    """Make labelled variants: names, amounts, dates, places, ids, contacts and degrees replaced, in text and gold.

    Prints JSONL, or writes it to the file --out.

    With --kinds, variants of these kinds, N a generator, that say what they are: `kind`, `variant` and `origin`.
    """
    from eval.runs import make_variants

    lines = [variant.model_dump_json() for variant in make_variants(gold.load(), number, seed, kinds)]
    if out:
        write_whole(out, "\n".join(lines) + "\n")
    else:
        for line in lines:
            typer.echo(line)


@gold.command()
@stop_on_errors
@bundled
def export(gold: GoldArgument) -> None:
    """Print a gold set with its texts as one object a line, in the columns that the dataset card of the project's own set declares."""
    keys = {"id", "text", "labels", "labelled", "optional", "evidence"}
    for case in gold.load():
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
