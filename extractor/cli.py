"""The command `extractor`: the only file that reads the environment.

Results go to standard output, everything else to standard error.
Exit status: 0 all postings done, 1 some input could not be read, 2 wrong use.
"""

import datetime as dt
import io
import json
import os
import sys
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from eval.cli import register
from extractor import inputs
from extractor.errors import PostingError
from extractor.pipeline import EngineChoice
from extractor.pipeline import normalize as read_posting

if TYPE_CHECKING:
    from extractor.extraction import Extraction

Write = Callable[[str, "Extraction"], None]


class Engine(StrEnum):
    """Which witnesses are heard."""

    AUTO = "auto"
    RULES = "rules"
    LLM = "llm"
    MERGED = "merged"


class Format(StrEnum):
    """How results are printed."""

    CARD = "card"
    JSON = "json"
    JSONL = "jsonl"


# Without rich markup: drawing help in boxes would import rich, half of the time that `--help` may take.
app = typer.Typer(name="extractor", add_completion=False, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if not wanted:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        typer.echo(f"extractor {version('posting-extractor')}")
    except PackageNotFoundError:
        typer.echo("extractor (not installed: run from its source)")
    raise typer.Exit


@app.callback()
def _start(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn job postings into typed records whose every value points at the words that state it."""


@app.command()
def normalize(
    postings: Annotated[
        list[str], typer.Argument(metavar="FILE|DIR|-", help="Files .txt or .jsonl, directories of them, - for standard input.")
    ],
    engine: Annotated[Engine, typer.Option(help="Which witnesses are heard; auto is rules where no model is configured.")] = Engine.AUTO,
    format_: Annotated[Format | None, typer.Option("--format", help="A card is the default on a terminal, jsonl elsewhere.")] = None,
    reference_date: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help='The day the postings were seen: "posted 10 days ago" becomes a date.'
        ),
    ] = None,
) -> None:
    """Read postings and print one record each.

    A .txt file is one posting; a .jsonl file has an object with "id" and "text" a line.
    What cannot be read is named on standard error, the others are still done, and the exit status is 1.
    """
    witnesses = _choose(engine)
    write = _writer(format_ or (Format.CARD if sys.stdout.isatty() else Format.JSONL))
    complete = True
    for found in inputs.read(postings, sys.stdin.buffer if sys.stdin else io.BytesIO()):
        if isinstance(found, inputs.InputProblem):
            _complain(found.message, found.file, found.line)
            complete = False
        else:
            complete &= _print_posting(found, witnesses, reference_date.date() if reference_date else None, write)
    if not complete:
        raise typer.Exit(1)


def _choose(engine: Engine) -> EngineChoice:
    """Tell which witnesses are heard; say once what `auto` came to."""
    if engine in {Engine.LLM, Engine.MERGED}:
        raise typer.BadParameter(
            f"the engine {engine.value!r} is not there yet: this version reads with rules alone", param_hint="'--engine'"
        )
    if engine is Engine.AUTO:
        model = os.environ.get("EXTRACTOR_MODEL")
        why = f"this version cannot ask the model {model!r} yet" if model else "no model is configured (EXTRACTOR_MODEL is not set)"
        _complain(f"{why}; reading with rules alone")
    return "rules"


def _print_posting(found: inputs.PostingText, engine: EngineChoice, seen_on: dt.date | None, write: Write) -> bool:
    """Read and print one posting; False, and the reason on standard error, where it cannot be read."""
    try:
        extraction = read_posting(found.text, engine=engine, reference_date=seen_on)
    except PostingError as error:
        _complain(str(error), found.file, found.line)
        return False
    except Exception as error:  # noqa: BLE001 - a rule's mistake on one posting must not cost the others of a long run
        _complain(f"cannot be read, by a mistake of this program: {type(error).__name__}: {error}", found.file, found.line)
        return False
    write(found.id, extraction)
    return True


def _complain(message: str, file: str | None = None, line: int | None = None) -> None:
    place = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
    printable = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in place + message)
    typer.echo(f"extractor: {printable}", err=True)


def _writer(format_: Format) -> Write:
    if format_ is Format.CARD:
        return _card_writer()
    return lambda id_, extraction: _write_json(id_, extraction, indent=2 if format_ is Format.JSON else None)


def _write_json(id_: str, extraction: "Extraction", indent: int | None) -> None:
    record = {"id": id_, **extraction.model_dump(mode="json")}
    # As bytes: JSON is UTF-8 whatever the terminal's encoding. `echo` flushes, so that long runs stream.
    typer.echo(json.dumps(record, ensure_ascii=False, indent=indent).encode())


def _card_writer() -> Write:
    from rich.console import Console

    from extractor import card

    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, card.MOST_COLUMNS)

    def write(id_: str, extraction: "Extraction") -> None:
        console.print(card.render(id_, extraction))
        console.file.flush()

    return write


@app.command()
def schema(
    *, markdown: Annotated[bool, typer.Option("--markdown/--json", help="A table of the fields instead of the JSON schema.")] = False
) -> None:
    """Print the schema of a record: the JSON schema, or the table of fields in Markdown."""
    from extractor import docs

    typer.echo((docs.field_table() if markdown else docs.json_schema()).encode(), nl=False)


register(app)


def main() -> None:
    """Run the command line."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a character shows its number
    app()
