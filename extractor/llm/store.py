"""A cache of answers: what was asked once, in these very words, is not asked again."""

import hashlib
import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Final

from extractor.errors import RecordingError
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Question

_TABLE: Final = "create table if not exists answers (key text primary key, answer text not null) without rowid"


def key_of(question: Question) -> str:
    """Name a question by all that it holds: both messages, the schema and the limit of tokens."""
    parts = (question.system, question.user, json.dumps(question.schema.model_json_schema(), sort_keys=True), str(question.max_tokens))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Cache:
    """Answers of one model in a sqlite file, a step on the way to the model. Safe to use from many threads and processes."""

    def __init__(self, path: Path, model: str) -> None:
        """Open the file. Raises RecordingError for one that is no cache, before anything is sent."""
        self._path, self._model, self._lock = path, model, threading.Lock()
        self.problem: str | None = None
        """The first failure to read or write, for one warning."""
        with self._lock, closing(self._connect()):
            pass

    def before(self, question: Question) -> Answer | None:
        """Give the answer that is kept; it costs nothing. One that cannot be read is asked for anew, and `problem` says so."""
        try:
            with self._lock, closing(self._connect()) as database:
                row = database.execute("select answer from answers where key = ?", (self._key(question),)).fetchone()
            return _parse(row[0]) if row else None
        except (sqlite3.Error, RecordingError, ValueError, KeyError, TypeError, AttributeError) as error:
            self.problem = self.problem or f"{self._path}: answers cannot be read: {error}"
            return None

    def after(self, question: Question, answer: Answer) -> Answer:
        """Leave the answer as it is: it is kept once something could be read from it."""
        del question
        return answer

    def keep(self, question: Question, answer: Answer) -> None:
        """Keep an answer that was of use. A failure is remembered in `problem` and costs nothing else."""
        kept = json.dumps({"text": answer.text, "finish": answer.finish})
        try:
            with self._lock, closing(self._connect()) as database, database:
                database.execute("insert or replace into answers values (?, ?)", (self._key(question), kept))
        except (sqlite3.Error, RecordingError) as error:
            self.problem = self.problem or f"{self._path}: answers are not kept: {error}"

    def _key(self, question: Question) -> str:
        return f"{self._model} {key_of(question)}"

    def _connect(self) -> sqlite3.Connection:
        try:
            database = sqlite3.connect(self._path, timeout=30)
            database.execute("pragma journal_mode = wal")
            database.execute(_TABLE)
        except sqlite3.Error as error:
            raise RecordingError(f"{self._path}: no cache that can be used: {error}") from None
        return database


def _parse(kept: str) -> Answer:
    record = json.loads(kept)
    return Answer(str(record["text"]), Usage(), finish=record.get("finish"))
