"""The body of a request: a question in the words of an interface and a server.

instructor writes what asks for the shape of an answer (a response format, a tool, an instruction), once a schema; each question then takes
its own messages to that. For the responses interface instructor 1.17 knows one mode, which sends tool and format at once and validates what
comes back whole or not at all; so there the parts that it writes for chat completions are put in the words of responses here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel, JsonValue

from extractor.llm.answers import Question
from extractor.llm.dialect import Dialect, Shape
from extractor.llm.settings import Settings

_NAMES: Final = {"schema": "JSON_SCHEMA", "tools": "TOOLS", "json": "JSON"}
_MOST_SCHEMAS: Final = 256
_LONE: Final = re.compile("[\ud800-\udfff]")

Body = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class _Asking:
    """What asks for a shape, whatever the question."""

    parts: Body
    instruction: str
    """What the system message says of the shape; empty where a parameter says it."""


def write_body(question: Question, dialect: Dialect, settings: Settings) -> Body:
    """Write the body of a request for this question."""
    asking = _asking(_schema(question, dialect.shape), dialect.shape, strict="strict" not in dialect.without)
    messages = _messages(question, asking.instruction, apart="system" not in dialect.without)
    body: Body
    if settings.api == "responses":
        body = {"model": settings.model, "input": messages, "store": False, **_for_responses(asking.parts)}
    else:
        body = {"model": settings.model, "messages": messages, **asking.parts}
    body[dialect.limit] = question.max_tokens
    body |= _thinking(settings)
    return {name: value for name, value in body.items() if name not in dialect.without} | dict(settings.extra_body)


def _schema(question: Question, shape: Shape) -> type[BaseModel]:
    return (shape.simple and question.simple_schema) or question.schema


def _thinking(settings: Settings) -> Body:
    """Say how hard to think; models that think know no temperature, others answer the same question the same way with none."""
    if settings.effort is None:
        return {"temperature": 0}
    return {"reasoning": {"effort": settings.effort}} if settings.api == "responses" else {"reasoning_effort": settings.effort}


def _messages(question: Question, instruction: str, *, apart: bool) -> list[JsonValue]:
    """Write the messages; without a system message `apart`, one message says all."""
    system = sound("\n\n".join(part for part in (question.system, instruction) if part))
    user = sound(question.user)
    if not system:
        return [{"role": "user", "content": user}]
    if not apart:
        return [{"role": "user", "content": f"{system}\n\n{user}"}]
    return [{"role": "system", "content": system}, {"role": "user", "content": user}]


def sound(text: str) -> str:
    r"""Replace what no UTF-8 has: halves of surrogate pairs, as a broken escape leaves them.

    >>> sound("a\ud800b") == "a\ufffdb"
    True
    """
    return _LONE.sub("\ufffd", text)


@lru_cache(_MOST_SCHEMAS)
def _asking(schema: type[BaseModel], shape: Shape, *, strict: bool) -> _Asking:
    """Let instructor write what asks for this schema. That takes milliseconds, so it is done once."""
    import instructor
    from instructor.processing import handle_response_model

    strict = strict and not shape.simple
    blank: dict[str, Any] = {"messages": [{"role": "user", "content": ""}]}
    if shape.mode == "tools" and strict:
        blank["strict"] = True
    _, written = handle_response_model(schema, mode=instructor.Mode[_NAMES[shape.mode]], **blank)
    instruction = "".join(message["content"] for message in written.pop("messages") if message["role"] == "system")
    if shape.mode == "schema" and strict:
        # instructor leaves it to the server whether it holds to the schema.
        written["response_format"]["json_schema"]["strict"] = True
    return _Asking(written, instruction.strip())


def _for_responses(parts: Mapping[str, Any]) -> Body:
    """Put what asks for a shape of chat completions in the words of responses."""
    said: Body = {}
    if wanted := parts.get("response_format"):
        said["text"] = {"format": {"type": wanted["type"], **wanted.get("json_schema", {})}}
    if tools := parts.get("tools"):
        # Responses are strict where nothing is said of it, and then refuse the simple schemas.
        said["tools"] = [{"type": "function", "strict": False, **tool["function"]} for tool in tools]
        said["tool_choice"] = {"type": "function", "name": tools[0]["function"]["name"]}
    return said
