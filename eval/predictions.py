"""Predictions of any system, read from JSONL: `{"id", "posting": {field: value}, "evidence"?}` or plain `{"id", field: value, ...}`."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from eval.answer import Answer, Pointer
from eval.errors import PredictionsError
from extractor.fields import FIELDS

_EVIDENCE = TypeAdapter(dict[str, tuple[Pointer, ...]])


def read_predictions(path: Path) -> dict[str, Answer]:
    """Read answers by the id of their posting. Raises PredictionsError, naming file and line."""
    answers: dict[str, Answer] = {}
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        row = _decode(line, where)
        name = str(row["id"])
        if name in answers:
            raise PredictionsError(f"{where}: the id '{name}' was given before")
        answers[name] = _parse(row, where)
    return answers


def _lines(path: Path) -> list[str]:
    try:
        return path.read_bytes().decode("utf-8-sig").split("\n")
    except OSError as error:
        raise PredictionsError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise PredictionsError(f"{path}: not UTF-8 at byte {error.start}") from None


def _decode(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise PredictionsError(f"{where}: not JSON that can be read: {error}") from None
    if not isinstance(row, dict) or not isinstance(row.get("id"), str | int):
        raise PredictionsError(f"{where}: not a JSON object with an 'id' that is a string or a number")
    return row


def _parse(row: dict[str, Any], where: str) -> Answer:
    """Take the values as they were printed: the comparators judge JSON, and a value of the wrong type is a wrong value."""
    values = row.get("posting", row)
    if values is None:
        return Answer({})
    if not isinstance(values, dict):
        raise PredictionsError(f"{where}: 'posting' is not a JSON object")
    unknown = [] if values is row else sorted(values.keys() - FIELDS.keys())
    if unknown:
        raise PredictionsError(f"{where}: unknown field '{unknown[0]}' in 'posting'")
    try:
        evidence = _EVIDENCE.validate_python(row["evidence"]) if row.get("evidence") is not None else None
    except ValidationError as error:
        first = error.errors()[0]
        raise PredictionsError(f"{where}: evidence.{'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    return Answer({name: value for name, value in values.items() if name in FIELDS}, evidence)
