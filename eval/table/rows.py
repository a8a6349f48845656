"""Rows of tables by the names of their columns: CSV, Parquet, JSONL and Hugging Face datasets, row by row."""

import codecs
import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from eval.errors import GoldError
from eval.sources import read_hub, read_objects, read_parquet
from eval.table.column_map import ColumnMap
from eval.table.near import suggest
from extractor.decode import Line, Unreadable, decode_line, split_lines
from extractor.pipeline import MAX_CHARACTERS

_CSV: Final = {".csv": ",", ".tsv": "\t"}
_SELF_MARKED: Final = frozenset({"utf-8", "utf-8-sig", "utf-16"})

Rows = Iterator[tuple[str, Mapping[str, object]]]


def read_rows(source: str | Path, column_map: ColumnMap) -> Rows:
    """Read the rows of a table, each with its place. Raises GoldError for what cannot be read and columns that are not there."""
    path = Path(source)
    suffix = path.suffix.lower()
    if suffix in _CSV:
        return _checked(_read_csv(path, column_map, column_map.delimiter or _CSV[suffix]), column_map, str(path))
    if suffix in {".jsonl", ".ndjson"}:
        return _checked(read_objects(path), column_map, str(path), may_lack=True)
    if suffix == ".parquet":
        return _checked(read_parquet(path), column_map, str(path))
    if path.exists():
        raise GoldError(f"{path}: a table is .csv, .tsv, .parquet, .jsonl or the name of a dataset")
    return _checked(read_hub(str(source)), column_map, str(source))


def _checked(rows: Rows, column_map: ColumnMap, name: str, *, may_lack: bool = False) -> Rows:
    """See that the columns of the map are in the first row; in JSONL, where empty ones may be left out, in any."""
    known: dict[str, None] = {}
    for number, (where, row) in enumerate(rows):
        if may_lack or not number:
            known |= dict.fromkeys(row)
        if not may_lack and not number:
            _check_columns(column_map, known, name)
        yield where, row
    _check_columns(column_map, known, name)


def _check_columns(column_map: ColumnMap, known: dict[str, None], name: str) -> None:
    for key, column in column_map.columns:
        if known and column not in known:
            raise GoldError(f"{name}: there is no column '{column}', which the map names in {key}; {suggest(column, known)}")


def _read_csv(path: Path, column_map: ColumnMap, delimiter: str) -> Rows:
    """Read a CSV file; a row's place is the line that it begins on."""
    csv.field_size_limit(MAX_CHARACTERS)  # of the whole process, and by itself 131,072: postings are longer
    begins = 1
    try:
        with path.open("rb") as stream:
            lines = _decoded(split_lines(stream), column_map.encoding)
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            header = _header(next(reader, []), str(path))
            begins = reader.line_num + 1
            for cells in reader:
                if cells and len(cells) != len(header):
                    raise GoldError(f"{path}:{begins}: {len(cells)} cells, where the header has {len(header)}")
                if cells:
                    yield f"{path}:{begins}", dict(zip(header, cells, strict=True))
                begins = reader.line_num + 1
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from None
    except csv.Error as error:
        raise GoldError(f"{path}:{begins}: {_explain(error)}") from None
    except _Undecodable as error:
        raise GoldError(f"{path}:{error}") from None


def _header(names: list[str], path: str) -> list[str]:
    names = [name.strip() for name in names]
    if not any(names):
        raise GoldError(f"{path}:1: no names of columns")
    for name in names:
        if name and names.count(name) > 1:
            raise GoldError(f"{path}:1: two columns are called '{name}'")
    return names


class _Undecodable(Exception):
    """A line that is not in the encoding; the message begins with its number."""


def _decoded(lines: Iterator[Line], encoding: str) -> Iterator[str]:
    name, number = codecs.lookup(encoding).name, 1
    try:
        for line in lines:
            number = line.number
            yield decode_line(line) if name in _SELF_MARKED else line.data.decode(name)
    except (Unreadable, UnicodeDecodeError) as error:
        hint = '; where that is not its encoding, say so in the map: encoding = "cp1252"' if name in _SELF_MARKED else ""
        reason = str(error) if isinstance(error, Unreadable) else f"not {encoding}: byte 0x{error.object[error.start]:02x}"
        raise _Undecodable(f"{number}: {reason}{hint}") from None


def _explain(error: csv.Error) -> str:
    if "field larger" in str(error):
        return f"a cell of more than {MAX_CHARACTERS:,} characters, or a quotation mark that is not closed"
    if "unexpected end" in str(error):
        return "a quotation mark that is not closed"
    return str(error)
