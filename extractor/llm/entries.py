"""Read an answer: the entries of its list, as far as they have the shape of one, within bounds that no posting needs."""

import math
from dataclasses import dataclass
from typing import Final, cast

from pydantic import JsonValue
from pydantic_core import from_json

from extractor.fields import FIELDS, Field
from extractor.llm.claims import OPS, Op
from extractor.llm.wire import Task, by_value

_MOST_READ: Final = 1_000
"""Entries, words of one entry, and numbers of items."""
_LONGEST: Final = 4_000
"""Characters of a string that are read."""


@dataclass(frozen=True, slots=True)
class Said:
    """One entry of an answer, unplaced: units by their names, an item of the draft by its number."""

    field: str
    op: Op
    item: int | None
    at: str
    words: tuple[str, ...]
    """Several values of a list field may be said at once, one by one."""
    value: JsonValue


def read_answer(text: str, task: Task) -> list[Said] | None:
    """Read an answer: its entries, those of another shape left out; None where it holds no list of any."""
    try:
        record = from_json(text)
    except ValueError:
        return None
    entries = record.get(task) if isinstance(record, dict) else record
    if entries is None and isinstance(record, dict) and len(record) == 1:
        entries = next(iter(record.values())) or None  # an empty list of something else is not the word that nothing is stated
    if not isinstance(entries, list):
        return None
    said = [_read_entry(entry) for entry in entries[:_MOST_READ]]
    read = [entry for entry in said if entry]
    return read if read or not entries else None


def _read_entry(entry: object) -> Said | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("field"), str) or entry["field"] not in FIELDS:
        return None
    op, at = entry.get("op") or "add", entry.get("at")
    if op not in OPS:
        return None
    units = ", ".join(map(str, at)) if isinstance(at, list) else "" if at is None else str(at)
    words = entry.get("words")
    listed = words[:_MOST_READ] if isinstance(words, list) else [words]
    said = tuple(dict.fromkeys(one[:_LONGEST] for one in listed if isinstance(one, str) and one.strip()))
    value = _finite(_read_value(FIELDS[entry["field"]], entry.get("value")))
    return Said(entry["field"], cast("Op", op), _read_item(entry.get("item")), units[:_LONGEST], said, value)


def _read_item(item: object) -> int | None:
    """Take an item's number, also one written as text; what is none is -1, which no item has: without a number all of them are meant."""
    if item is None or item == "":
        return None
    if isinstance(item, str) and item.isdecimal() and len(item) < len(str(_MOST_READ)):
        return int(item)
    known = isinstance(item, (int, float)) and not isinstance(item, bool) and abs(item) < _MOST_READ and item == int(item)
    return int(cast("float", item)) if known else -1


def _read_value(field: Field, value: JsonValue) -> JsonValue:
    """Take a value; of the flat shape, an object or number written as text."""
    if not isinstance(value, str) or not by_value(field):
        return value[:_LONGEST] if isinstance(value, str) else value
    if value[:1] in "{[" or field.type in {int, float, bool}:
        try:
            return cast("JsonValue", from_json(value))
        except ValueError:
            return value[:_LONGEST]
    return value[:_LONGEST]


def _finite(value: JsonValue) -> JsonValue:
    """Leave out numbers that JSON does not have, as a lenient parser takes them."""
    if isinstance(value, list):
        return [_finite(part) for part in value]
    if isinstance(value, dict):
        return {key: _finite(part) for key, part in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value
