"""Readings: what a model said of a posting, kept by field, place, words and value.

Not the answer to one wording of a prompt, so that a change of the checks, of the policy or of what is made of claims can be evaluated
without asking again, and a changed prompt marks a reading as older and voids nothing. A file of readings is JSON Lines, one reading a line.
"""

import datetime as dt
import hashlib
import json
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Final, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, JsonValue, StringConstraints, ValidationError

from extractor.document import Document, Span
from extractor.errors import RecordingError
from extractor.extraction import ChangeOp, Usage
from extractor.fields import FIELDS
from extractor.llm.claims import Claim
from extractor.llm.wire import Task

Origin = Literal["model", "reader"]
"""Whether a provider's or server's model said it, or a reader in its place, by hand: the two are never mixed in one table."""
_BEGIN: Final = b'{"posting": "'
"""How every line begins."""


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SaidOf(_Line):
    """One claim, placed in the posting as it was given."""

    field: str
    op: ChangeOp = "add"
    at: tuple[tuple[int, int], ...] = ()
    """Where the units stand that were named."""
    words: str | None = None
    value: JsonValue = None
    of: JsonValue = None
    problem: str | None = None
    """Why the claim could not be placed, where it could not."""


class Reading(_Line):
    """What one model said of one posting, once."""

    posting: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the posting as it was given."""
    model: str
    task: Task
    prompt: str
    """Version of the prompt that was answered."""
    date: dt.date
    origin: Origin = "model"
    finish: str | None = None
    """Why the answer ended, as the server says it."""
    usage: Usage = Usage()
    claims: tuple[SaidOf, ...] = ()
    failure: str | None = None
    """Why this is no reading of the posting, where it is none."""
    answer: str | None = None
    """The answer as it came, where no claims could be read from it."""


class Placed(NamedTuple):
    """A claim of a reading, or why it could not be placed."""

    claim: Claim
    problem: str | None


def hash_of(text: str) -> str:
    """Name a posting by its text."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()


def keep(claim: Claim, document: Document, problem: str | None = None) -> SaidOf:
    """Turn a claim into what is kept of it: places as they are in the posting as given, which no later way of rendering it changes."""
    at = tuple((span.start, span.end) for span in map(document.origin, claim.at))
    return SaidOf(field=claim.field, op=claim.op, at=at, words=claim.words, value=claim.value, of=claim.of, problem=problem)


def placed(reading: Reading, document: Document) -> Iterator[Placed]:
    """Give the claims of a reading again. One of a field that the schema no longer has is left out."""
    for said in reading.claims:
        if said.field in FIELDS:
            seen = (document.seen(Span(start, end)) for start, end in said.at if 0 <= start < end <= len(document.source))
            at = tuple(span for span in seen if span.start < span.end)
            yield Placed(Claim(said.field, said.op, at, said.words, said.value, said.of), said.problem)


class Recorder:
    """A file that readings are added to. It is opened before anything is asked, so that nothing that was paid for finds no place."""

    def __init__(self, path: Path, origin: Origin = "model") -> None:
        """Open the file. Raises RecordingError where it cannot be written."""
        self._path, self._lock, self._origin = path, threading.Lock(), origin
        self.problem: str | None = None
        """The first failure to write, for one warning."""
        try:
            self._known = _mend(path) if path.is_file() else set()
            path.open("ab").close()
        except OSError as error:
            raise RecordingError(f"{path}: readings cannot be written: {(error.strerror or str(error)).lower()}") from None

    def add(self, reading: Reading) -> None:
        """Add a line, unless nothing was asked for it and the file has it. A failure to write is remembered in `problem` alone."""
        key = _key(reading)
        if not reading.usage.calls and key in self._known:
            return
        kept = reading.model_copy(update={"origin": self._origin})
        line = json.dumps(kept.model_dump(mode="json", exclude_defaults=True), ensure_ascii=True).encode() + b"\n"
        with self._lock:
            try:
                _append(self._path, line)
                self._known.add(key)
            except OSError as error:
                self.problem = self.problem or f"{self._path}: readings are not kept: {(error.strerror or str(error)).lower()}"


def _append(path: Path, line: bytes) -> None:
    """Add a line, or nothing of it: half a line, as a disk has room for it, would cost the next one too. Raises OSError."""
    with path.open("ab", buffering=0) as file:
        before = file.tell()
        try:
            while line:
                line = line[file.write(line) :]
        except OSError:
            with suppress(OSError):
                file.truncate(before)
            raise


def _key(reading: Reading) -> str:
    return f"{reading.posting} {reading.task} {reading.prompt} {reading.model} {reading.failure is None}"


def _mend(path: Path) -> set[str]:
    """Take off a torn last line, or end one that only lacks its end; give the keys of the readings that are there.

    Raises RecordingError for a file of something else, which is left as it is.
    """
    lines, torn = _lines(path.read_bytes(), str(path))
    if torn:
        with path.open("r+b") as file:
            file.seek(-torn, os.SEEK_END)
            file.truncate()
    elif lines and not path.read_bytes().endswith(b"\n"):
        _append(path, b"\n")
    return {_key(reading) for reading in lines}


def _lines(content: bytes, where: str) -> tuple[list[Reading], int]:
    """Read lines; give the readings, and the length of a torn last one, as a process leaves it that ends while it writes.

    Lines end at a line feed and at nothing else: words may hold other separators. Raises RecordingError.
    """
    *lines, last = content.split(b"\n")
    readings = [_parse(line, f"{where}:{number}") for number, line in enumerate(lines, start=1) if line.strip()]
    try:
        return [*readings, *([_parse(last, f"{where}:{len(lines) + 1}")] if last.strip() else [])], 0
    except RecordingError:
        if not last.startswith(_BEGIN[: len(last)]):
            raise
        return readings, len(last)


class Recorded:
    """Readings of a file, by posting and task; of several of one posting the last without a failure counts."""

    def __init__(self, path: Path) -> None:
        """Read the file; a torn last line is left out. Raises RecordingError for a file that holds no readings."""
        self._by_key: dict[tuple[str, Task], Reading] = {}
        self.path = path
        try:
            content = path.read_bytes()
        except OSError as error:
            raise RecordingError(f"{path}: no readings: {(error.strerror or str(error)).lower()}") from None
        for reading in _lines(content, str(path))[0]:
            self._add(reading)
        if not self._by_key:
            raise RecordingError(f"{path}: no reading in this file")
        if len({reading.origin for reading in self._by_key.values()}) > 1:
            raise RecordingError(f"{path}: readings by hand and a model's stand in one file; their figures are never mixed")

    def find(self, text: str, task: Task) -> Reading | None:
        """Give the reading of a posting, whatever the wording it answered; None where there is none."""
        return self._by_key.get((hash_of(text), task))

    @property
    def models(self) -> tuple[str, ...]:
        """The models that said it; readers in a model's place are marked."""
        marks = {"model": "", "reader": " (by hand)"}
        return tuple(dict.fromkeys(f"{reading.model}{marks[reading.origin]}" for reading in self._by_key.values()))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings that count."""
        return tuple(self._by_key.values())

    def _add(self, reading: Reading) -> None:
        key = (reading.posting, reading.task)
        if reading.failure is None or key not in self._by_key or self._by_key[key].failure is not None:
            self._by_key[key] = reading


def _parse(line: bytes, where: str) -> Reading:
    try:
        return Reading.model_validate_json(line)
    except ValidationError as error:
        raise RecordingError(f"{where}: no reading that can be read: {error.errors()[0]['msg']}") from None
