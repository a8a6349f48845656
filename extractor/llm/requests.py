"""The body of a request: a question in the words of an interface and a server.

instructor writes what asks for the shape of an answer (a response format, a tool, an instruction), once a schema; each question then takes
its own messages to that. For the responses interface instructor 1.17 knows one mode, which sends tool and format at once and validates what
comes back whole or not at all; so there the parts that it writes for chat completions are put in the words of responses here.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from pydantic import BaseModel

from extractor.llm.answers import Question
from extractor.llm.dialect import Dialect, Shape
from extractor.llm.objects import sound
from extractor.llm.settings import Api, Mode, Settings

_NAMES: Final = {"schema": "JSON_SCHEMA", "tools": "TOOLS", "json": "JSON"}
_MOST_SCHEMAS: Final = 256
_MOST_SYSTEMS: Final = 16

Body = Mapping[str, str]
"""A request: the name of each parameter, and its value as JSON. So the schema, the longest part, is written once for all questions."""


@dataclass(frozen=True, slots=True)
class _Asking:
    """What asks for a shape, whatever the question."""

    parts: Body
    instruction: str
    """What the system message says of the shape; empty where a parameter says it."""


def write_body(question: Question, dialect: Dialect, settings: Settings) -> Body:
    """Write the request for this question. Raises ValueError and TypeError for an extra body that is no JSON."""
    strict = "strict" in dialect.flags
    asking = _asking(_schema(question, dialect.shape), dialect.shape.mode, settings.api, strict=strict)
    messages = _messages(question, asking.instruction, apart="system" not in dialect.without)
    said = {"model": settings.model, dialect.limit: question.max_tokens, **_thinking(settings)}
    if settings.api == "responses":
        said["store"] = False
    written = {**asking.parts, **{name: _json(value) for name, value in said.items()}}
    written["input" if settings.api == "responses" else "messages"] = messages
    body = {name: value for name, value in written.items() if name not in dialect.without}
    return body | {name: _json(value) for name, value in settings.extra_body.items()}


def encode(body: Body) -> bytes:
    """Join a request to one JSON object."""
    return ("{" + ",".join(f"{_json(name)}:{value}" for name, value in body.items()) + "}").encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _schema(question: Question, shape: Shape) -> type[BaseModel]:
    return (shape.simple and question.simple_schema) or question.schema


def _thinking(settings: Settings) -> dict[str, object]:
    """Say how hard to think; models that think know no temperature, others answer the same question the same way with none."""
    if settings.effort is None:
        return {"temperature": 0}
    return {"reasoning": {"effort": settings.effort}} if settings.api == "responses" else {"reasoning_effort": settings.effort}


def _messages(question: Question, instruction: str, *, apart: bool) -> str:
    """Write the messages, as JSON; without a system message `apart`, one message says all."""
    system = "\n\n".join(part for part in (question.system, instruction) if part)
    if not system:
        return f"[{_message('user', _written(question.user))}]"
    if not apart:
        together = f"{system}\n\n{question.user}"
        return f"[{_message('user', _written(together))}]"
    return f"[{_message('system', _written_once(system))},{_message('user', _written(question.user))}]"


def _message(role: str, content: str) -> str:
    return f'{{"role":"{role}","content":{content}}}'


def _written(text: str) -> str:
    return _json(sound(text))


_written_once: Final = lru_cache(_MOST_SYSTEMS)(_written)
"""The system message is the same for every posting, and ten times as long as most."""


@lru_cache(_MOST_SCHEMAS)
def _asking(schema: type[BaseModel], mode: Mode, api: Api, *, strict: bool) -> _Asking:
    """Let instructor write what asks for this schema. That takes milliseconds, so it is done once."""
    import instructor
    from instructor.processing import handle_response_model

    blank: dict[str, Any] = {"messages": [{"role": "user", "content": ""}]}
    if mode == "tools" and strict:
        blank["strict"] = True
    _, written = handle_response_model(schema, mode=instructor.Mode[_NAMES[mode]], **blank)
    instruction = "".join(message["content"] for message in written.pop("messages") if message["role"] == "system")
    if mode == "schema" and strict:
        # instructor leaves it to the server whether it holds to the schema.
        written["response_format"]["json_schema"]["strict"] = True
    parts = _for_responses(written, strict=strict) if api == "responses" else written
    return _Asking({name: _json(value) for name, value in parts.items()}, instruction.strip())


def _for_responses(parts: Mapping[str, Any], *, strict: bool) -> Mapping[str, Any]:
    """Put what asks for a shape of chat completions in the words of responses. Where these say nothing of it, tools are strict."""
    if wanted := parts.get("response_format"):
        return {"text": {"format": {"type": wanted["type"], **wanted.get("json_schema", {})}}}
    tools = [{"type": "function", "strict": strict, **tool["function"]} for tool in parts["tools"]]
    return {"tools": tools, "tool_choice": {"type": "function", "name": tools[0]["name"]}}
