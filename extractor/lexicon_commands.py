"""`extractor lexicon`: a folder of your own words, looked over before it is used."""

from pathlib import Path
from typing import Annotated

import typer

from eval.options import stop_on_errors

lexicon_commands = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look over a folder of your own words.")


@lexicon_commands.command("check")
@stop_on_errors
def check_lexicon(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder laid out as extractor/lexicon is; every file may be left out.")],
) -> None:
    """Say what a folder of words adds to the built-in ones; each fault is named with its file and line, and the exit status is 1."""
    from extractor.words import BUILT_IN, load_lexicon

    own = load_lexicon(folder)
    for name, words in own.classes.items():
        _tell(f"class {name}", len(words) - len(BUILT_IN.classes[name]))
    for name, rows in own.tables.items():
        _tell(f"table {name}", len(rows) - len(BUILT_IN.tables[name]))
    for file, mine, theirs in (("labels", own.labels, BUILT_IN.labels), ("headings", own.headings, BUILT_IN.headings)):
        for topic, languages in mine.items():
            _tell(f"{file} of {topic}", sum(map(len, languages.values())) - sum(map(len, theirs[topic].values())))


def _tell(what: str, more: int) -> None:
    if more:
        typer.echo(f"{what}: {more} more")
