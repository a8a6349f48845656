"""What a server means by refusing a request: a parameter it does not take, the shape asked for, or this one posting.

Servers say it in many forms: OpenAI and Azure name `param` and `code`; vLLM, Mistral and others pass on pydantic's list of errors with
places (`loc`); Gemini sends a list, and speaks of names it cannot find; llama.cpp has a `type` and a sentence. So all texts of the body are
gathered, the names of places apart. They are looked at and never shown: servers repeat what was asked.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

import openai

from extractor.errors import ModelError, ModelRefused, ModelSilent, ModelUnusable

SHAPE: Final = "the shape"
"""Stands for the parameters that ask for the shape of an answer."""

_LONGEST: Final = 300
"""How much of a text is looked at: what a server repeats of the posting stands further on, if anywhere."""
_MOST_TEXTS: Final = 60
_DEEPEST: Final = 6
_PLACES: Final = frozenset({"param", "loc", "field", "property"})
_TOO_LONG: Final = re.compile(
    r"context[ _-]?(?:length|window|size)|string_above_max_length|too many (?:input |prompt )?tokens"
    r"|(?:prompt|input|request|message)s? (?:is |are )?too (?:long|large)"
    r"|reduce the length|token count .{0,40}exceeds|exceeds .{0,30}(?:context|number of tokens)",
    re.IGNORECASE,
)
_FILTERED: Final = re.compile(
    r"content[ _-]?filter|content[ _-]?(?:management[ _-]?)?policy|responsibleai|invalid_prompt|usage policy|moderation|flagged|safety",
    re.IGNORECASE,
)
_SHAPES: Final = re.compile(
    r"response_?format|text\.format|json_?schema|json_object|\bschema\b|additionalProperties|grammar|structured output"
    r"|\btools?\b|\bfunctions?\b|function_declarations",
    re.IGNORECASE,
)
_SYSTEM: Final = re.compile(
    r"(?:system|developer)['\"]? (?:role|message|instruction)|role.{0,40}['\"]system['\"]|['\"]system['\"].{0,20}role", re.IGNORECASE
)
_LIMITS: Final = ("max_completion_tokens", "max_output_tokens", "max_tokens")
_DISTINCT: Final = (*_LIMITS, "reasoning_effort", "tool_choice", "temperature")
"""Names that stand for nothing else in a sentence."""
_QUOTED: Final = ("strict", "store", "reasoning")
"""Names that are words as well: they count where they are quoted, or named as a place."""
_KNOWN: Final = (*_DISTINCT, *_QUOTED)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the body of an error says."""

    places: tuple[str, ...]
    text: str

    def lies_in_posting(self) -> str | None:
        """Give the reason if it is this posting that is refused, and not the way it is asked about."""
        if _TOO_LONG.search(self.text):
            return "the posting is longer than the model takes"
        return "a content filter stopped the question" if _FILTERED.search(self.text) else None

    def objects_to(self, sent: Collection[str]) -> str | None:
        """Name the parameter, of those that were sent, that is refused, or SHAPE; None where none is named."""
        if _SYSTEM.search(self.text):
            return "system"
        for place in self.places:
            parts = re.split(r"[^A-Za-z_]+", place)
            for name in _KNOWN:
                if name in parts and name in sent and (name != "strict" or parts[-1] == name):
                    return name
            if _SHAPES.search(place):
                return SHAPE
        return self._in_text(sent)

    def _in_text(self, sent: Collection[str]) -> str | None:
        for name in _DISTINCT:
            if name in sent and re.search(rf"(?<!\w){name}(?!\w)", self.text):
                return name
        for name in _QUOTED:
            if name in sent and re.search(rf"['\"`]{name}['\"`]|(?:supplied|parameter|argument|field):? {name}\b|^{name}[: ]", self.text):
                return name
        return SHAPE if _SHAPES.search(self.text) else None


def read_refusal(body: object) -> Refusal:
    """Gather what the body of an error says."""
    places: list[str] = []
    texts: list[str] = []
    for place, text in _texts(body, "", 0):
        (places if place in _PLACES else texts).append(text[:_LONGEST])
        if len(texts) + len(places) >= _MOST_TEXTS:
            break
    return Refusal(tuple(places), "\n".join(texts))


def _texts(value: object, name: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the texts of a body with the keys they stand under; a list of places is one place."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list) and name == "loc":
        yield name, ".".join(str(part) for part in value[:_MOST_TEXTS])
    elif isinstance(value, list) and depth < _DEEPEST:
        for item in value[:_MOST_TEXTS]:
            yield from _texts(item, name, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        for key, item in value.items():
            if key != "input":  # pydantic repeats what was sent
                yield from _texts(item, str(key), depth + 1)


def explain(error: openai.OpenAIError) -> ModelError:
    """Turn openai's error into one that names the cause and holds neither key nor posting."""
    status = getattr(error, "status_code", None)
    if isinstance(error, openai.APITimeoutError):
        return ModelSilent("no answer in time")
    if isinstance(error, openai.APIConnectionError):
        cause = f": {type(error.__cause__).__name__}" if error.__cause__ else ""
        return ModelSilent(f"no connection to the server{cause}")
    refused = {401: "the key is not accepted", 403: "the key has no right to this", 404: "no such model or address"}
    if status in refused:
        return ModelRefused(f"{refused[status]} (status {status})")
    if status == 413:  # noqa: PLR2004 - a status of HTTP
        return ModelUnusable("the posting is longer than the server takes (status 413)")
    if status is not None:
        return ModelSilent(f"the server answers with status {status}")
    return ModelUnusable(str(error) if type(error).__module__.startswith("extractor.") else "the answer cannot be read")
