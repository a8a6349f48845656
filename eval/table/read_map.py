"""A column map read from its TOML file, and checked against the schema before a row is read."""

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, get_args

from pydantic import ValidationError

from eval.errors import GoldError
from eval.stated import INFERRED
from eval.table.column_map import Cell, ColumnMap, Source
from eval.table.near import suggest
from extractor.fields import FIELDS, Field

_ORDERS: Final = ("iso", "us", "eu")
_SAMPLE: Final = dt.date(2001, 2, 3)


def read_map(path: Path) -> ColumnMap:
    """Read a column map. Raises GoldError, naming file and key, for one that cannot be read or does not fit the schema."""
    try:
        column_map = ColumnMap.model_validate(tomllib.loads(path.read_bytes().decode("utf-8-sig")))
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise GoldError(f"{path}: not TOML: {error}") from None
    except ValidationError as error:
        raise GoldError(f"{path}: {_explain(error)}") from None
    for name, source in column_map.fields.items():
        for key, message in _find_misfits(name, source):
            raise GoldError(f"{path}: {'.'.join(('fields', name, *key))}: {message}")
    return column_map


Misfits = Iterator[tuple[tuple[str, ...], str]]


def _find_misfits(name: str, source: Source) -> Misfits:
    """Yield keys below the field's, each with what is wrong with it."""
    field = FIELDS.get(name)
    if field is None:
        yield (), f"the schema has no such field; {suggest(name, FIELDS)}"
        return
    if bool(field.parts) != (source.parts is not None):
        yield (), f"has parts: give [fields.{name}.parts]" if field.parts else "has no parts: give its column"
        return
    parts = field.parts or {"": field}
    for part, cell in source.cells.items():
        key = ("parts", part) if part else ()
        if part not in parts:
            yield key, f"there is no such part; {suggest(part, parts)}"
        else:
            yield from ((key + below, message) for below, message in _find_bad_cell(parts[part], cell))
    yield from _find_bad_options(field, source)


def _find_bad_cell(leaf: Field, cell: Cell) -> Misfits:
    if (cell.column is None) == (cell.value is None):
        yield (), "give either a 'column' or a fixed 'value'"
    if "date" in cell.model_fields_set and (leaf.type is not dt.date or not _is_date_format(cell.date)):
        yield ("date",), "is 'iso', 'us', 'eu' or a format with %d, month and year" if leaf.type is dt.date else "the field is no date"
    for key, value in (("value", cell.value), *(("values", one) for one in (cell.values or {}).values())):
        if value not in (None, "") and (problem := _find_bad_value(leaf, value)):
            yield (key,), problem


def _find_bad_value(leaf: Field, value: object) -> str | None:
    try:
        leaf.parse(value)
    except ValidationError as error:
        codes = get_args(leaf.type)
        return f"{value!r} is no value of it; {suggest(str(value), codes) if codes else error.errors()[0]['msg']}"
    return None


def _find_bad_options(field: Field, source: Source) -> Misfits:
    parts = source.parts or {}
    if source.separator is not None and (not field.many or parts or not source.separator):
        yield ("separator",), "is for lists of single values, and not empty"
    required = [name for name, info in field.type.model_fields.items() if info.is_required()] if parts else []
    for name in required:
        if name not in parts:
            yield ("parts",), f"a value needs the part '{name}'"
    for name in source.needs:
        if name not in parts:
            yield ("needs",), f"there is no part '{name}'; {suggest(name, parts)}"
    if (source.unless or source.unless_pattern) and source.nulls != "labelled":
        yield (), "'unless' belongs to nulls = \"labelled\""
    if source.only_if_stated and (field.type is bool or (parts and parts.keys() <= INFERRED)):
        yield ("only_if_stated",), "no words state such a value beyond doubt"


def _is_date_format(text: str) -> bool:
    try:
        return text in _ORDERS or dt.datetime.strptime(f"{_SAMPLE:{text}}", text).date() == _SAMPLE  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return False


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"])
    message = first["msg"].removeprefix("Value error, ")
    return f"{place}: {message}" if place else message
