"""The options of the evaluation's commands, each name given its meaning once, and one way to stop."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, ParamSpec

import typer

from eval.files import find_obstacle
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from eval.cases import Case

Parameters = ParamSpec("Parameters")


class Show(StrEnum):
    """Which mistakes are listed."""

    WRONG = "wrong"
    MISSED = "missed"
    INVENTED = "invented"


def _check_writable(out: Path | None) -> Path | None:
    """See that a file can be written before the work that ends in it is done."""
    if out is not None and (problem := find_obstacle(out)):
        from extractor.readable import visible

        raise typer.BadParameter(visible(problem))
    return out


COLUMNS: Final = typer.Option(
    "--columns",
    metavar="MAP",
    help="TOML file that says which columns of a table (.csv, .tsv, .parquet, .jsonl, dataset) state which fields.",
)
BY: Final = typer.Option(
    "--by",
    metavar="KEY",
    help="Group postings by this key of the gold. eval takes several (A,B), length and layout too; by default what parts the gold.",
)
KINDS: Final = typer.Option(
    "--kinds",
    metavar="A,B",
    help="Kinds of variants: counterfactual, layout, distractor, deletion; N are made by each of their generators.",
)
SEED: Final = typer.Option("--seed", metavar="N", help="What is drawn by chance is the same for the same seed.")
OUT: Final = typer.Option("--out", metavar="OUT", help="File or directory to write; the command says what goes there.")


@dataclass(frozen=True, slots=True)
class GoldOptions:
    """The gold that is scored on."""

    gold: Annotated[
        str | None,
        typer.Option(
            metavar="GOLD", help="Folder, .jsonl, .parquet or Hugging Face dataset (owner/name:split). Default: the project's own."
        ),
    ] = None
    columns: Annotated[Path | None, COLUMNS] = None

    def load(self) -> "list[Case]":
        """Read it. Raises GoldError, and typer.BadParameter for a map of columns without its table."""
        return load_gold(self.gold, self.columns)


@dataclass(frozen=True, slots=True)
class VariantOptions:
    """Variants of the gold that are scored too."""

    vary: Annotated[
        int, typer.Option(metavar="N", min=0, help="Score N variants of each posting too, counterfactual ones without --kinds.")
    ] = 0
    kinds: Annotated[str | None, KINDS] = None
    seed: Annotated[int, SEED] = 0


@dataclass(frozen=True, slots=True)
class ScoredOptions:
    """What is scored: on which gold, and answers that are there already."""

    gold: GoldOptions
    predictions: Annotated[Path | None, typer.Option(metavar="FILE", help="Score these answers (JSONL) instead of running an engine.")] = (
        None
    )
    resume: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Keep each answer in this JSONL file; those that are there are not asked again.")
    ] = None
    variants: VariantOptions = VariantOptions()


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is listed, and the reports that are written."""

    show: Annotated[Show | None, typer.Option(help="List these mistakes with their quotes.")] = None
    why_lost: Annotated[
        bool,
        typer.Option("--why-lost", help="Count the right values that the model gave and the record lacks, by the step that lost them."),
    ] = False
    json: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write all figures and counts to this file.", callback=_check_writable)
    ] = None
    markdown: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write a report that fits a comment on a pull request.", callback=_check_writable)
    ] = None
    html: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write a page with all figures and an error explorer.", callback=_check_writable)
    ] = None


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """What a run's figures are set beside."""

    baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Compare with this report of an earlier run (--json), posting by posting.")
    ] = None
    gate: Annotated[bool, typer.Option("--gate", help="Say PASS, FAIL or INCONCLUSIVE against the baseline; exit status 0, 1 or 3.")] = (
        False
    )
    tolerance: Annotated[float, typer.Option(metavar="X", min=0, max=1, help="How much micro-F1 the gate lets go.")] = 0.01
    by: Annotated[str | None, BY] = None
    ladder: Annotated[bool, typer.Option(help="Print what the score is worth: the ladder, slices, risk against coverage.")] = True
    beside: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="Report of another run (--json) to set on the ladder; may be repeated.")
    ] = None
    annotators: Annotated[
        tuple[Path, Path] | None, typer.Option(metavar="A B", help="Annotations of two readers; their agreement is set on the ladder.")
    ] = None


def chosen_gold(source: str | None) -> str | Path:
    """Give the gold asked for, or the project's own. Raises GoldError where that is not there."""
    from eval.data import default_gold

    return source if source is not None else default_gold()


def load_gold(source: str | None, columns: Path | None) -> "list[Case]":
    """Read the gold asked for, or the project's own; with a map of columns, from a table. Raises GoldError."""
    if columns is None:
        from eval.cases import load

        return load(chosen_gold(source))
    if source is None:
        raise typer.BadParameter("a map of columns needs the table that it is of", param_hint="'--columns'")
    from eval.table.load import load_table

    return load_table(source, columns)


def stop_on_errors(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Make a command print an error that is raised on purpose to standard error, and end with status 1."""

    @functools.wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ExtractorError as error:
            complain(str(error))
            raise typer.Exit(1) from None
        except OSError as error:
            if error.filename is None:
                raise  # standard output takes no more: `main` says so
            complain(f"{error.filename}: {(error.strerror or str(error)).lower()}")
            raise typer.Exit(1) from None

    return run


def complain(message: str) -> None:
    """Print a line to standard error, whatever stands in it made visible: names of files and fields come from strangers."""
    from extractor.readable import visible

    typer.echo(f"extractor: {visible(message)}", err=True)
