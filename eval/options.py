"""What the commands of the evaluation share: the option for gold, and one way to stop."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, ParamSpec

import typer

from eval.files import find_obstacle
from extractor.errors import ExtractorError

if TYPE_CHECKING:
    from eval.cases import Case

Parameters = ParamSpec("Parameters")

GOLD: Final = typer.Option(
    "--gold", metavar="GOLD", help="Folder, .jsonl, .parquet or Hugging Face dataset (owner/name:split). Default: the project's own."
)
COLUMNS: Final = typer.Option(
    "--columns",
    metavar="MAP",
    help="TOML file that says which columns of a table (.csv, .tsv, .parquet, .jsonl, dataset) state which fields.",
)

KINDS: Final = typer.Option(
    "--kinds",
    metavar="A,B",
    help="Kinds of variants: counterfactual, layout, distractor, deletion; N are made by each of their generators.",
)


def _check_writable(out: Path | None) -> Path | None:
    """See that a file can be written before the work that ends in it is done."""
    if out is not None and (problem := find_obstacle(out)):
        from extractor.readable import visible

        raise typer.BadParameter(visible(problem))
    return out


JSON: Final = typer.Option("--json", metavar="OUT", help="Write all figures and counts to this file.", callback=_check_writable)
MARKDOWN: Final = typer.Option(metavar="OUT", help="Write a report that fits a comment on a pull request.", callback=_check_writable)
HTML: Final = typer.Option(metavar="OUT", help="Write a page with all figures and an error explorer.", callback=_check_writable)


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
