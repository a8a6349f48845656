"""Answers kept as they come, so that a run that was broken off goes on where it stopped.

The file is JSONL, a line a posting: the extraction as `extractor normalize` prints it, with the posting's id, so that
`extractor eval --predictions` scores it too; beside it a hash of the text, and the system that answered.
"""

import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from eval.cases import Case
from eval.errors import PredictionsError
from eval.files import find_obstacle
from eval.strict_json import NotJson, parse_json
from extractor.extraction import Extraction

_OWN: Final = ("id", "text_sha256", "system")


class Saved:
    """The answers of one system in one file. Safe to use from several threads."""

    def __init__(self, path: Path, system: str, cases: Iterable[Case]) -> None:
        """Read what the file holds, if it is there.

        Raises PredictionsError for a file that is none of these, or another system's, and for one that cannot be written.
        """
        if problem := find_obstacle(path):
            raise PredictionsError(problem)
        self.problem: str | None = None
        """Why an answer could not be kept, where one could not; it was given all the same."""
        self._path, self._system = path, system
        self._ids = {_hash(case.text): case.id for case in cases}
        self._lock = threading.Lock()
        self._answers = self._read() if path.exists() else {}

    @property
    def known(self) -> int:
        """How many answers are there already, for these postings."""
        return len(self._answers.keys() & self._ids.keys())

    def through(self, extract: Callable[[str], Extraction]) -> Callable[[str], Extraction]:
        """Give a function that takes what is kept, and keeps what it asks `extract` for. What fails is not kept, so it is asked again."""

        def answer(text: str) -> Extraction:
            key = _hash(text)
            if key in self._answers:
                return self._answers[key]
            extraction = extract(text)
            if extraction.failure is None:
                self._keep(key, extraction)
            return extraction

        return answer

    def _keep(self, key: str, extraction: Extraction) -> None:
        """Write a whole line at once: whatever ends the process leaves at most the last one torn."""
        row = {"id": self._ids.get(key, key), "text_sha256": key, "system": self._system, **extraction.model_dump(mode="json")}
        line = json.dumps(row, ensure_ascii=False).encode(errors="backslashreplace") + b"\n"
        with self._lock:
            self._answers[key] = extraction
            try:
                _append(self._path, line)
            except OSError as error:
                self.problem = f"{self._path} holds not every answer: {(error.strerror or str(error)).lower()}"

    def _read(self) -> dict[str, Extraction]:
        lines = self._path.read_bytes().split(b"\n")
        if torn := lines.pop():
            # No line end: the process ended while it wrote this line. It goes, or the next one would be glued to it.
            with self._path.open("r+b") as file:
                file.truncate(self._path.stat().st_size - len(torn))
        kept = [self._parse(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
        return {key: extraction for key, extraction in kept if extraction.failure is None}

    def _parse(self, line: bytes, number: int) -> tuple[str, Extraction]:
        where = f"{self._path}:{number}"
        try:
            row = parse_json(line.decode())
        except (NotJson, UnicodeDecodeError) as error:
            raise PredictionsError(f"{where}: {error}") from None
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in _OWN):
            raise PredictionsError(f"{where}: no answer that a run with --resume kept")
        if row["system"] != self._system:
            raise PredictionsError(f"{where}: answered by {row['system']}, and this run asks {self._system}; name another file")
        try:
            extraction = Extraction.model_validate({key: value for key, value in row.items() if key not in _OWN})
        except ValidationError as error:
            raise PredictionsError(f"{where}: no extraction of this version: {error.errors()[0]['msg']}") from None
        return str(row["text_sha256"]), extraction


def _append(path: Path, line: bytes) -> None:
    """Add a line, or nothing of it. Raises OSError."""
    with path.open("ab") as file:
        end = file.tell()
    try:
        with path.open("ab") as file:
            file.write(line)
    except OSError:
        os.truncate(path, end)
        raise


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
