"""Bundles of options: a command takes a few frozen dataclasses, and the command line sees each of their fields as an option of its own."""

import functools
import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import is_dataclass
from inspect import Parameter
from typing import Any, get_args, get_type_hints

from typer.models import OptionInfo


def bundled(command: Callable[..., None]) -> Callable[..., None]:
    """Make a command whose bundles are expanded: it is called with the values of all options, by name, and puts the bundles together.

    A bundle is a parameter whose type is a dataclass; its fields are `Annotated[type, typer.Option(...)] = default`, or bundles again.
    Options stand in the order of the parameters, those of a bundle in its own. Raises TypeError where two of them have one name.
    """
    wanted = _parameters(command)
    flat = [one for parameter in wanted for one in _expanded(parameter)]
    _refuse_doubles(command.__name__, flat)
    signature = inspect.Signature(flat)

    @functools.wraps(command)
    def run(**values: object) -> None:
        bound = signature.bind(**values)
        bound.apply_defaults()
        command(**{parameter.name: _gathered(parameter, bound.arguments) for parameter in wanted})

    run.__annotations__ = {one.name: one.annotation for one in flat}
    run.__dict__["__signature__"] = signature
    return run


def _parameters(taker: Callable[..., Any]) -> list[Parameter]:
    """Give the parameters of a command or a bundle, their types resolved; by keyword, so that one without a default may follow others."""
    hints = get_type_hints(taker, include_extras=True)
    return [
        one.replace(annotation=hints.get(one.name, one.annotation), kind=Parameter.KEYWORD_ONLY)
        for one in inspect.signature(taker).parameters.values()
    ]


def _is_bundle(parameter: Parameter) -> bool:
    return isinstance(parameter.annotation, type) and is_dataclass(parameter.annotation)


def _expanded(parameter: Parameter) -> list[Parameter]:
    if not _is_bundle(parameter):
        return [parameter]
    return [one for field in _parameters(parameter.annotation) for one in _expanded(field)]


def _gathered(parameter: Parameter, values: Mapping[str, object]) -> object:
    if not _is_bundle(parameter):
        return values[parameter.name]
    return parameter.annotation(**{field.name: _gathered(field, values) for field in _parameters(parameter.annotation)})


def _refuse_doubles(command: str, parameters: Iterable[Parameter]) -> None:
    seen: set[str] = set()
    for parameter in parameters:
        names = {parameter.name, *_flags(parameter)}
        if twice := sorted(names & seen):
            raise TypeError(f"the command {command!r} is given {twice[0]!r} twice: two of its bundles or parameters have it")
        seen |= names


def _flags(parameter: Parameter) -> list[str]:
    """Give what an option is called on the command line; typer keeps the first name where a default would stand."""
    declared = [
        name
        for option in get_args(parameter.annotation)[1:]
        if isinstance(option, OptionInfo)
        for name in (option.default, *(option.param_decls or ()))
        if isinstance(name, str)
    ]
    return [flag for name in declared or [f"--{parameter.name.replace('_', '-')}"] for flag in name.split("/")]
