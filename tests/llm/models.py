"""Models of our own for tests: functions that answer as one would."""

import json
from collections.abc import Callable
from typing import Any

from extractor.extraction import Usage
from extractor.llm import Answer, Question

POSTING = """Job title: Ferry Mate
Employer: North Shore Ferries
Place: Bergen, Norway

Responsibilities
- Splice ropes by hand
- Keep the log of the ship

Requirements
- Three years at sea
- Good German; a driving licence is a plus
"""


def fact(field: str, at: str | int, words: str | list[str] | None = None, value: object = None, **more: object) -> dict[str, object]:
    """Give an entry of an answer, without the keys that it does not need."""
    entry = {"field": field, "at": str(at), "words": words, "value": value}
    return {**more, **{key: part for key, part in entry.items() if part is not None}}


def saying(*entries: dict[str, Any], asked: list[Question] | None = None) -> Callable[[Question], Answer]:
    """Give a model that says this of every posting, as facts or as changes, whatever it is asked for."""

    def ask(question: Question) -> Answer:
        if asked is not None:
            asked.append(question)
        (task,) = question.schema.model_fields
        return Answer(json.dumps({task: list(entries)}), Usage(calls=1, prompt_tokens=100, completion_tokens=10), finish="stop")

    return ask
