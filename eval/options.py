"""What the commands of the evaluation share: the option for gold, and one way to stop."""

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Final, ParamSpec

import typer

from extractor.errors import ExtractorError

Parameters = ParamSpec("Parameters")

GOLD: Final = typer.Option(
    "--gold", metavar="GOLD", help="Folder, .jsonl, .parquet or Hugging Face dataset (owner/name:split). Default: the project's own."
)


def chosen_gold(source: str | None) -> str | Path:
    """Give the gold asked for, or the project's own. Raises GoldError where that is not there."""
    from eval.data import default_gold

    return source if source is not None else default_gold()


def stop_on_errors(command: Callable[Parameters, None]) -> Callable[Parameters, None]:
    """Make a command print an error that is raised on purpose to standard error, and end with status 1."""

    @functools.wraps(command)
    def run(*args: Parameters.args, **kwargs: Parameters.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except BrokenPipeError:
            raise  # the reader has gone: typer ends quietly
        except (ExtractorError, OSError) as error:
            typer.echo(f"extractor: {error}", err=True)
            raise typer.Exit(1) from None

    return run
