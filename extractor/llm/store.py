"""Answers kept: a cache that spares a second call, and recordings of a run that can be played again without a model."""

import hashlib
import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Final

from extractor.errors import ModelSilent, RecordingError
from extractor.extraction import Usage
from extractor.llm.answers import Answer, Ask, Question

_TABLE: Final = "create table if not exists answers (key text primary key, answer text not null) without rowid"


def key_of(question: Question) -> str:
    """Name a question by all that it holds: prompt (with the posting), schema and limit of tokens."""
    parts = (question.system, question.user, json.dumps(question.schema.model_json_schema(), sort_keys=True), str(question.max_tokens))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def cached(ask: Ask, path: Path, model: str) -> Ask:
    """Ask only what the sqlite file does not hold yet from this model. An answer that was cut off is not kept. Raises RecordingError."""
    lock = threading.Lock()

    def look_up(key: str) -> str | None:
        with lock, closing(_connect(path)) as database:
            row = database.execute("select answer from answers where key = ?", (key,)).fetchone()
        return row[0] if row else None

    def keep(key: str, answer: Answer) -> None:
        with lock, closing(_connect(path)) as database, database:
            database.execute("insert or replace into answers values (?, ?)", (key, _dump(answer)))

    def ask_once(question: Question) -> Answer:
        key = f"{model} {key_of(question)}"
        if (held := look_up(key)) is not None:
            return Answer(_parse(held, str(path)).text, Usage())
        answer = ask(question)
        if not answer.cut_off:
            keep(key, answer)
        return answer

    closing(_connect(path)).__enter__().close()  # a file that is no cache is found out before anything is sent
    return ask_once


def recorded(ask: Ask, path: Path, model: str) -> Ask:
    """Ask, and add each question's key and answer to a JSONL file."""
    lock = threading.Lock()

    def ask_and_record(question: Question) -> Answer:
        answer = ask(question)
        line = json.dumps({"key": key_of(question), "model": model, **json.loads(_dump(answer))}, ensure_ascii=False)
        with lock, path.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
        return answer

    return ask_and_record


def replayed(path: Path) -> Ask:
    """Answer from a recording, the same every time. Raises RecordingError for a file that is none; ModelSilent for a question not in it."""
    answers: dict[str, Answer] = {}
    try:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                answers[json.loads(line)["key"]] = _parse(line, f"{path}:{number}")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RecordingError(f"{path}: no recording that can be read: {error}") from None

    def answer(question: Question) -> Answer:
        try:
            return answers[key_of(question)]
        except KeyError:
            raise ModelSilent("the recording holds no answer to this question: prompt, schema or posting have changed") from None

    return answer


def _connect(path: Path) -> sqlite3.Connection:
    try:
        database = sqlite3.connect(path, timeout=30)
        database.execute("pragma journal_mode = wal")
        database.execute(_TABLE)
    except sqlite3.Error as error:
        raise RecordingError(f"{path}: no cache that can be used: {error}") from None
    return database


def _dump(answer: Answer) -> str:
    return json.dumps({"text": answer.text, "usage": answer.usage.model_dump(), "cut_off": answer.cut_off}, ensure_ascii=False)


def _parse(line: str, where: str) -> Answer:
    try:
        record = json.loads(line)
        return Answer(str(record["text"]), Usage.model_validate(record["usage"]), bool(record["cut_off"]))
    except (ValueError, KeyError, TypeError) as error:
        raise RecordingError(f"{where}: no answer that can be read: {error}") from None
