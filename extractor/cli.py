"""The command `extractor`: the only file that reads the environment.

Results go to standard output, everything else to standard error.
Exit status: 0 all postings done, 1 some input could not be read, the model failed on some, or the output takes no more, 2 wrong use.
"""

import io
import json
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

import extractor
from eval.cli import register
from eval.options import stop_on_errors
from extractor import inputs
from extractor.bundles import bundled
from extractor.errors import BudgetSpent, PostingError
from extractor.lexicon_commands import lexicon_commands
from extractor.many import work_through
from extractor.options import Choice, SystemOptions
from extractor.pipeline import Extractor
from extractor.prompt_commands import prompt_commands
from extractor.streams import run as run_command

if TYPE_CHECKING:
    from extractor.extraction import Extraction

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
    typer.echo(f"extractor {extractor.__version__}")
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
@bundled
def normalize(
    *,
    postings: Annotated[
        list[str], typer.Argument(metavar="FILE|DIR|-", help="Files .txt, .html or .jsonl, directories of them, - for standard input.")
    ],
    format_: Annotated[Format | None, typer.Option("--format", help="A card is the default on a terminal, jsonl elsewhere.")] = None,
    system: SystemOptions,
) -> None:
    """Read postings and print one record each.

    A .txt or .html file is one posting; a .jsonl file has an object with "id" and "text" a line.
    What cannot be read is named on standard error, the others are still done, and the exit status is 1.
    """
    choice, estimate = system.choose(), system.run.estimate
    read = _reader(choice)
    write = _writer(format_ or (Format.CARD if sys.stdout and sys.stdout.isatty() else Format.JSONL))
    found = inputs.read(postings, sys.stdin.buffer if sys.stdin else io.BytesIO())
    # Rules alone gain nothing from threads; in this one, a posting from a pipe is printed before the next has come.
    run = _Run(None if estimate else write)
    run.print_all(work_through(read, found, system.asking.workers if choice.model else 1))
    if run.usage.calls:
        from extractor.readable import told

        typer.echo(
            f"extractor: {'about ' if estimate else ''}{told(run.usage)} for {run.done} {'posting' if run.done == 1 else 'postings'}",
            err=True,
        )
    for problem in choice.model.problems if choice.model else ():
        _complain(problem)
    if run.failed:
        _complain(f"the model failed on {run.failed} of {run.done} postings; what rules read was written")
    if run.failed or not run.complete:
        raise typer.Exit(1)


def _reader(choice: Choice) -> Read:
    extractor = Extractor(*choice)

    def read(found: inputs.PostingText | inputs.InputProblem) -> "Extraction | None":
        return None if isinstance(found, inputs.InputProblem) else extractor.normalize(found.text)

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
    *,
    table: Annotated[bool, typer.Option("--table", help="The table of fields, in Markdown, instead of the JSON schema.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown/--json", hidden=True)] = False,  # their names of old; in `eval` they name files
) -> None:
    """Print the schema of a record: the JSON schema, or the table of fields in Markdown."""
    from extractor import docs

    typer.echo((docs.field_table() if table or markdown else docs.json_schema()).encode(), nl=False)


app.add_typer(prompt_commands, name="prompt")
app.add_typer(lexicon_commands, name="lexicon")
register(app)


def main() -> None:
    """Run the command line."""
    run_command(app)
