"""The command `extractor`: the only file that reads the environment.

Results go to standard output, everything else to standard error.
Exit status: 0 all postings done, 1 some input could not be read, the model failed on some, or the output takes no more, 2 wrong use.
"""

import datetime as dt
import io
import json
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.cli import register
from eval.options import stop_on_errors
from extractor import inputs
from extractor import model_options as options
from extractor.errors import BudgetSpent, PostingError
from extractor.many import work_through
from extractor.pipeline import EngineChoice
from extractor.pipeline import normalize as read_posting
from extractor.streams import run as run_command

if TYPE_CHECKING:
    from extractor.extraction import Extraction
    from extractor.llm import Enquiry

Write = Callable[[str, "Extraction"], None]
Found = inputs.PostingText | inputs.InputProblem
Read = Callable[[Found], "Extraction | None"]


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
@stop_on_errors
def normalize(  # noqa: PLR0913 - typer makes an option of each parameter
    *,
    postings: Annotated[
        list[str], typer.Argument(metavar="FILE|DIR|-", help="Files .txt, .html or .jsonl, directories of them, - for standard input.")
    ],
    engine: options.EngineOption = options.Engine.AUTO,
    format_: Annotated[Format | None, typer.Option("--format", help="A card is the default on a terminal, jsonl elsewhere.")] = None,
    reference_date: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help='The day the postings were seen: "posted 10 days ago" becomes a date.'
        ),
    ] = None,
    model: options.ModelOption = None,
    base_url: options.BaseUrlOption = None,
    mode: options.ModeOption = None,
    prompt: options.PromptOption = None,
    cache: options.CacheOption = None,
    record: options.RecordOption = None,
    replay: options.ReplayOption = None,
    workers: options.WorkersOption = 8,
    price: options.PriceOption = None,
    budget_tokens: options.BudgetTokensOption = None,
    budget_usd: options.BudgetDollarsOption = None,
    estimate: options.EstimateOption = False,
) -> None:
    """Read postings and print one record each.

    A .txt or .html file is one posting; a .jsonl file has an object with "id" and "text" a line.
    What cannot be read is named on standard error, the others are still done, and the exit status is 1.
    """
    chosen, opened = options.choose(
        engine,
        options.ModelChoice(model, base_url, mode, prompt, cache, record, replay, price, budget_tokens, budget_usd, estimate),
    )
    read = _reader(chosen, opened, reference_date.date() if reference_date else None)
    write = _writer(format_ or (Format.CARD if sys.stdout and sys.stdout.isatty() else Format.JSONL))
    found = inputs.read(postings, sys.stdin.buffer if sys.stdin else io.BytesIO())
    # Rules alone gain nothing from threads; in this one, a posting from a pipe is printed before the next has come.
    run = _Run(None if estimate else write)
    run.print_all(work_through(read, found, workers if opened else 1))
    if run.usage.calls:
        from extractor.readable import told

        typer.echo(
            f"extractor: {'about ' if estimate else ''}{told(run.usage)} for {run.done} {'posting' if run.done == 1 else 'postings'}",
            err=True,
        )
    if run.failed:
        _complain(f"the model failed on {run.failed} of {run.done} postings; what rules read was written")
    if run.failed or not run.complete:
        raise typer.Exit(1)


def _reader(engine: EngineChoice, model: "Enquiry | None", seen_on: dt.date | None) -> Read:
    def read(found: inputs.PostingText | inputs.InputProblem) -> "Extraction | None":
        if isinstance(found, inputs.InputProblem):
            return None
        return read_posting(found.text, engine=engine, model=model, reference_date=seen_on)

    return read


class _Run:
    """The postings of one call of the command: printed one after the other, what they took, and what went wrong."""

    def __init__(self, write: Write | None) -> None:
        """Start a run that prints by `write`, or prints nothing."""
        from extractor.extraction import Usage

        self.usage = Usage()
        self.done = 0
        self.failed = 0
        """How many of those done the model gave no answer for."""
        self.complete = True
        self._write = write

    def print_all(self, work: Iterable[tuple[Found, "Callable[[], Extraction | None]"]]) -> None:
        """Print what is read, until the input ends or the budget is spent."""
        for found, result in work:
            try:
                self._print(found, result)
            except BudgetSpent as stop:
                _complain(f"{stop}; stopped after {self.done} postings", found.file, found.line)
                self.complete = False
                return

    def _print(self, found: Found, result: "Callable[[], Extraction | None]") -> None:
        """Print one posting, or the reason why it cannot be read."""
        if isinstance(found, inputs.InputProblem):
            self._fail(found, found.message)
            return
        try:
            extraction = result()
        except BudgetSpent:
            raise
        except PostingError as error:
            self._fail(found, str(error))
            return
        except Exception as error:  # noqa: BLE001 - a rule's mistake on one posting must not cost the others of a long run
            self._fail(found, f"cannot be read, by a mistake of this program: {type(error).__name__}: {error}")
            return
        if extraction is None:
            return
        if extraction.asked:
            self.usage = self.usage.plus(extraction.asked.usage)
        if extraction.failure is not None:
            self.failed += 1
            _complain(f"the model failed, what rules read stands: {extraction.failure}", found.file, found.line)
        self.done += 1
        if self._write:
            self._write(found.id, extraction)

    def _fail(self, found: Found, message: str) -> None:
        _complain(message, found.file, found.line)
        self.complete = False


def _complain(message: str, file: str | None = None, line: int | None = None) -> None:
    place = "" if file is None else f"{file}: " if line is None else f"{file}:{line}: "
    printable = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in place + message)
    typer.echo(f"extractor: {printable}", err=True)


def _writer(format_: Format) -> Write:
    if format_ is Format.CARD:
        return _card_writer()
    return lambda id_, extraction: _write_json(id_, extraction, indent=2 if format_ is Format.JSON else None)


def _write_json(id_: str, extraction: "Extraction", indent: int | None) -> None:
    # Behind the id, before the record: a reader who sees one line must see that its values are not the model's.
    excluded = {"failure"} if extraction.asked else {"failure", "asked"}
    record = {"id": id_, "failure": extraction.failure, **extraction.model_dump(mode="json", exclude=excluded)}
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


prompt_commands = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at what a model is asked.")
app.add_typer(prompt_commands, name="prompt")


@prompt_commands.command("show")
@stop_on_errors
def show_prompt(
    posting: Annotated[Path, typer.Argument(metavar="FILE", help="A posting: one .txt or .html file.")],
    prompt: options.PromptOption = None,
) -> None:
    """Print the prompt that the engine llm sends for a posting; its version goes to standard error."""
    from extractor.document import Document
    from extractor.prompt import load_prompt

    asked = load_prompt(prompt)
    for found in inputs.read([str(posting)], io.BytesIO()):
        if isinstance(found, inputs.InputProblem):
            _complain(found.message, found.file, found.line)
            raise typer.Exit(1)
        rendered = asked.render(Document(found.text))
        if sys.stdout and sys.stdout.isatty():
            from extractor.readable import visible_lines

            rendered = visible_lines(rendered)
        typer.echo(rendered.encode(), nl=False)
    typer.echo(f"extractor: prompt {asked.version}", err=True)


register(app)


def main() -> None:
    """Run the command line."""
    run_command(app)
