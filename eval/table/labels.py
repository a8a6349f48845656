"""From a row of a table to gold: the posting's text, and the labels that its publisher's columns give."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from pydantic import JsonValue, ValidationError

from eval.stated import Wording, find_unstated
from eval.table.cells import CellError, print_cell, read_cell, shorten
from eval.table.column_map import Cell, ColumnMap, Piece, Source
from extractor.fields import FIELDS, Field

Row = Mapping[str, object]
_JOINT: Final = "-"


class RowError(ValueError):
    """A row that gives no gold; the message names column and field."""


def read_row(column_map: ColumnMap, row: Row) -> dict[str, object]:
    """Make a row of gold: id, text, labels, the fields that count, and the columns kept beside. Raises RowError."""
    text = _join_text(column_map.text, row)
    labels = dict(_read_labels(column_map.fields, row, Wording(text)))
    name = _JOINT.join(_print("id", column, row) for column in column_map.id)
    if not all(_print("id", column, row) for column in column_map.id):
        raise RowError(f"id: the column {' or '.join(map(repr, column_map.id))} is empty")
    return {"id": name, "text": text, "labels": labels, "labelled": tuple(labels), **_read_meta(column_map, row)}


def _read_meta(column_map: ColumnMap, row: Row) -> dict[str, str]:
    return {key: _print(f"meta.{key}", column, row) for key, column in column_map.meta.items()}


def _join_text(pieces: tuple[Piece, ...], row: Row) -> str:
    """Put the columns of the text together: labelled ones line by line, others a paragraph each, empty ones left out with their heading."""
    text, last_was_label = "", False
    for piece in pieces:
        raw = row.get(piece.column)
        cell = raw if isinstance(raw, str) else _print("text", piece.column, row)
        if not cell.strip():
            continue
        gap = "" if not text else "\n" if last_was_label and piece.label else "\n\n"
        before = (f"{piece.heading}\n" if piece.heading else "") + (f"{piece.label}: " if piece.label else "")
        text, last_was_label = f"{text}{gap}{before}{cell}", bool(piece.label)
    return text


def _read_labels(fields: Mapping[str, Source], row: Row, wording: Wording) -> Iterator[tuple[str, JsonValue]]:
    """Yield the fields that count in this row, each with its label."""
    for name, source in fields.items():
        field = FIELDS[name]
        values = _read_values(field, source, row)
        if values is None:
            continue
        if not values:
            if source.nulls == "labelled" and not _may_state(source, wording):
                yield name, [] if field.many else None
        elif not source.only_if_stated or not any(True for value in values for _ in find_unstated(field, value, wording)):
            yield name, values if field.many else values[0]


def _read_values(field: Field, source: Source, row: Row) -> list[JsonValue] | None:
    """Read the values of one field, none for cells that say nothing; None where a cell cannot be read and may be passed over."""
    try:
        if source.parts is not None:
            value = _read_parts(field, source, row)
            return [] if value is None else [value]
        values = [_read(source, field, raw, field.name) for raw in _split(source, row)]
    except _PassedOver:
        return None
    return [value for at, value in enumerate(values) if value is not None and value not in values[:at]]


def _split(source: Source, row: Row) -> list[object]:
    """Give the raw items of a list field: those of a list, or what stands between separators."""
    raw = row.get(source.column) if source.column is not None else None
    if isinstance(raw, list):
        return raw
    return list(raw.split(source.separator)) if isinstance(raw, str) and source.separator else [raw]


def _read_parts(field: Field, source: Source, row: Row) -> JsonValue:
    """Read a nested value; None where no column gives a part of it, or one that it needs is empty."""
    parts: dict[str, JsonValue] = {
        name: _read(cell, field.parts[name], row.get(cell.column) if cell.column is not None else None, f"{field.name}.parts.{name}")
        for name, cell in source.cells.items()
    }
    given: dict[str, JsonValue] = {name: value for name, value in parts.items() if value is not None}
    required = [name for name, info in field.type.model_fields.items() if info.is_required()]
    if not all(name in given for name in (*source.needs, *required)) or not _says_something(source, given):
        return None
    try:
        field.parse(given)
    except ValidationError as error:
        raise RowError(f"fields.{field.name}: {error.errors()[0]['msg']}") from None
    return given


def _says_something(source: Source, given: Mapping[str, JsonValue]) -> bool:
    """Tell whether a column gave a part, or all parts are fixed."""
    columns = [name for name, cell in source.cells.items() if cell.column is not None]
    return not columns or any(name in given for name in columns)


class _PassedOver(Exception):
    """A cell that cannot be read, of a field that then does not count."""


def _read(cell: Cell, leaf: Field, raw: object, key: str) -> JsonValue:
    try:
        return read_cell(cell, leaf, raw)
    except CellError as error:
        if cell.others == "unlabelled":
            raise _PassedOver from None
        shown = "" if isinstance(raw, list | dict) else f"{shorten(str(raw))} "
        raise RowError(f"column '{cell.column}': {shown}{error} (fields.{key})") from None


def _print(key: str, column: str, row: Row) -> str:
    try:
        return print_cell(row.get(column))
    except CellError as error:
        raise RowError(f"column '{column}' {error} ({key})") from None


def _may_state(source: Source, wording: Wording) -> bool:
    """Tell whether the text has one of the words, or the pattern, that make an empty cell say nothing."""
    return any(wording.has_phrase(words) for words in source.unless) or (
        source.unless_pattern is not None and re.search(source.unless_pattern, wording.text) is not None
    )
