"""Read what a server sent as a completion. Nothing of it is trusted: any part may be missing, of another type, or too large."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final, cast

from extractor.errors import ModelUnusable
from extractor.llm.objects import find_object, sound
from extractor.llm.settings import Api

_MOST_TOKENS: Final = 10**9
"""A count above it is no count."""
_FINISHES: Final = {"max_output_tokens": "length", "completed": "stop", "max_tokens": "length"}
"""The words of other interfaces, in those of chat completions."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a server sent, read."""

    text: str
    """The JSON object, or what there is in its place."""
    structured: bool
    """Whether an object of the shape that was asked for stands in it."""
    finish: str | None
    prompt_tokens: int
    completion_tokens: int
    trouble: str | None = None
    """Why no record can be read from it; None where one may be."""
    final: bool = False
    """Whether another form of the question would not help either: a refusal, a filter, a limit."""

    @property
    def cut_off(self) -> bool:
        """Tell whether the limit of tokens ended it."""
        return self.finish == "length"


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    finish: str | None
    refused: bool = False


def read_completion(content: bytes, api: Api, keys: Collection[str]) -> Completion:
    """Read the body of an answer; `keys` are those of the object asked for. Raises ModelUnusable for what is no completion at all."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise ModelUnusable("the answer is no JSON: is the address that of an OpenAI-compatible server?") from None
    said = _read_response(document) if api == "responses" else _read_chat(document)
    prompt, completion = _tokens(_get(document, "usage"))
    if said is None:
        return Completion("", False, None, prompt, completion, _no_message(document), final=True)
    text, structured = find_object(sound(said.text), keys, cut_off=said.finish == "length")
    final = said.refused or said.finish in ("content_filter", "length")
    return Completion(text, structured, said.finish, prompt, completion, _trouble(said, text), final=final)


def _trouble(said: _Said, text: str) -> str | None:
    if said.finish == "content_filter":
        return "a content filter stopped the answer"
    if said.refused:
        return "the model refused to answer"
    if "{" in text:
        return None
    if said.finish == "length":
        return "the limit of tokens was reached before the answer began: thinking took them all; allow more tokens, or less effort"
    return "the answer holds no JSON object" if text else "the answer is empty"


def _no_message(document: object) -> str:
    return "the server reports an error in place of an answer" if _get(document, "error") else "the answer holds no message"


def _read_chat(document: object) -> _Said | None:
    """Take text and end from a chat completion; None where it holds no message."""
    choice = _first(_get(document, "choices"))
    message = _get(choice, "message")
    if not isinstance(message, dict):
        return None
    call = _get(_first(_get(message, "tool_calls")), "function") or _get(message, "function_call")
    text, refused = _text(_get(message, "content"))
    return _Said(
        _json(_get(call, "arguments")) or text, _word(_get(choice, "finish_reason")), refused or _is_said(_get(message, "refusal"))
    )


def _read_response(document: object) -> _Said | None:
    """Take text and end from a response of the responses interface; None where it has no output."""
    output = _get(document, "output")
    if not isinstance(output, list):
        return None
    calls = [_json(_get(item, "arguments")) for item in output if _get(item, "type") == "function_call"]
    read = [_text(_get(item, "content")) for item in output if _get(item, "type") == "message"]
    text = next((call for call in calls if call), "") or "".join(part for part, _ in read)
    ended = _word(_get(_get(document, "incomplete_details"), "reason")) or _word(_get(document, "status"))
    return _Said(text, ended, any(refused for _, refused in read))


def _text(content: object) -> tuple[str, bool]:
    """Give the text of a message (written as one, in parts, or as the object itself), and whether a part of it is a refusal."""
    if not isinstance(content, list):
        return _json(content), False
    parts = [part if isinstance(part, str) else _get(part, "text") for part in content]
    refused = any(_get(part, "type") == "refusal" or _is_said(_get(part, "refusal")) for part in content)
    return "".join(part for part in parts if isinstance(part, str)), refused


def _json(value: object) -> str:
    """Give text as it is, and an object that should have been text as the JSON it was."""
    if isinstance(value, str):
        return value
    return json.dumps(value) if isinstance(value, dict) else ""


def _get(holder: object, name: str) -> Any:  # noqa: ANN401 - whatever a server put there; every reader checks it
    return cast("dict[str, Any]", holder).get(name) if isinstance(holder, dict) else None


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else None


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _word(value: object) -> str | None:
    return _FINISHES.get(sound(value), sound(value)) if isinstance(value, str) else None


def _tokens(usage: object) -> tuple[int, int]:
    """Give the tokens sent and written, by whichever names; what is no count of tokens is none."""
    prompt, completion = _get(usage, "prompt_tokens"), _get(usage, "completion_tokens")
    return _count(prompt) or _count(_get(usage, "input_tokens")), _count(completion) or _count(_get(usage, "output_tokens"))


def _count(value: object) -> int:
    return value if type(value) is int and 0 <= value <= _MOST_TOKENS else 0
