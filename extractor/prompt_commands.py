"""`extractor prompt`: what a model is asked, and the template that it is made of."""

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from eval.options import complain, stop_on_errors
from extractor import inputs
from extractor.options import PROMPT, Engine

if TYPE_CHECKING:
    from extractor.llm.wire import Task

prompt_commands = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look at what a model is asked.")
_ASKING = typer.Option("--asking", help="The engine whose question it is: merged shows the rules' draft, llm does not.")


@prompt_commands.command("show")
@stop_on_errors
def show_prompt(
    posting: Annotated[Path, typer.Argument(metavar="FILE", help="A posting: one .txt or .html file.")],
    asking: Annotated[Engine, _ASKING] = Engine.MERGED,
    prompt: Annotated[Path | None, PROMPT] = None,
) -> None:
    """Print what is sent for a posting, both messages, one behind the other; the prompt's version goes to standard error."""
    from extractor import rules
    from extractor.document import Document
    from extractor.llm.prompt import load_prompt
    from extractor.resolve import decide

    asked = load_prompt(_task_of(asking), prompt)
    for found in inputs.read([str(posting)], io.BytesIO()):
        if isinstance(found, inputs.InputProblem):
            complain(f"{found.file}: {found.message}")
            raise typer.Exit(1)
        document = Document(found.text)
        _print(f"{asked.system}\n\n{asked.user(document, decide(document, rules.find(document)))}\n")
    typer.echo(f"extractor: prompt {asked.version}", err=True)


@prompt_commands.command("template")
@stop_on_errors
def print_template(asking: Annotated[Engine, _ASKING] = Engine.MERGED) -> None:
    """Print the built-in template, to be changed and given back by --prompt; docs/prompts.md says what its holes are."""
    from extractor.llm.prompt import load_prompt

    _print(load_prompt(_task_of(asking)).prose)


def _task_of(asking: Engine) -> "Task":
    """Give the task of an engine that asks. Raises typer.BadParameter for one that does not."""
    if asking not in {Engine.LLM, Engine.MERGED}:
        raise typer.BadParameter(f"the engine {asking.value!r} asks no model: llm or merged", param_hint="'--asking'")
    return "facts" if asking is Engine.LLM else "changes"


def _print(text: str) -> None:
    """Print as bytes: UTF-8 whatever the terminal's encoding; on a terminal, what would steer it is made visible."""
    if sys.stdout and sys.stdout.isatty():
        from extractor.readable import visible_lines

        text = visible_lines(text)
    typer.echo(text.encode(), nl=False)
