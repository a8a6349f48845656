"""Where postings come from: files, directories and standard input, read so that one bad input never stops the others."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final

from extractor.decode import MAX_TEXT_BYTES, Line, Unreadable, decode_text, is_record, looks_like_record, parse_record, split_lines
from extractor.pipeline import MAX_CHARACTERS

STDIN: Final = "-"
_SUFFIXES: Final = {".txt", ".html", ".htm", ".jsonl"}


@dataclass(frozen=True, slots=True)
class PostingText:
    """One posting as it was given, and where it stood."""

    id: str
    text: str
    file: str
    line: int | None = None
    """The line of a JSONL file, from 1; None where the posting is the whole file."""


@dataclass(frozen=True, slots=True)
class InputProblem:
    """One input that cannot be read, and why."""

    file: str
    line: int | None
    message: str


Found = Iterator[PostingText | InputProblem]


def read(names: Iterable[str], stdin: BinaryIO) -> Found:
    """Read every posting of the named files and directories, in their order; the name `-` is `stdin`.

    A `.txt` or `.html` file is one posting, whose id is the file's name without the suffix; of two of one name the second has its path as
    id. A `.jsonl` file holds an object a line, with `id` (a string or a whole number) and the string `text`. Of a directory all such files
    below it are read, sorted. Standard input is JSONL if its first line that is not blank begins as an object does, else one text; where a
    later line is a record all the same, what stands before it is a problem and the rest is JSONL. UTF-8 is read, and UTF-16 with a byte
    order mark. What cannot be read is yielded as a problem.
    """
    seen: dict[str, str] = {}
    for name in names:
        for found in _read_stdin(stdin) if name == STDIN else _read_path(name):
            yield found if isinstance(found, InputProblem) else _check(found, seen)


def _check(found: PostingText, seen: dict[str, str]) -> PostingText | InputProblem:
    """Refuse a posting that no encoding can write, or whose id was given before."""
    for key, value in (("id", found.id), ("text", found.text)):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            return InputProblem(
                found.file, found.line, f"the {key} holds half a surrogate pair at character {error.start}: not valid Unicode"
            )
    place = found.file if found.line is None else f"{found.file}:{found.line}"
    if found.id in seen and found.line is None:
        found = replace(found, id=found.file)  # files of one name in two folders are two postings
    if found.id in seen:
        return InputProblem(found.file, found.line, f"the id {found.id!r} was given before, in {seen[found.id]}")
    if _can_be_read(found.text):
        seen[found.id] = place
    return found


def _can_be_read(text: str) -> bool:
    """Tell whether a text may be a posting: one that is refused at once must not take the id of one that follows."""
    return len(text) <= MAX_CHARACTERS and "\0" not in text and any(char.isalnum() for char in text)


def _read_path(name: str) -> Found:
    if not name:
        return iter([InputProblem("", None, "an empty name is no file")])
    path = Path(name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        return iter([InputProblem(str(path), None, _reason(error) if isinstance(error, OSError) else str(error))])
    if stat.S_ISDIR(mode):
        return _read_directory(path)
    if path.suffix.lower() in _SUFFIXES:
        return _read_file(path)
    return iter([InputProblem(str(path), None, "not .txt, .html or .jsonl: rename it, or give it on standard input as -")])


def _read_directory(directory: Path) -> Found:
    refused: list[OSError] = []
    files = [Path(folder, name) for folder, _, names in os.walk(directory, onerror=refused.append) for name in names]
    wanted = sorted(file for file in files if file.suffix.lower() in _SUFFIXES)
    yield from (InputProblem(str(error.filename), None, _reason(error)) for error in refused)
    if not wanted and not refused:
        yield InputProblem(str(directory), None, "no .txt, .html or .jsonl file below this directory")
    for file in wanted:
        if file.exists() and not file.is_file():
            yield InputProblem(str(file), None, "no regular file: a pipe or device might never end")
        else:
            yield from _read_file(file)


def _read_file(path: Path) -> Found:
    file = str(path)
    try:
        with path.open("rb") as stream:
            if path.suffix.lower() == ".jsonl":
                yield from _read_records(split_lines(stream), file)
            else:
                yield PostingText(path.stem, decode_text(stream.read(MAX_TEXT_BYTES + 1)), file)
    except (OSError, Unreadable) as error:
        yield _problem(file, error)


def _read_stdin(stdin: BinaryIO) -> Found:
    """Read standard input as it comes, so that a posting a line is answered at once."""
    file = "standard input"
    try:
        lines = split_lines(stdin)
        head = _head(lines)
        if head and looks_like_record(head[-1]):
            yield from _read_records(chain(head, lines), file)
        else:
            yield from _read_text(chain(head, lines), file)
    except (OSError, Unreadable) as error:
        yield _problem(file, error)


def _read_text(lines: Iterator[Line], file: str) -> Found:
    """Read one text to its end; where a record stands in it after all, say so and read the records."""
    data, first = bytearray(), None
    for line in lines:
        if first and is_record(line):
            yield InputProblem(
                file, first, f"no record, but line {line.number} is one: read are the records from there on, and nothing before them"
            )
            yield from _read_records(chain([line], lines), file)
            return
        data += line.data
        if line.data.strip():
            first = first or line.number
        if len(data) > MAX_TEXT_BYTES:
            break
    yield PostingText(STDIN, decode_text(bytes(data)), file)


def _head(lines: Iterator[Line]) -> list[Line]:
    """Take the lines up to the first that is not blank."""
    head = []
    for line in lines:
        head.append(line)
        if line.data.strip():
            break
    return head


def _read_records(lines: Iterable[Line], file: str) -> Found:
    empty = True
    for line in lines:
        if not line.data.strip():
            continue
        empty = False
        try:
            id_, text = parse_record(line)
        except Unreadable as error:
            yield InputProblem(file, line.number, str(error))
        else:
            yield PostingText(id_, text, file, line.number)
    if empty:
        yield InputProblem(file, None, "no posting in this file")


def _problem(file: str, error: OSError | Unreadable) -> InputProblem:
    return InputProblem(file, error.line, str(error)) if isinstance(error, Unreadable) else InputProblem(file, None, _reason(error))


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
