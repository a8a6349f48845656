"""From bytes to text: encodings, lines and JSON records, with an error that says where."""

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, Final, NamedTuple

from extractor.pipeline import MAX_CHARACTERS

MAX_TEXT_BYTES: Final = 4 * MAX_CHARACTERS + 4
"""The longest text file that is read: every text of `MAX_CHARACTERS` fits, in any encoding."""
MAX_LINE_BYTES: Final = 32_000_000
"""The longest line of a JSONL file that is read: every such text fits, were each character escaped."""
MAX_UTF16_BYTES: Final = 64_000_000
"""The longest JSONL file in UTF-16 that is read. UTF-8 has no such limit: it is read line by line."""

_UTF16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_RECORD: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_JSON_NAMES: Final = {
    dict: "an object",
    list: "an array",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}


class Unreadable(Exception):
    """Bytes or JSON that hold no posting; `line` counts from 1 within the bytes that were looked at."""

    def __init__(self, message: str, line: int | None = None) -> None:
        """Say what is wrong and, where it is known, on which line."""
        super().__init__(message)
        self.line = line


class Line(NamedTuple):
    """One line of a file with its number, from 1, and the byte offset at which it begins."""

    number: int
    offset: int
    data: bytes


def decode_text(data: bytes) -> str:
    """Decode a whole file. Raises Unreadable."""
    return _decode(_limited(data, MAX_TEXT_BYTES))


def split_lines(stream: BinaryIO) -> Iterator[Line]:
    """Cut a stream at its line feeds, without the byte order mark; of a line that is too long only the first bytes are given."""
    first = stream.readline(MAX_LINE_BYTES + 1)
    if first.startswith(_UTF16_MARKS):
        stream = io.BytesIO(_decode(_limited(first + stream.read(MAX_UTF16_BYTES), MAX_UTF16_BYTES)).encode())
        first = stream.readline(MAX_LINE_BYTES + 1)
    number, offset, data = 1, 0, first
    while data:
        end = offset + len(data)
        yield Line(number, offset, data)
        while len(data) > MAX_LINE_BYTES and not data.endswith(b"\n"):
            data = stream.readline(MAX_LINE_BYTES + 1)
            end += len(data)
        number, offset, data = number + 1, end, stream.readline(MAX_LINE_BYTES + 1)


def decode_line(line: Line) -> str:
    """Decode one line of a file. Raises Unreadable."""
    return _decode(_limited(line.data, MAX_LINE_BYTES), line.offset)


def parse_record(line: Line) -> tuple[str, str]:
    """Read the id and the text of one JSONL line; an id that is a whole number is its digits. Raises Unreadable."""
    record = _parse_json(decode_line(line))
    if not isinstance(record, dict):
        raise Unreadable(f'{_JSON_NAMES[type(record)]}, where an object with "id" and "text" is expected')
    id_ = record.get("id")
    if isinstance(id_, int) and not isinstance(id_, bool):
        return str(id_), _string(record, "text")
    return _string(record, "id"), _string(record, "text")


def looks_like_record(line: Line) -> bool:
    """Tell whether a line begins as a JSON object with a key does; whether it is one, its reader finds out and says."""
    return bool(_RECORD.match(line.data))


def is_record(line: Line) -> bool:
    """Tell whether a line is a whole record, whatever stands before it."""
    try:
        return looks_like_record(line) and bool(parse_record(line))
    except Unreadable:
        return False


def _limited(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise Unreadable(f"larger than {most:,} bytes, the most that is read")
    return data


def _decode(data: bytes, offset: int = 0) -> str:
    """Decode bytes that begin at this offset of their file, and leave out the byte order mark."""
    is_utf16 = offset == 0 and data.startswith(_UTF16_MARKS)
    if not is_utf16 and (nul := data.find(b"\0")) >= 0:
        raise Unreadable(f"NUL byte at offset {offset + nul}: a binary file, or UTF-16 without a byte order mark", _line_at(data, nul))
    try:
        text = data.decode("utf-16" if is_utf16 else "utf-8")
    except UnicodeDecodeError as error:
        name = "UTF-16" if is_utf16 else "UTF-8"
        line = None if is_utf16 else _line_at(data, error.start)
        raise Unreadable(f"not {name}: byte 0x{data[error.start]:02x} at offset {offset + error.start}", line) from None
    return text.removeprefix("\ufeff")


def _line_at(data: bytes, at: int) -> int:
    return data.count(b"\n", 0, at) + 1


def _string(record: dict[str, object], key: str) -> str:
    if key not in record:
        raise Unreadable(f'the object has no "{key}"')
    value = record[key]
    if not isinstance(value, str):
        expected = "a string or a whole number" if key == "id" else "a string"
        raise Unreadable(f'"{key}" is {_JSON_NAMES[type(value)]}, where {expected} is expected')
    if key == "id" and not value.strip():
        raise Unreadable('"id" is empty')
    return value


def _parse_json(text: str) -> object:
    try:
        return json.loads(text.rstrip())
    except json.JSONDecodeError as error:
        raise Unreadable(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise Unreadable("not JSON that can be read: nested too deeply") from None
    except ValueError as error:  # a number of more digits than Python converts
        raise Unreadable(f"not JSON that can be read: {error}") from None
