"""Print the table of options, as the commands have them now: `python docs/options.py`."""

import inspect
import sys
from collections.abc import Iterator
from enum import Enum
from typing import Any, Final, NamedTuple, get_args, get_origin

import typer

from extractor.cli import app

HEAD: Final = """# Options

One name has one meaning, in whichever command it stands. `docs/options.py` writes this page (`make generated`) from the commands;
names and meanings stand in [`extractor/options.py`](../extractor/options.py) and [`eval/options.py`](../eval/options.py).

"""


class Option(NamedTuple):
    """An option as one command has it."""

    command: str
    name: str
    """All that it is called: `--number, -n`."""
    type: str
    """The Python type of one value; of a choice, its values."""
    metavar: str | None
    help: str
    envvar: str | None
    default: str


def walk(command: Any = None, path: tuple[str, ...] = ()) -> Iterator[Option]:  # noqa: ANN401 - typer's commands have no public type
    """Give the options of a command and of those below it that help shows, except --help itself; of all commands without one."""
    command = command or typer.main.get_command(app)
    types = {name: one.annotation for name, one in inspect.signature(command.callback).parameters.items()} if command.callback else {}
    for one in command.params:
        if one.param_type_name == "option" and one.name in types and not one.hidden:
            name = ", ".join([*one.opts, *one.secondary_opts])
            yield Option(" ".join(path), name, _type_name(types[one.name]), one.metavar, one.help, one.envvar, _told(one.default))
    for name, below in getattr(command, "commands", {}).items():
        yield from walk(below, (*path, name))


def _type_name(annotation: Any) -> str:  # noqa: ANN401 - a type, in all its forms
    """Name the type of one value, whether it may be left out or repeated.

    >>> from pathlib import Path
    >>> _type_name(list[Path] | None), _type_name(tuple[Path, Path]), _type_name(int)
    ('Path', 'Path Path', 'int')
    """
    kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
    if get_origin(annotation) is tuple:
        return " ".join(map(_type_name, kinds))
    if kinds:
        return _type_name(kinds[0])  # Annotated[type, option], type | None, list[type]
    if issubclass(annotation, Enum):
        return "|".join(str(one.value) for one in annotation)
    return str(annotation.__name__)


def _told(default: object) -> str:
    return "" if default is None or default is False else "on" if default is True else str(default)


def render() -> str:
    """Render the page."""
    options = sorted(walk(), key=lambda one: one.name)
    rows = [("option", "value", "meaning", "default", "commands"), ("---",) * 5]
    for name in dict.fromkeys(one.name for one in options):
        same = [one for one in options if one.name == name]
        one, given = same[0], dict.fromkeys(option.default for option in same if option.default)
        value = "" if one.type == "bool" else f"`{one.metavar or one.type}`"
        meaning = f"{one.help} Also by `{one.envvar}`." if one.envvar else one.help
        commands = ", ".join(f"`{option.command}`" if option.command else "`extractor` itself" for option in same)
        rows.append((f"`{name}`", value, meaning, ", ".join(f"`{default}`" for default in given), commands))
    return HEAD + "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |\n" for row in rows)


if __name__ == "__main__":
    sys.stdout.write(render())
