"""Predictions of any system, read from JSONL: `{"id", "posting": {field: value}, "evidence"?}` or plain `{"id", field: value, ...}`."""

import json
from pathlib import Path

from pydantic import JsonValue, TypeAdapter, ValidationError

from eval.answer import Answer, Pointer
from eval.errors import PredictionsError
from eval.strict_json import NotJson, parse_json
from extractor.fields import FIELDS

_EVIDENCE = TypeAdapter(dict[str, tuple[Pointer, ...]])


def read_predictions(path: Path) -> dict[str, Answer]:
    """Read answers by the id of their posting. A field that the schema does not have, or no posting at all, is said in the answer.

    Raises PredictionsError, naming file and line, for what cannot be read.
    """
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


def _decode(line: str, where: str) -> dict[str, JsonValue]:
    try:
        row = parse_json(line)
    except NotJson as error:
        raise PredictionsError(f"{where}: {error}") from None
    if not isinstance(row, dict) or isinstance(row.get("id"), bool) or not isinstance(row.get("id"), str | int):
        raise PredictionsError(f"{where}: not a JSON object with an 'id' that is a string or a number")
    return row


def _parse(row: dict[str, JsonValue], where: str) -> Answer:
    """Take the values as they were printed: the comparators judge JSON, and a value of the wrong type is a wrong value.

    A row that says of a `failure` is no answer, whatever values it has: `extractor normalize` prints those of the rules there.
    """
    if (failure := row.get("failure")) is not None and failure is not False:
        return Answer({}, failure=failure if isinstance(failure, str) else json.dumps(failure))
    values = row.get("posting", row)
    if not isinstance(values, dict):
        return Answer({}, error=f"'posting' is {'null' if values is None else 'no JSON object'} ({where})")
    try:
        evidence = _EVIDENCE.validate_python(row["evidence"]) if row.get("evidence") is not None else None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(("evidence", *map(str, first["loc"])))
        raise PredictionsError(f"{where}: {place}: {first['msg']}") from None
    unknown = () if values is row else tuple(sorted({*values, *(evidence or {})} - FIELDS.keys()))
    return Answer({name: value for name, value in values.items() if name in FIELDS}, evidence, unknown=unknown)
