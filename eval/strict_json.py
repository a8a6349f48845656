"""JSON that every part of an evaluation can hold, print and write again: finite numbers, whole characters, a depth within reason."""

import json
import math
from typing import Final, NoReturn

from pydantic import JsonValue

_DEEPEST: Final = 50
"""A label is four levels deep; interpreters and libraries give up somewhere above two hundred."""
_MOST_DIGITS: Final = 40
"""No identifier or amount has more; numbers of hundreds of digits are no floats."""
_SHOWN: Final = 40


class NotJson(ValueError):
    """Text that is no JSON, or a value that JSON cannot hold; the message says what and, where it is known, where."""


def parse_json(text: str) -> JsonValue:
    """Read one JSON value. Raises NotJson for broken JSON, and for what `refuse` refuses.

    >>> parse_json('{"pay": NaN}')
    Traceback (most recent call last):
    eval.strict_json.NotJson: NaN is no number of JSON
    """
    try:
        value: JsonValue = json.loads(text, parse_constant=_refuse_constant, parse_int=_parse_int, parse_float=_parse_float)
    except json.JSONDecodeError as error:
        raise NotJson(f"not JSON: {error.msg} at column {error.pos - text.rfind(chr(10), 0, error.pos)}") from None
    except RecursionError:
        raise NotJson("nested too deeply") from None
    refuse(value)
    return value


def refuse(value: object) -> None:
    """Raise NotJson for a number that is not finite, half a surrogate pair, a number of too many digits, or lists in lists without end."""
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if depth > _DEEPEST:
            raise NotJson(f"nested deeper than {_DEEPEST} levels")
        if isinstance(one, str):
            _refuse_surrogates(one)
        elif isinstance(one, float) and not math.isfinite(one):
            raise NotJson(f"{one} is no number of JSON")
        elif isinstance(one, int):
            _refuse_long(one)
        elif isinstance(one, dict):
            waiting += [(part, depth + 1) for pair in one.items() for part in pair]
        elif isinstance(one, list | tuple):
            waiting += [(part, depth + 1) for part in one]


def _refuse_surrogates(text: str) -> None:
    if text.isascii():
        return
    try:
        text.encode()
    except UnicodeEncodeError as error:
        shown = ascii(text[max(0, error.start - _SHOWN) : error.end])
        raise NotJson(f"half a surrogate pair at character {error.start}, no Unicode, ending {shown}") from None


def _refuse_long(number: int) -> None:
    if abs(number) >= 10**_MOST_DIGITS:
        raise NotJson(f"a number of more than {_MOST_DIGITS} digits")


def _refuse_constant(name: str) -> NoReturn:
    raise NotJson(f"{name} is no number of JSON")


def _parse_int(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise NotJson(f"a number of more than {_MOST_DIGITS} digits")
    return int(digits)


def _parse_float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise NotJson(f"{digits[:_SHOWN]} is too large a number")
    return number
