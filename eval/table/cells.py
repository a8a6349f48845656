"""From a cell of a table to the JSON value of a field, by the field's type."""

import datetime as dt
import math
import re
from collections.abc import Callable
from typing import Final, get_args

from pydantic import JsonValue, ValidationError

from eval.table.column_map import Cell
from eval.table.near import suggest
from extractor.fields import Field

_SIGN: Final = r"(?:[A-Z]{0,3}[$€£¥₹₽₩]|[A-Z]{3})"
_GROUPED: Final = {
    ".": re.compile(r"(?:\d+|\d{1,3}(?:[, '\u00a0\u202f]\d{3})+)(?:\.\d+)?"),
    ",": re.compile(r"(?:\d+|\d{1,3}(?:[. '\u00a0\u202f]\d{3})+)(?:,\d+)?"),
}
_NUMBER: Final = re.compile(rf"(?:{_SIGN}\s?)?(?P<minus>[-−]?){_SIGN}?(?P<digits>\d[\d.,' \u00a0\u202f]*?)(?:\s?{_SIGN})?")
_DAY: Final = {
    "iso": re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ][\d:.,+Z -]*)?"),
    "us": re.compile(r"(?P<month>\d{1,2})[-/.](?P<day>\d{1,2})[-/.](?P<year>\d{4}|\d\d)(?:,? [\d:., APMapm]*)?"),
    "eu": re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4}|\d\d)(?:,? [\d:., APMapm]*)?"),
}
_TRUTHS: Final = {"true": True, "yes": True, "y": True, "1": True, "false": False, "no": False, "n": False, "0": False}
_PIVOT: Final = 69
"""As in POSIX: two figures from 69 are the last century's."""
_SHOWN: Final = 60


class CellError(ValueError):
    """A cell that cannot be read; the message says what it holds and what was expected."""


def print_cell(raw: object) -> str:
    """Give what a cell holds as text; empty for nothing. Raises CellError for lists and objects.

    >>> [print_cell(raw) for raw in (" F ", 12.0, None, True, dt.date(2024, 5, 31))]
    ['F', '12', '', 'true', '2024-05-31']
    """
    if raw is None or (isinstance(raw, float) and math.isnan(raw)):
        return ""
    if isinstance(raw, str):
        return raw.strip()
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, dt.date):
        return raw.isoformat()
    if isinstance(raw, list | dict | tuple | bytes):
        raise CellError(f"holds {type(raw).__name__}, where one value is expected")
    return str(int(raw)) if isinstance(raw, float) and raw.is_integer() else str(raw)


def read_cell(cell: Cell, leaf: Field, raw: object) -> JsonValue:
    """Read one value of a field or part; None for a cell that says nothing. Raises CellError."""
    if cell.value is not None:
        return _validated(leaf, cell.value)
    text = print_cell(raw)
    if not text or text in cell.empty:
        return None
    if cell.values is None:
        return _validated(leaf, _PARSERS.get(leaf.type, _parse_other)(text, cell, leaf))
    if text not in cell.values:
        raise CellError(f"'values' does not list it; {suggest(text, cell.values)}")
    listed = cell.values[text]
    return None if listed == "" else _validated(leaf, listed)


def parse_number(text: str, decimal: str = ".") -> float:
    """Read an amount with its currency and marks between thousands. Raises CellError.

    >>> parse_number("$63,031.00"), parse_number("55.000 EUR", ","), parse_number("CHF 100'000")
    (63031.0, 55000.0, 100000.0)
    """
    match = _NUMBER.fullmatch(text)
    digits = match["digits"].strip() if match else ""
    if not match or not _GROUPED[decimal].fullmatch(digits):
        raise CellError(f"is no number with '{decimal}' as its decimal mark")
    plain = re.sub(rf"[^\d{re.escape(decimal)}]", "", digits).replace(decimal, ".")
    number = float(plain)
    if not math.isfinite(number):
        raise CellError("is too large a number")
    return -number if match["minus"] else number


def parse_day(text: str, order: str) -> dt.date:
    """Read a day as `iso`, `us`, `eu` or by a format of strptime; a time behind it is left out. Raises CellError.

    >>> str(parse_day("05/06/2019", "us")), str(parse_day("05/06/2019", "eu")), str(parse_day("06-JUN-2019", "%d-%b-%Y"))
    ('2019-05-06', '2019-06-05', '2019-06-06')
    """
    try:
        if order not in _DAY:
            return dt.datetime.strptime(text, order).date()  # noqa: DTZ007 - a day has no zone
        match = _DAY[order].fullmatch(text)
        if match:
            return dt.date(_year(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError as error:
        raise CellError(f"is no day written as '{order}': {error}") from None
    raise CellError(f"is no day written as '{order}'")


def shorten(text: str) -> str:
    """Give what a cell holds in a form for messages."""
    return ascii(text) if len(text) <= _SHOWN else f"{text[:_SHOWN]!a} ..."


def _year(figures: str) -> int:
    year = int(figures)
    return year if len(figures) > 2 else year + (1900 if year >= _PIVOT else 2000)  # noqa: PLR2004 - two figures


def _validated(leaf: Field, value: object) -> JsonValue:
    """See that a value is one of the schema's, and give it as JSON; whole numbers without their decimals."""
    try:
        printed: JsonValue = leaf.dump(value)
    except ValidationError as error:
        codes = get_args(leaf.type)
        raise CellError(f"is no value of the field; {suggest(str(value), codes) if codes else error.errors()[0]['msg']}") from None
    return int(printed) if isinstance(printed, float) and printed.is_integer() else printed


def _parse_number(text: str, cell: Cell, leaf: Field) -> float:
    number = parse_number(text, cell.decimal)
    if leaf.type is int and not number.is_integer():
        raise CellError("is no whole number")
    return number


def _parse_day(text: str, cell: Cell, leaf: Field) -> dt.date:
    del leaf
    return parse_day(text, cell.date)


def _parse_truth(text: str, cell: Cell, leaf: Field) -> bool:
    del cell, leaf
    if text.lower() not in _TRUTHS:
        raise CellError("is neither yes nor no: give 'values'")
    return _TRUTHS[text.lower()]


def _parse_other(text: str, cell: Cell, leaf: Field) -> str:
    """Take text as it is, and codes in any case, with blanks or hyphens for underscores."""
    del cell
    return re.sub(r"[\s-]+", "_", text.upper()) if get_args(leaf.type) else text


_PARSERS: Final[dict[object, Callable[[str, Cell, Field], object]]] = {
    int: _parse_number,
    float: _parse_number,
    dt.date: _parse_day,
    bool: _parse_truth,
}
