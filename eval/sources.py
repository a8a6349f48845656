"""Rows of gold as they are stored, each with the place it was read from."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

from pydantic import JsonValue

from eval.errors import GoldError
from eval.strict_json import NotJson, parse_json
from extractor.decode import Unreadable, decode_line, split_lines

_HUB_NAME: Final = re.compile(r"(?P<name>[\w.-]+(?:/[\w.-]+)?)(?::(?P<split>[\w.-]+))?")
_NESTED: Final = ("labels", "labelled", "optional", "evidence")
_BATCH: Final = 256


class Found(NamedTuple):
    """A row and where it stands, for messages: `gold.jsonl:12`."""

    where: str
    row: object


def read(source: str | Path) -> Iterator[Found]:
    """Read the rows of a folder, a .jsonl or a .parquet file, or a Hugging Face dataset. Raises GoldError."""
    path = Path(source)
    if path.is_dir():
        return _read_folder(path)
    if path.suffix in {".jsonl", ".ndjson"}:
        return (Found(where, row) for where, row in read_objects(path))
    if path.suffix == ".parquet":
        return (Found(where, _unpack(row, where)) for where, row in read_parquet(path))
    if path.exists():
        raise GoldError(f"{path}: gold is a folder, .jsonl, .parquet or the name of a dataset; a table of other columns needs --columns")
    return (Found(where, _unpack(row, where)) for where, row in read_hub(str(source)))


def _read_folder(folder: Path) -> Iterator[Found]:
    """Read pairs: `<id>.json` with the labels and, unless it holds the text itself, `<id>.txt` with the posting byte for byte."""
    labels = {path.stem: path for path in sorted(folder.glob("*.json"))}
    texts = {path.stem: path for path in sorted(folder.glob("*.txt"))}
    for stem in texts.keys() - labels.keys():
        raise GoldError(f"{texts[stem]}: no {stem}.json beside it")
    for stem, path in labels.items():
        row = _decode(_text(path), str(path))
        if stem in texts:
            row = {"text": _text(texts[stem]), **row}
        yield Found(str(path), {"id": stem, **row})


def read_objects(path: Path) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """Read the objects of a JSONL file line by line, each with its place. Raises GoldError."""
    number = 1
    try:
        with path.open("rb") as stream:
            for line in split_lines(stream):
                number = line.number
                if line.data.strip():
                    where = f"{path}:{number}"
                    yield where, _decode(decode_line(line), where)
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from None
    except Unreadable as error:
        raise GoldError(f"{path}:{number}: {error}") from None


def read_parquet(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read the rows of a Parquet file, a batch at a time, each with its place. Raises GoldError."""
    from pyarrow import ArrowException, parquet

    number = 0
    try:
        with parquet.ParquetFile(path) as table:
            for batch in table.iter_batches(_BATCH):
                for row in batch.to_pylist():
                    number += 1
                    yield f"{path}: row {number}", row
    except (OSError, ArrowException) as error:
        raise GoldError(f"{path}: {error}") from None


def read_hub(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Read a dataset by its name, `owner/name` or `owner/name:split`; without a split the one called test, or the only one.

    Raises GoldError.
    """
    if not (match := _HUB_NAME.fullmatch(name)):
        raise GoldError(f"{name}: no such file or folder, nor the name of a dataset")
    from datasets import load_dataset

    try:
        splits = load_dataset(match["name"])
    except Exception as error:  # noqa: BLE001 - the library raises its own, httpx's and fsspec's errors
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        raise GoldError(f"{name}: no such file or folder, and no dataset of this name: {reason}") from None
    wanted = match["split"] or ("test" if "test" in splits or len(splits) > 1 else next(iter(splits)))
    if wanted not in splits:
        raise GoldError(f"{name}: no split '{wanted}'; it has {', '.join(splits)}")
    for number, row in enumerate(splits[wanted], start=1):
        yield f"{name}: row {number}", row


def _unpack(row: Mapping[str, Any], where: str) -> dict[str, Any]:
    """Undo what a table does to nested values: JSON strings are read, and the nulls that Arrow puts for absent keys of structs left out.

    >>> _unpack({"id": "a", "labels": '{"title": null}'}, "row 1")
    {'id': 'a', 'labels': {'title': None}}
    >>> _unpack({"id": "a", "labels": {"pay": [{"min_value": 20.0, "unit": None}]}}, "row 1")
    {'id': 'a', 'labels': {'pay': [{'min_value': 20.0}]}}
    """
    return {key: _nested(value, where) if key in _NESTED else value for key, value in row.items()}


def _nested(value: object, where: str) -> object:
    if isinstance(value, str):
        try:
            return parse_json(value)
        except NotJson as error:
            raise GoldError(f"{where}: {error}") from None
    return _dense(value)


def _dense(value: object) -> object:
    if isinstance(value, dict):
        return {key: _dense(part) for key, part in value.items() if part is not None}
    return [_dense(part) for part in value] if isinstance(value, list) else value


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: not UTF-8 at byte {error.start}") from None


def _decode(text: str, where: str) -> dict[str, JsonValue]:
    try:
        row = parse_json(text.rstrip())
    except NotJson as error:
        raise GoldError(f"{where}: {error}") from None
    if not isinstance(row, dict):
        raise GoldError(f"{where}: not a JSON object")
    return row
